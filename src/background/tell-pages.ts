/** Tells open pages of AliExpress that verdicts or settings may have changed. They cannot hear the worker's own channel. */

import browser from 'webextension-polyfill';
import { PAGES_CHANGED } from '../messages/protocol-names.ts';

/** A stamp in the storage that content scripts see: it reaches every page, needs no list of tabs, and survives the worker. */
export async function tellPages(now: number): Promise<void> {
  await browser.storage.local.set({ [PAGES_CHANGED]: now });
}
