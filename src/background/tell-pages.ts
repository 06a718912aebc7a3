/** Tells open pages of AliExpress whose verdicts may have changed. They cannot hear the worker's own channel. */

import browser from 'webextension-polyfill';
import { PAGES_CHANGED, type PagesChanged } from '../messages/protocol-names.ts';
import { takeTouched, touchAll } from '../storage/touched.ts';

/** A stamp in the storage that content scripts see: it reaches every page, needs no list of tabs, and survives the worker. */
export async function tellPages(now: number): Promise<void> {
  const orderIds = takeTouched();
  if (orderIds?.length === 0) return;
  const changed: PagesChanged = orderIds === null ? { at: now } : { at: now, orderIds };
  try {
    await browser.storage.local.set({ [PAGES_CHANGED]: changed });
  } catch (problem) {
    touchAll();
    throw problem;
  }
}
