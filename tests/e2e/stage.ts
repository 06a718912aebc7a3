/** One real browser with the built extension, and the stand-ins it sees: what every browser test stands on. */

import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName, DemoBrowser, LaunchOptions } from '../../demo/browsers/browser.ts';
import { launch } from '../../demo/browsers/launch.ts';
import { until } from '../../demo/browsers/until.ts';
import { type StandIns, startStandIns } from '../../demo/stand-ins/start.ts';
import type { DemoOrder } from '../../demo/world.ts';

/** Where the build puts the extension of each browser. */
export const DIST: Record<BrowserName, string> = {
  chromium: resolve(import.meta.dirname, '../../dist/chrome'),
  firefox: resolve(import.meta.dirname, '../../dist/firefox'),
};

export const POPUP = 'src/popup/index.html';
export const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
export const CAINIAO = 'https://global.cainiao.com/*';

export function trackingPage(orderId: string): string {
  return `https://www.aliexpress.com/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${orderId}`;
}

export function detailPage(orderId: string): string {
  return `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
}

export interface Stage {
  readonly browser: DemoBrowser;
  readonly standIns: StandIns;
  close(): Promise<void>;
}

/** `more`: what a test needs of the browser beside the usual. */
export async function setStage(
  name: BrowserName,
  orders: readonly DemoOrder[],
  more: Partial<Pick<LaunchOptions, 'firefoxPreferences' | 'timeZone' | 'extensionDir' | 'others'>> = {},
): Promise<Stage> {
  const standIns = await startStandIns(orders);
  const browser = await launch(name, { extensionDir: DIST[name], standIns, headless: true, lang: 'en-US', ...more });
  return {
    browser,
    standIns,
    async close() {
      await browser.close();
      await standIns.close();
    },
  };
}

/** A stored order as far as tests look at it. */
export interface StoredView {
  readonly orderId: string;
  readonly readAt: number;
  readonly verdict: {
    readonly level: string;
    readonly action: string;
    readonly reasons: readonly { readonly id: string }[];
  };
  readonly marks: Readonly<Record<string, unknown>>;
  readonly numbers: readonly string[];
  readonly timeline: readonly unknown[];
}

/** Every record of one store of the extension's own database, read on one of its pages. */
export function readStore<T>(page: Page, store: string): Promise<T[]> {
  return readAll<T>(page, store, 'getAll');
}

/** Ids of all stored orders: cheap also where there are many. In Firefox this page and the worker share one thread. */
export async function readOrderIds(page: Page): Promise<Set<string>> {
  return new Set(await readAll<string>(page, 'orders', 'getAllKeys'));
}

function readAll<T>(page: Page, store: string, what: 'getAll' | 'getAllKeys'): Promise<T[]> {
  return page.evaluate(
    (name, method) =>
      new Promise<T[]>((done, fail) => {
        const opening = indexedDB.open('waitwise');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            done([]);
            return;
          }
          const reading = database.transaction(name).objectStore(name)[method]();
          reading.onerror = () => fail(reading.error);
          reading.onsuccess = () => {
            database.close();
            done(reading.result as T[]);
          };
        };
      }),
    store,
    what,
  );
}

export async function readOrders(page: Page): Promise<Map<string, StoredView>> {
  const records = await readStore<StoredView>(page, 'orders');
  return new Map(records.map((record) => [record.orderId, record]));
}

/** Waits until something the extension shows or stores is as wanted, and says what it was otherwise. */
export async function becomes<T>(
  read: () => Promise<T>,
  wanted: (value: T) => boolean,
  what: string,
  limit?: number,
): Promise<T> {
  let value: T | undefined;
  await until(
    async () => {
      value = await read();
      return wanted(value);
    },
    what,
    limit,
  ).catch((problem: Error) => {
    throw new Error(`${problem.message}; it is ${JSON.stringify(value)?.slice(0, 2_000)}`);
  });
  if (value === undefined) throw new Error(what);
  return value;
}

/** What a page's own scripts threw; an extension must never add to it. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  return errors;
}

/** Chooses a file in a page's file field, as a person would: its content in base64. */
export async function giveFile(page: Page, field: string, content: string, type: string): Promise<void> {
  await page.evaluate(
    async (selector, base64, mime) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (input === null) throw new Error(`there is no ${selector}`);
      const bytes = await (await fetch(`data:${mime};base64,${base64}`)).blob();
      const given = new DataTransfer();
      given.items.add(new File([bytes], 'given', { type: mime }));
      input.files = given.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    content,
    type,
  );
}
