/** The whole way in both real browsers: order page → storage → carrier → verdict → popup, clipboard and badge. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strayRequests } from '../../demo/browsers/own-traffic.ts';
import { demoOrders } from '../../demo/buyer.ts';
import { agrees, awaitVerdicts, CARRIER_HOSTS, openOrders, openWholeList } from '../../demo/tour.ts';
import { becomes, POPUP, readOrders, readStore, type Stage, setStage, watchErrors } from './stage.ts';

const ALIEXPRESS = /(^|\.)aliexpress(-media)?\.(com|us|ru)$/;
const URGENT = 'rgba(179,18,43,255)';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const cases = demoOrders(Date.now());
  const byId = new Map(cases.map((one) => [one.order.orderId, one]));
  const needing = cases.filter(({ expected }) => expected.level === 'react' || expected.level === 'urgent');
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await setStage(
      name,
      cases.map(({ order }) => order),
    );
    popup = await stage.browser.openExtensionPage(POPUP);
  });
  afterAll(async () => {
    await stage?.close();
  });

  it('starts empty, says so, and offers My Orders', async () => {
    const link = await popup.waitForSelector('a[href*="/p/order/index.html"]');
    expect(await link?.evaluate((element) => element.textContent)).not.toBe('');
    expect((await stage.browser.badge()).text).toBe('');
  });

  it('reads every order of the list, without an error in the page', async () => {
    const list = await openWholeList(stage.browser);
    const errors = watchErrors(list);
    const orders = await becomes(
      () => readOrders(popup),
      (stored) => stored.size === cases.length,
      'not all orders were read',
    );
    expect([...orders.keys()].sort()).toEqual([...byId.keys()].sort());
    expect(errors).toEqual([]);
  });

  it('gives every order the verdict that the rules give', async () => {
    await openOrders(stage.browser, popup, cases);
    for (const host of CARRIER_HOSTS) await stage.browser.grantHost(host);
    const shown = new Map((await awaitVerdicts(popup, cases)).map((verdict) => [verdict.orderId, verdict]));
    const wrong = cases.filter((one) => !agrees(one, shown.get(one.order.orderId)));
    expect(wrong.map(({ about, order, expected }) => ({ about, expected, shown: shown.get(order.orderId) }))).toEqual(
      [],
    );
  });

  it('shows on the badge how many need the buyer, red because some are urgent', async () => {
    const badge = await becomes(
      () => stage.browser.badge(),
      ({ text }) => text === String(needing.length),
      'the badge is wrong',
    );
    expect(badge.color.replaceAll(' ', '')).toBe(URGENT);
  });

  it('keeps a small picture of every order', async () => {
    const pictures = await becomes(
      () => readStore<{ orderId: string }>(popup, 'thumbnails'),
      (stored) => stored.length === cases.length,
      'not all pictures were kept',
    );
    expect(new Set(pictures.map(({ orderId }) => orderId))).toEqual(new Set(byId.keys()));
  });

  it('stores no name, street or phone, and asks nobody but the carriers it may', async () => {
    const stored = JSON.stringify(
      await Promise.all(['orders', 'trackings', 'changes', 'warnings'].map((store) => readStore(popup, store))),
    );
    for (const { order } of cases)
      for (const personal of [order.address.receiver, order.address.street, order.address.phone])
        expect(stored).not.toContain(personal);
    expect(strayRequests(stage.standIns.log)).toEqual([]);
    const carriers = stage.standIns.log.filter(({ host, known }) => known && !ALIEXPRESS.test(host));
    expect(new Set(carriers.map(({ host }) => host))).toEqual(new Set(['global.cainiao.com', 'inposteasy.com']));
    for (const { headers } of carriers) expect(Object.keys(headers)).not.toContain('cookie');
    const written = stage.standIns.log.filter(({ path }) => path.toLowerCase().includes('order.operation'));
    expect(written).toEqual([]);
  });

  it('copies the finished message for the seller, and asks once whether it was sent', async () => {
    const one = cases.find(({ expected }) => expected.action === 'message_seller' && expected.level === 'react');
    if (one === undefined) throw new Error('the demo has no order whose seller should be asked');
    const { orderId } = one.order;
    await popup.bringToFront();
    await popup.click(`[data-order="${orderId}"]`);
    const copy = await popup.waitForSelector('.order-view button.button-main');
    await copy?.click();
    const yes = await popup.waitForSelector('.order-view .follow-up button.button-tinted');
    const text = await stage.browser.readClipboard(popup);
    expect(text).toContain(orderId);
    expect(text).toMatch(/^Hello/);
    expect(text).not.toMatch(/[{}_]|undefined|NaN|null/);
    expect(text.length).toBeLessThanOrEqual(400);
    await popup.bringToFront();
    await yes?.click();
    await becomes(
      async () => (await readOrders(popup)).get(orderId),
      (order) => typeof order?.marks['messagedSellerAt'] === 'string' && order.verdict.level === 'watch',
      'the mark did not calm the verdict',
    );
    await becomes(
      () => stage.browser.badge(),
      ({ text: badge }) => badge === String(needing.length - 1),
      'the badge still counts an order whose seller was asked',
    );
  });

  it('is reported without a manifest or run-time error', async () => {
    expect(await stage.browser.errors()).toEqual([]);
  });

  it('loses nothing when the worker is killed, and goes on at the next message', async () => {
    const before = await readOrders(popup);
    await stage.browser.killBackground();
    expect(await readOrders(popup)).toEqual(before);
    const list = await stage.browser.openPage('https://www.aliexpress.com/p/order/index.html');
    await list.waitForSelector('.order-item');
    await stage.browser.killBackground();
    await list.reload({ waitUntil: 'load' });
    const [first] = cases;
    if (first === undefined) throw new Error('the demo has no orders');
    const earlier = before.get(first.order.orderId)?.readAt ?? 0;
    const after = await becomes(
      () => readOrders(popup),
      (stored) => (stored.get(first.order.orderId)?.readAt ?? 0) > earlier,
      'the revived worker stored nothing',
    );
    expect(after.size).toBe(before.size);
    for (const [orderId, { marks, numbers }] of before) {
      expect(after.get(orderId)?.marks).toEqual(marks);
      expect(after.get(orderId)?.numbers).toEqual(numbers);
    }
    expect((await stage.browser.badge()).text).toBe(String(needing.length - 1));
    await list.close();
  });
});
