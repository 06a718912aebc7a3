/** "Read all my orders" in both real browsers: progress, stop, going on after a closed tab, halt and cool-down. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { tellWorker } from '../../demo/gallery/hands.ts';
import { becomes, MY_ORDERS, POPUP, readOrders, type Stage, setStage } from './stage.ts';

const START = 'Read all my orders';
const GO_ON = 'Go on reading';
/** ms; the pauses between requests are those of a person. */
const PATIENCE = 60_000;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const shipped = demoOrders(Date.now()).filter(({ order }) => order.state === 'shipped' && order.parcels.length > 0);
  const orders = shipped.slice(0, 4).map(({ order }) => order);
  let stage: Stage;
  let popup: Page;
  let list: Page;

  beforeAll(async () => {
    stage = await setStage(name, orders);
    stage.standIns.control.pageSize = 2;
    popup = await stage.browser.openExtensionPage(POPUP);
  });
  afterAll(async () => {
    await stage?.close();
  });

  const asked = () => stage.standIns.log.filter(({ path }) => path.startsWith('/h5/'));
  const text = () => popup.evaluate(() => document.body.innerText);

  async function press(words: string): Promise<void> {
    await popup.bringToFront();
    const pressed = await becomes(
      () =>
        popup.$$eval(
          'button',
          (buttons, wanted) => {
            const button = buttons.find(({ textContent }) => textContent === wanted);
            button?.click();
            return button !== undefined;
          },
          words,
        ),
      (found) => found,
      `no button ${words}`,
    );
    expect(pressed).toBe(true);
  }

  async function says(words: RegExp): Promise<string> {
    const end = Date.now() + PATIENCE;
    let shown = await text();
    while (!words.test(shown) && Date.now() < end) {
      await new Promise((resume) => setTimeout(resume, 100));
      shown = await text();
    }
    expect(shown).toMatch(words);
    return shown;
  }

  it('asks for My Orders first where no page of it is open', async () => {
    await press(START);
    await says(/Open My Orders on AliExpress first/);
    expect(asked()).toEqual([]);
  });

  it('does nothing by itself on an open page', async () => {
    list = await stage.browser.openPage(MY_ORDERS);
    await list.waitForSelector('.order-item');
    await new Promise((resume) => setTimeout(resume, 5_000));
    expect(asked()).toHaveLength(1);
  });

  it('reads the list page by page, says how far it is, and stops when it is told to', async () => {
    await press(START);
    await says(/Reading the tracking: 1 of 4/);
    await press('Stop');
    await says(/You stopped the reading/);
    const sent = asked().length;
    await new Promise((resume) => setTimeout(resume, 6_000));
    // A request that was under way when the button was pressed may still have gone out.
    expect(asked().length - sent).toBeLessThanOrEqual(1);
    expect((await readOrders(popup)).size).toBe(4);
  });

  it('goes on where it was, also in another tab after the first was closed', async () => {
    const before = asked().length;
    await press(GO_ON);
    await says(/Reading the tracking: [1-3] of 4/);
    await list.close();
    list = await stage.browser.openPage(MY_ORDERS);
    await list.waitForSelector('.order-item');
    await says(/its tab was closed/);
    await press(GO_ON);
    await says(/All read: 4 orders/);
    const later = asked().slice(before);
    expect(later.filter(({ method }) => method === 'POST')).toEqual([]);
    const trackings = asked().filter(({ path }) => path.includes('querydetail'));
    expect(trackings.length).toBeLessThanOrEqual(orders.length + 2);
    const known = [...(await readOrders(popup)).values()];
    expect(known.filter(({ timeline }) => timeline.length > 0)).toHaveLength(4);
  });

  it('keeps its progress when the popup is closed and opened again', async () => {
    await popup.close();
    popup = await stage.browser.openExtensionPage(POPUP);
    await says(/All read: 4 orders/);
  });

  it('never asks for anything but reading, one request at a time, with pauses', async () => {
    expect(asked().filter(({ path }) => !/order\.list|querydetail/i.test(path))).toEqual([]);
    const times = asked()
      .filter(({ path }) => path.includes('querydetail'))
      .map(({ at }) => at);
    for (const [index, at] of times.entries()) {
      const earlier = times[index - 1];
      if (earlier !== undefined) expect(at - earlier).toBeGreaterThanOrEqual(1_000);
    }
  });

  it('shows nothing of a bot check but the halt, and asks nothing until the pause is over', async () => {
    // What was read before is taken away, so that the reading begins anew.
    await tellWorker(popup, { type: 'delete_everything' });
    await says(new RegExp(START));
    stage.standIns.control.botCheck = 'answer';
    await press(START);
    await says(/slide to verify.*only from/s);
    const sent = asked().length;
    stage.standIns.control.botCheck = 'none';
    expect(await popup.$$eval('button', (buttons) => buttons.map(({ textContent }) => textContent))).not.toContain(
      GO_ON,
    );
    const refused = await popup.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: {
            tabs: {
              query(of: object): Promise<{ id: number }[]>;
              sendMessage(id: number, one: object): Promise<unknown>;
            };
          };
        }
      ).chrome;
      for (const { id } of await tabs.query({}))
        await tabs.sendMessage(id, { type: 'read_all' }).catch(() => undefined);
      return true;
    });
    expect(refused).toBe(true);
    await new Promise((resume) => setTimeout(resume, 5_000));
    expect(asked()).toHaveLength(sent);
  });

  it('is reported without a run-time error', async () => {
    expect(await stage.browser.errors()).toEqual([]);
  });
});
