/** The directory of all carriers in the worker: those it only links to are read from the package when somebody asks. */

import browser from 'webextension-polyfill';
import { type Directory, directoryOf } from '../carriers/directory.ts';
import rowsAddress from '../carriers/links.json?url';
import { linkedCarriers } from '../carriers/links.ts';
import { polled } from '../carriers/polled.ts';

let whole: Promise<Directory> | undefined;

/** Read once; where it cannot be read, the carriers that can be asked are all there is, and the next call tries again. */
export async function wholeDirectory(): Promise<Directory> {
  whole ??= readDirectory();
  try {
    return await whole;
  } catch {
    whole = undefined;
    return polled;
  }
}

async function readDirectory(): Promise<Directory> {
  const rows: unknown = await (await fetch(browser.runtime.getURL(rowsAddress))).json();
  return directoryOf([...polled.carriers, ...linkedCarriers(rows)]);
}
