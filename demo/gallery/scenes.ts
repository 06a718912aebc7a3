/** Every page and state of the extension that the gallery shows and the tests of accessibility look at. */

import type { Page } from 'puppeteer-core';
import { DAY } from '../../src/domain/days.ts';
import { LAST_READ_AT } from '../../src/storage/names.ts';
import { POPUP } from '../tour.ts';
import { goOffline, holdStores, letFinish, letGo, loadAgain, putRecord, tellWorker } from './hands.ts';
import type { Kind } from './looks.ts';

export const DASHBOARD = 'src/dashboard/index.html';

/**
 * What the extension holds while a scene is taken: nothing, the demo buyer's orders, the demo mode's own, only calm
 * ones, or a database it cannot read.
 */
export const HOLDINGS = ['nothing', 'orders', 'demo', 'calm', 'broken'] as const;
export type Holding = (typeof HOLDINGS)[number];

export interface Scene {
  readonly name: string;
  readonly kind: Kind;
  readonly holding: Holding;
  /** The page's address inside the extension. */
  readonly path: string;
  /** Present once the page shows what it should. */
  readonly ready: string;
  /** Lays down what must be there before the page opens; `own` is another page of the extension. */
  before?(own: Page): Promise<void>;
  /** Brings the page into the state. */
  act?(page: Page): Promise<void>;
  /** Takes back what the state left behind. */
  undo?(page: Page, own: Page): Promise<void>;
}

const FIRST_CARD = '.card-open';

function popup(name: string, holding: Holding, ready: string, more: Partial<Scene> = {}): Scene {
  return { name: `popup-${name}`, kind: 'popup', holding, path: POPUP, ready, ...more };
}

function dashboard(name: string, holding: Holding, hash: string, ready: string, more: Partial<Scene> = {}): Scene {
  return { name: `dashboard-${name}`, kind: 'dashboard', holding, path: `${DASHBOARD}#${hash}`, ready, ...more };
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

async function search(page: Page, selector: string, words: string): Promise<void> {
  await page.bringToFront();
  await page.focus(selector);
  await page.keyboard.type(words);
}

async function openOrder(page: Page): Promise<void> {
  await press(page, FIRST_CARD);
  await page.waitForSelector('.order-view .verdict');
}

const unfold = (page: Page) =>
  page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });

async function copyMessage(page: Page): Promise<void> {
  await press(page, `.card:has(.card-top) button[data-copies]`);
  await page.waitForSelector('.follow-up');
}

const warning = (code: string): Pick<Scene, 'act' | 'undo'> => ({
  async act(page) {
    await putRecord(page, 'warnings', { code, detail: 'invented', at: Date.now() - 300_000 });
    await loadAgain(page);
    await page.waitForSelector('.notice');
  },
  undo: (page) => tellWorker(page, { type: 'dismiss_warning', code }),
});

async function holdOrders(own: Page): Promise<void> {
  await letFinish(own);
  await holdStores(own, ['orders']);
}

