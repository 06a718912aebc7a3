/** From a day the user set to a notification and its press, by the browser's own alarm, in both real browsers. */

import { rmSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { tellWorker } from '../../demo/gallery/hands.ts';
import { openOrders, openWholeList } from '../../demo/tour.ts';
import { allowedToNotify, OWN_WINDOWS } from './notifying.ts';
import { becomes, POPUP, readOrders, type Stage, setStage } from './stage.ts';

interface Api {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly notifications: { getAll(): Promise<object> };
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const known = demoOrders(Date.now()).slice(0, 3);
  const ids = known.map(({ order }) => order.orderId);
  const [orderId = ''] = ids;
  let folder: string | null = null;
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    folder = name === 'chromium' ? allowedToNotify(name) : null;
    stage = await setStage(
      name,
      known.map(({ order }) => order),
      folder === null ? { firefoxPreferences: OWN_WINDOWS } : { extensionDir: folder },
    );
    popup = await stage.browser.openExtensionPage(POPUP);
    await openWholeList(stage.browser);
    await openOrders(stage.browser, popup, known);
    const settings = await stage.browser.openExtensionPage('src/dashboard/index.html#settings', {
      width: 1280,
      height: 900,
    });
    await press(settings, 'Show notifications');
    await press(settings, 'Quiet hours');
    await settings.close();
  });
  afterAll(async () => {
    await stage?.close();
    if (folder !== null) rmSync(folder, { recursive: true });
  });

  async function press(page: Page, words: string): Promise<void> {
    const found = await becomes(
      () => page.$(`::-p-aria([name="${words}"][role="switch"])`),
      (one) => one !== null,
      `there is no switch ${words}`,
    );
    await (found as ElementHandle<Element> | null)?.click();
  }

  const shown = () =>
    popup.evaluate(async () => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      return Object.keys(await (scope.browser ?? scope.chrome).notifications.getAll());
    });

  /** Sets orders aside until a moment, as the popup does until a day. */
  async function snooze(orders: readonly string[], until: number): Promise<void> {
    for (const one of orders)
      await tellWorker(popup, { type: 'mark', orderId: one, marks: { snoozedUntil: new Date(until).toISOString() } });
  }

  it('an alarm brings the reminder of a day, also after the worker was ended, and its press opens that order', async () => {
    await becomes(
      () => readOrders(popup),
      (orders) => ids.every((id) => orders.has(id)),
      'the orders were not read',
    );
    expect(await shown()).toEqual([]);
    await snooze([orderId], Date.now() + 35_000);
    await stage.browser.killBackground();
    const [id = ''] = await becomes(shown, (all) => all.length > 0, 'no notification came', 100_000);
    expect(id).toMatch(new RegExp(`^order\\|\\d+\\|${orderId}$`));
    await stage.browser.clickNotification(id);
    // Firefox tells a page of an extension where it is, but not the harness.
    const opened = async () => {
      const pages = await popup.browser().pages();
      return Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    };
    await becomes(
      opened,
      (urls) => urls.some((url) => url.endsWith(`src/dashboard/index.html#orders/${orderId}`)),
      'the order was not opened',
    );
    await becomes(shown, (all) => all.length === 0, 'the notification stayed');
  });
});
