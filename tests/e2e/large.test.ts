/** A long history in both browsers: ten thousand orders with a hundred and fifty thousand events go in, out, and in again, and are the same. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../demo/browsers/until.ts';
import { askWorker } from '../../demo/gallery/hands.ts';
import { type Stage, setStage } from './stage.ts';

const ORDERS = 10_000;
const EVENTS = 15;
const DATA = 'src/dashboard/index.html#data';
const PATIENCE = 280_000;

/** Runs in the page: writes the backup, keeps it at hand as `given`, and lays it down for the worker. */
async function lay(count: number, events: number): Promise<number> {
  const day = 86_400_000;
  const now = Date.UTC(2026, 10, 1);
  const states = ['completed', 'shipped', 'cancelled', 'processing'];
  const orders = Array.from({ length: count }, (_, index) => {
    const orderId = String(8_100_000_000_000_000 + index * 7);
    const number = `LP${String(index).padStart(14, '0')}`;
    const scans = Array.from({ length: events }, (_one, place) => ({
      at: new Date(now - index * 3_600_000 - place * day).toISOString(),
      text: `Parcel passed gate ${place} of ${events}`,
      code: 'AE_SC_OUTBOUND_SUCCESS',
      source: 'aliexpress',
      stage: 'transit',
    }));
    return {
      orderId,
      order: {
        orderId,
        site: 'aliexpress.com',
        state: states[index % states.length],
        items: [{ title: `Invented thing ${index} – „äöü“ 中文`, quantity: 1 + (index % 3) }],
        seller: { name: `Invented store ${index % 97}` },
        placedAt: new Date(now - (events + 5) * day - index * 3_600_000).toISOString(),
        parcels: [{ number, events: scans }],
      },
      fields: { state: { source: 'network', readAt: 5 }, parcels: { source: 'network', readAt: 5 } },
      firstReadAt: 5 + index,
      readAt: 6 + index,
      marks: index % 5 === 0 ? { sellerSendsTemplates: true } : {},
      note: index % 3 === 0 ? `note ${index}` : '',
      label: index % 11 === 0 ? 'gift' : '',
      archived: index % 4 === 0,
      ticks: {},
      annotatedAt: 7 + index,
    };
  });
  const changes = orders.flatMap(({ orderId }, index) =>
    ['state', 'stage'].map((what) => ({ orderId, at: 8 + index, what, from: '', to: 'shipped', source: 'aliexpress' })),
  );
  const text = JSON.stringify({
    format: 'waitwise-backup',
    version: 1,
    exportedAt: now,
    orders,
    trackings: [],
    changes,
    pictures: [],
  });
  (globalThis as unknown as { given: string }).given = text;
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('waitwise-staging', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('files');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const transaction = database.transaction('files', 'readwrite');
  transaction.objectStore('files').put(text, 'backup');
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  database.close();
  return text.length;
}

/** Runs in the page: presses the button for a backup and compares the file with `given`, record by record. */
async function compareExport(): Promise<{ orders: number; changes: number; events: number; different: string[] }> {
  const world = globalThis as unknown as { given: string; exported?: string };
  const text = await new Promise<string>((done) => {
    URL.createObjectURL = (content) => {
      void (content as Blob).text().then(done);
      return '#';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    document.querySelector<HTMLButtonElement>('.exports button')?.click();
  });
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  interface File {
    readonly orders: { orderId: string; order: { parcels: { events: unknown[] }[] } }[];
    readonly changes: { orderId: string; what: string }[];
  }
  const [given, exported]: [File, File] = [JSON.parse(world.given), JSON.parse(text)];
  const orders = new Map(exported.orders.map((order) => [order.orderId, JSON.stringify(order, sorted)]));
  const different = given.orders
    .filter((order) => orders.get(order.orderId) !== JSON.stringify(order, sorted))
    .map(({ orderId }) => orderId);
  const changes = new Set(exported.changes.map((change) => JSON.stringify(change, sorted)));
  for (const change of given.changes) if (!changes.has(JSON.stringify(change, sorted))) different.push('a change');
  return {
    orders: exported.orders.length,
    changes: exported.changes.length,
    events: exported.orders.reduce((sum, { order }) => sum + (order.parcels[0]?.events.length ?? 0), 0),
    different: different.slice(0, 5),
  };
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(name, []);
    page = await stage.browser.openExtensionPage(DATA, { width: 1000, height: 800 });
    page.setDefaultTimeout(PATIENCE);
    await page.waitForSelector('.exports button');
  });
  afterAll(async () => {
    await stage?.close();
  });

  /** The page may be busy for long; the answer comes when it comes. */
  async function takeIn(): Promise<unknown> {
    await page.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
      const world = globalThis as unknown as { answer?: unknown };
      delete world.answer;
      void (browser ?? chrome)?.runtime.sendMessage({ type: 'import', mode: 'replace' }).then((answer) => {
        world.answer = answer;
      });
    });
    await until(() => page.evaluate(() => 'answer' in globalThis), 'the backup was not taken in', PATIENCE);
    return page.evaluate(() => (globalThis as unknown as { answer: unknown }).answer);
  }

  it('takes a history in and gives it out the same, and again after everything was deleted', {
    timeout: 600_000,
  }, async () => {
    const began = Date.now();
    const size = await page.evaluate(lay, ORDERS, EVENTS);
    expect(await takeIn()).toMatchObject({ ok: true });
    const taken = Date.now();
    const whole = { orders: ORDERS, changes: 2 * ORDERS, events: ORDERS * EVENTS, different: [] };
    expect(await page.evaluate(compareExport)).toEqual(whole);
    const given = Date.now();
    expect(await askWorker(page, { type: 'delete_everything' })).toMatchObject({ ok: true });
    await page.evaluate(lay, ORDERS, EVENTS);
    expect(await takeIn()).toMatchObject({ ok: true });
    expect(await page.evaluate(compareExport)).toEqual(whole);
    console.log(
      `${name}: a backup of ${(size / 1e6).toFixed(0)} MB was taken in in ${taken - began} ms and given out in ${given - taken} ms`,
    );
  });

  it('counts it all in the popup’s figures at once', async () => {
    const popup = await stage.browser.openExtensionPage('src/popup/index.html');
    await popup.waitForSelector('[data-order]');
    expect((await stage.browser.badge()).text).not.toBe('!');
  });

  it('offers more orders until none is left to see, and shows archived ones past closed ones that are folded away', async () => {
    await page.evaluate(lay, 200, 2);
    expect(await takeIn()).toMatchObject({ ok: true });
    const popup = await stage.browser.openExtensionPage('src/popup/index.html', { width: 380, height: 600 });
    await popup.waitForSelector('[data-order]');
    const cards = (group: string) => popup.$$eval(`.group-${group} [data-order]`, (found) => found.length);
    const grown = (group: string, count: number) =>
      until(async () => (await cards(group)) === count, `not ${count} cards in ${group}`);
    const open = async () => (await cards('needs_you')) + (await cards('to_watch')) + (await cards('on_their_way'));
    for (const count of [20, 40, 60, 80, 100]) {
      await until(async () => (await open()) === count, `not ${count} open cards`);
      if (count < 100) await popup.$eval('.more', (button) => (button as HTMLButtonElement).click());
    }
    expect(await popup.$('.more')).toBeNull();
    await popup.$eval('.group-archived .group-toggle', (toggle) => (toggle as HTMLButtonElement).click());
    await grown('archived', 20);
    expect(await cards('closed')).toBe(0);
    expect(await popup.$('.more')).not.toBeNull();
    await popup.close();
  });
});

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
