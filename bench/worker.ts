/** The worker: how soon a page of orders is stored and on the badge, how long judging everything takes, and its sleep. */

import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../demo/browsers/browser.ts';
import type { StandIns } from '../demo/stand-ins/start.ts';
import { DEFAULT_SETTINGS, type Settings } from '../src/domain/settings.ts';
import { GUIDE_THRESHOLDS } from '../src/domain/thresholds.ts';
import type { Builds } from './builds.ts';
import { withChromium, withStandIns } from './chromium.ts';
import type { Figure } from './figures.ts';
import { manyOrders } from './many-orders.ts';
import { exponentOf, type Spread, spreadOf } from './stats.ts';
import { fillStore, recordsOf } from './store.ts';

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly alarms: { getAll(): Promise<readonly object[]> };
};

const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
const ON_A_PAGE = 10;
const ROUNDS = 12;
const WARM_UP = 3;
const JUDGINGS = 5;
/** ms after which a page was read, stored and judged long ago. */
const AFTERWARDS = 1_000;

export function benchWorker(builds: Builds): Promise<Figure[]> {
  return withStandIns([], (standIns) =>
    withChromium(builds.product, standIns, (browser) => figuresOf(browser, standIns)),
  );
}

async function figuresOf(browser: DemoBrowser, standIns: StandIns): Promise<Figure[]> {
  const orders = manyOrders(ON_A_PAGE * (ROUNDS + WARM_UP) * 2, Date.now());
  const watch = await watching(browser);
  const half = orders.length / 2;
  const fresh = await pages(browser, standIns, watch, orders.slice(0, half));
  const judged: [number, Spread, number][] = [];
  for (const count of [100, 1_000, 10_000]) judged.push([count, ...(await judgings(watch, count))]);
  const [, all, stored] = judged.at(-1) ?? fail();
  const crowded = await pages(browser, standIns, watch, orders.slice(half));
  return [
    {
      name: 'page of 10 new orders, from the answer to the badge',
      unit: 'ms',
      value: fresh.median,
      spread: fresh,
      budget: { of: 'value', most: 50 },
    },
    {
      name: 'the same with 10,000 orders stored',
      unit: 'ms',
      value: crowded.median,
      spread: crowded,
    },
    {
      name: '10,000 orders judged anew and stored changes written',
      unit: 'ms',
      value: all.median,
      spread: all,
      budget: { of: 'value', most: 1_000 },
    },
    ...judged.map(([count, spread]) => ({
      name: `judged anew, per order of ${count}`,
      unit: 'ms',
      value: spread.median / count,
    })),
    {
      name: 'growth of judging everything: exponent over 100, 1,000, 10,000 orders',
      unit: '',
      value: exponentOf(judged.map(([count, { median }]) => [count, median])),
      budget: { of: 'value', most: 1.05 },
    },
    { name: 'stored per order of 12 events', unit: 'kB', value: stored / 10_000 / 1_000 },
    ...(await sleep(watch)),
  ];
}

function fail(): never {
  throw new Error('nothing was judged');
}

/** A page of the extension that hears what the worker's clock tells. */
async function watching(browser: DemoBrowser): Promise<Page> {
  const page = await browser.openExtensionPage('manifest.json');
  await page.evaluate(() => {
    const heard: { badgeAt?: number; timers: number }[] = [];
    const channel = new BroadcastChannel('bench');
    channel.onmessage = ({ data }) => void heard.push(data);
    Object.assign(globalThis, { heard, channel });
  });
  return page;
}

/** ms from the page's answer to the badge, each page with ten orders that were never seen before. */
async function pages(
  browser: DemoBrowser,
  standIns: StandIns,
  watch: Page,
  orders: ReturnType<typeof manyOrders>,
): Promise<Spread> {
  const times: number[] = [];
  for (let at = 0; at < orders.length; at += ON_A_PAGE) {
    standIns.control.orders = orders.slice(at, at + ON_A_PAGE);
    await quiet(watch);
    await watch.evaluate(() => void (globalThis as unknown as { heard: unknown[] }).heard.splice(0));
    const page = await browser.openPage('about:blank');
    await page.evaluateOnNewDocument(noteAnswer);
    await page.goto(MY_ORDERS, { waitUntil: 'load' });
    times.push(await whenDone(page, watch));
    await page.close();
  }
  return spreadOf(times.slice(WARM_UP));
}

