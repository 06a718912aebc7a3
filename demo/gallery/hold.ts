/** Brings the extension from one holding to the next: reads the demo buyer's orders, shows the demo, leaves only calm orders. */

import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../browsers/browser.ts';
import { storedVerdicts } from '../browsers/stored-orders.ts';
import type { DemoCase } from '../case.ts';
import { openOrders, openWholeList, POPUP } from '../tour.ts';
import { breakDatabase, saveSettings, tellWorker } from './hands.ts';
import type { Holding } from './scenes.ts';

/** Needs the holdings to come in the order in which they are named. `own` is a page of the extension. */
export async function bringTo(holding: Holding, browser: DemoBrowser, own: Page, cases: readonly DemoCase[]) {
  if (holding === 'orders') return readOrders(browser, own, cases);
  if (holding === 'demo') return tellWorker(own, { type: 'demo', on: true });
  if (holding === 'calm') return keepCalmOnes(own);
  if (holding === 'broken') {
    await saveSettings(own, {});
    return breakDatabase(own);
  }
}

/** Carriers stay forbidden, so that the popup offers to ask them. */
async function readOrders(browser: DemoBrowser, own: Page, cases: readonly DemoCase[]): Promise<void> {
  const list = await openWholeList(browser);
  const popup = await browser.openExtensionPage(POPUP);
  await openOrders(browser, popup, cases);
  await popup.close();
  await list.close();
  const [first, second] = cases;
  if (first === undefined || second === undefined) throw new Error('the demo buyer has no orders');
  await tellWorker(own, { type: 'annotate', orderId: first.order.orderId, label: 'Birthday', note: 'A note of mine.' });
}

/** The demo is left, and what needs the buyer or is to be watched goes to the archive. */
async function keepCalmOnes(own: Page): Promise<void> {
  await tellWorker(own, { type: 'demo', on: false });
  const calm = ['moving', 'normal_pause', 'closed'];
  for (const { orderId, level } of await storedVerdicts(own))
    if (!calm.includes(level)) await tellWorker(own, { type: 'annotate', orderId, archived: true });
}