const POPUP_SCENES: readonly Scene[] = [
  popup('first-run', 'nothing', '.first-run'),
  popup('list', 'orders', FIRST_CARD),
  popup('loading', 'orders', '.bone', {
    before: holdOrders,
    undo: (_page, own) => letGo(own),
  }),
  popup('open-order', 'orders', FIRST_CARD, { act: openOrder }),
  popup('open-order-unfolded', 'orders', FIRST_CARD, {
    async act(page) {
      await openOrder(page);
      await unfold(page);
    },
  }),
  popup('follow-up', 'orders', FIRST_CARD, {
    act: copyMessage,
    undo: (page) => press(page, '.follow-up .moves button:last-child'),
  }),
  popup('keys', 'orders', FIRST_CARD, { act: (page) => press(page, '.foot button') }),
  popup('search-found', 'orders', FIRST_CARD, { act: (page) => search(page, 'input[type="search"]', 'te') }),
  popup('search-nothing', 'orders', FIRST_CARD, {
    async act(page) {
      await search(page, 'input[type="search"]', 'zzzz');
      await page.waitForSelector('.empty');
    },
  }),
  popup('filter', 'orders', FIRST_CARD, {
    async act(page) {
      await press(page, '.tools button[aria-expanded]');
      await page.waitForSelector('.filter-bar');
      await page.select('.filter-bar select', 'watch');
    },
  }),
  popup('offline', 'orders', FIRST_CARD, { act: goOffline }),
  popup('signed-out', 'orders', FIRST_CARD, warning('login')),
  popup('page-changed', 'orders', FIRST_CARD, warning('unknown_layout')),
  popup('stale', 'orders', FIRST_CARD, {
    async act(page) {
      await putRecord(page, 'values', Date.now() - 9 * DAY, LAST_READ_AT);
      await loadAgain(page);
      await page.waitForSelector('.notice');
    },
    undo: (page) => putRecord(page, 'values', Date.now(), LAST_READ_AT),
  }),
  popup('reading-all', 'orders', FIRST_CARD, {
    async act(page) {
      await putReadAll(page, { phase: 'trackings', tracked: 4, toTrack: 12 });
    },
    undo: (page) => putReadAll(page, { phase: 'done', tracked: 12, toTrack: 12, beatAt: 1 }),
  }),
  popup('demo', 'demo', FIRST_CARD),
  popup('calm', 'calm', '.card'),
  popup('unreadable', 'broken', '.first-run'),
];

async function putReadAll(page: Page, part: object): Promise<void> {
  const kept = { orders: 30, failed: 0, complete: true, run: 'invented', startedAt: Date.now(), beatAt: Date.now() };
  await putRecord(page, 'values', { ...kept, ...part }, 'readAll');
  await loadAgain(page);
  await page.waitForSelector('.card');
}

const ROW = '.order-row';

const DASHBOARD_SCENES: readonly Scene[] = [
  dashboard('welcome', 'nothing', 'welcome', '.welcome'),
  dashboard('orders-empty', 'nothing', 'orders', '.empty-place'),
  dashboard('chart-empty', 'nothing', 'chart', 'h1'),
  dashboard('statistics-empty', 'nothing', 'statistics', 'h1'),
  dashboard('archive-empty', 'nothing', 'archive', '.empty-place'),
  dashboard('orders', 'orders', 'orders', ROW),
  dashboard('loading', 'orders', 'orders', 'main [role="status"]', {
    before: holdOrders,
    undo: (_page, own) => letGo(own),
  }),
  dashboard('orders-filtered', 'orders', 'orders', ROW, {
    async act(page) {
      await press(page, '.chip');
      await page.waitForSelector('.name-field');
    },
  }),
  dashboard('orders-no-match', 'orders', 'orders', ROW, {
    act: (page) => search(page, '.filters input[type="search"]', 'zzzz'),
  }),
  dashboard('open-order', 'orders', 'orders', ROW, {
    async act(page) {
      await press(page, '.row-link');
      await page.waitForSelector('.order-view .verdict');
    },
  }),
  dashboard('add-parcel', 'orders', 'orders', ROW, { act: unfold }),
  dashboard('chart', 'orders', 'chart', '.chart'),
  dashboard('statistics', 'orders', 'statistics', '.figures'),
  dashboard('settings', 'orders', 'settings', '.panel'),
  dashboard('settings-unfolded', 'orders', 'settings', '.panel', { act: unfold }),
  dashboard('permissions', 'orders', 'permissions', '.carrier'),
  dashboard('data', 'orders', 'data', '.panel'),
  dashboard('evidence', 'orders', 'orders', ROW, {
    async act(page) {
      await page.evaluate(() => {
        location.hash = `evidence/${document.querySelector<HTMLElement>('.row-link')?.dataset['order'] ?? ''}`;
      });
      await page.waitForSelector('.panel');
    },
  }),
  dashboard('demo-orders', 'demo', 'orders', ROW),
  dashboard('demo-chart', 'demo', 'chart', '.chart'),
  dashboard('demo-statistics', 'demo', 'statistics', '.figures'),
  dashboard('archive', 'calm', 'archive', ROW),
  dashboard('unreadable', 'broken', 'orders', '.panel'),
];

export const SCENES: readonly Scene[] = [...POPUP_SCENES, ...DASHBOARD_SCENES];