/** ms from the page's answer to the badge. Asked for afterwards: who asks all the time takes from the machine what is measured. */
async function whenDone(page: Page, watch: Page): Promise<number> {
  for (;;) {
    await new Promise((resume) => setTimeout(resume, AFTERWARDS));
    const answeredAt = await page.evaluate(() => (globalThis as { answeredAt?: number }).answeredAt);
    const badgeAt = await watch.evaluate(
      (since) =>
        (globalThis as unknown as { heard: { badgeAt?: number }[] }).heard.find(({ badgeAt = 0 }) => badgeAt > since)
          ?.badgeAt,
      answeredAt ?? Number.POSITIVE_INFINITY,
    );
    if (answeredAt !== undefined && badgeAt !== undefined) return badgeAt - answeredAt;
  }
}

/** Runs in the page: the moment at which the answer is handed to our script. */
function noteAnswer(): void {
  addEventListener('waitwise', (event) => {
    if ((event as CustomEvent).detail.answer !== undefined)
      Object.assign(globalThis, { answeredAt: performance.timeOrigin + performance.now() });
  });
}

/** Waits until the worker said nothing for a while. */
async function quiet(watch: Page): Promise<void> {
  const heard = () => watch.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.length);
  for (let before = -1, now = await heard(); before !== now; now = await heard()) {
    before = now;
    await new Promise((resume) => setTimeout(resume, 400));
  }
}

/** Judges everything anew, some times over: the rules' numbers change to and fro. Also the bytes stored. */
async function judgings(watch: Page, count: number): Promise<[Spread, number]> {
  const now = Date.now();
  // A page behind another is given its timers once a second, and this one looks every few milliseconds.
  await watch.bringToFront();
  await fillStore(watch, recordsOf(count, now), now);
  await quiet(watch);
  const other: Settings = { ...DEFAULT_SETTINGS, rules: { 'S-EXP': { ...GUIDE_THRESHOLDS['S-EXP'], a: 6 } } };
  const times: number[] = [];
  for (let round = 0; round <= JUDGINGS; round += 1) {
    const time = await watch.evaluate(judgeAnew, round % 2 === 0 ? other : DEFAULT_SETTINGS);
    if (round > 0) times.push(time);
    await quiet(watch);
  }
  return [spreadOf(times), await watch.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)];
}

/** Runs in a page of the extension: changes the rules, and gives the ms until no order is left to be judged anew. */
async function judgeAnew(settings: object): Promise<number> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('waitwise');
    opening.onsuccess = () => done(opening.result);
  });
  const left = () =>
    new Promise<boolean>((done) => {
      const reading = database.transaction('values').objectStore('values').get('rejudged');
      reading.onsuccess = () => done(reading.result !== undefined);
    });
  const begun = performance.now();
  await chrome.runtime.sendMessage({ type: 'save_settings', settings });
  while (await left()) await new Promise((resume) => setTimeout(resume, 10));
  database.close();
  return performance.now() - begun;
}

async function sleep(watch: Page): Promise<Figure[]> {
  await quiet(watch);
  const timers = await watch.evaluate(
    () =>
      new Promise<number>((done) => {
        const { channel } = globalThis as unknown as { channel: BroadcastChannel };
        channel.addEventListener('message', ({ data }) => done(data.timers), { once: true });
        channel.postMessage('timers?');
      }),
  );
  const alarms = await watch.evaluate(async () => (await chrome.alarms.getAll()).length);
  return [
    { name: 'timers that run when nothing is to do', unit: '', value: timers, budget: { of: 'value', most: 0 } },
    { name: 'alarms', unit: '', value: alarms, budget: { of: 'value', most: 1 } },
  ];
}
