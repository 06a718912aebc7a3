/** What the demo buyer does in the browser: looks through My Orders, opens orders and tracking, lets carriers be asked. */

import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from './browsers/browser.ts';
import { lastReadAt, type StoredVerdict, storedVerdicts } from './browsers/stored-orders.ts';
import { until } from './browsers/until.ts';
import type { DemoCase } from './case.ts';
import { detailUrl, trackingUrl } from './stand-ins/order-links.ts';

export const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
export const POPUP = 'src/popup/index.html';
/** Hosts of the carriers that know the demo's parcels. */
export const CARRIER_HOSTS = ['https://global.cainiao.com/*', 'https://inposteasy.com/*'];
/** How long the extension may take to read, ask and judge everything, ms. */
const PATIENCE = 40_000;

/** Opens My Orders with every order shown. */
export async function openWholeList(browser: DemoBrowser): Promise<Page> {
  const page = await browser.openPage(MY_ORDERS);
  await page.bringToFront();
  await showAll(page);
  return page;
}

/** Presses "View orders" until My Orders shows every order, then goes back to its top. */
export async function showAll(page: Page): Promise<void> {
  await page.waitForSelector('.order-item');
  for (let more = await page.$('.order-more button'); more !== null; more = await page.$('.order-more button')) {
    const shown = (await page.$$('.order-item')).length;
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll('.order-item').length > before, {}, shown);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/**
 * Opens each order's tracking page (where it has one) and its own page, one after another in one tab, each for as long
 * as the extension needs to read it. `popup` is any page of the extension.
 */
export async function openOrders(
  browser: DemoBrowser,
  popup: Page,
  cases: readonly Pick<DemoCase, 'order'>[],
): Promise<void> {
  const page = await browser.openPage(MY_ORDERS);
  for (const { order } of cases) {
    const host = 'www.aliexpress.com';
    const addresses = [...(order.parcels.length === 0 ? [] : [trackingUrl(order, host)]), detailUrl(order, host)];
    for (const address of addresses) {
      const opened = Date.now();
      await page.goto(address, { waitUntil: 'load' });
      await until(async () => (await lastReadAt(popup, order.orderId)) >= opened, `${address} was not read`, PATIENCE);
    }
  }
  await page.close();
}

/**
 * Waits until the extension holds the expected verdict of every order, and gives back what it holds.
 * When it does not get there in time the verdicts are given back as they are: the table then shows what differs.
 */
export async function awaitVerdicts(page: Page, cases: readonly DemoCase[]): Promise<StoredVerdict[]> {
  const agree = async () => {
    const shown = await storedVerdicts(page);
    return cases.every((one) =>
      agrees(
        one,
        shown.find((verdict) => verdict.orderId === one.order.orderId),
      ),
    );
  };
  await until(agree, 'not all verdicts are as expected', PATIENCE).catch(() => undefined);
  return storedVerdicts(page);
}

/** Whether a verdict is the expected one: same level, stage and action, and the expected rules among its reasons. */
export function agrees({ expected }: DemoCase, shown: StoredVerdict | undefined): boolean {
  return (
    shown !== undefined &&
    shown.level === expected.level &&
    shown.stage === expected.stage &&
    shown.action === expected.action &&
    [expected.mainRule, expected.besides].every((rule) => rule == null || shown.reasons.includes(rule))
  );
}
