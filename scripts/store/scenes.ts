/** The five pictures of the store page: what each shows of the running product. */

import type { Page } from 'puppeteer-core';
import type { DemoBrowser, Size } from '../../demo/browsers/browser.ts';
import type { DemoCase } from '../../demo/case.ts';
import { SCENES } from '../../demo/gallery/scenes.ts';
import { MY_ORDERS, showAll } from '../../demo/tour.ts';
import { GAP, ROOM } from './sheet.ts';

/** A part of a store picture: a page as it is drawn in a window of this size, then as wide as `shown`, CSS px. */
export interface Part {
  readonly size: Size;
  readonly shown: number;
  open(browser: DemoBrowser, size: Size, cases: readonly DemoCase[], language: string): Promise<Page>;
}

export interface StorePicture {
  /** Also the key of its words in `store/captions.json`. */
  readonly name: string;
  readonly parts: readonly Part[];
}

const POPUP: Size = { width: 380, height: ROOM.height };
/** The order that the second picture tells of: a parcel of which nothing was heard for more than a month. */
const TOLD = 'A-MONTH';

/** A scene of the gallery. */
function scene(name: string, size: Size): Part {
  return {
    size,
    shown: size.width,
    async open(browser) {
      const found = SCENES.find((one) => one.name === name);
      if (found === undefined) throw new Error(`the gallery has no scene ${name}`);
      const page = await browser.openExtensionPage(found.path, size);
      await page.bringToFront();
      await page.waitForSelector(found.ready);
      await found.act?.(page);
      return page;
    },
  };
}

/** One open order in the popup, led to the section that holds `within`; to its top where absent. */
function openOrder(within?: string): Part {
  const popup = scene('popup-list', POPUP);
  return {
    ...popup,
    async open(browser, size, cases, language) {
      const page = await popup.open(browser, size, cases, language);
      const told = cases.find(({ expected }) => expected.mainRule === TOLD);
      await page.$eval(`.card-open[data-order="${told?.order.orderId}"]`, (card) => (card as HTMLElement).click());
      await page.waitForSelector('.order-view .verdict');
      if (within === undefined) return page;
      await page.$$eval('details', (all) => {
        for (const details of all) details.open = true;
      });
      await page.waitForSelector(within);
      await page.$eval(within, (element) => element.closest('details')?.scrollIntoView({ block: 'start' }));
      return page;
    },
  };
}

/** My Orders on AliExpress's host of that language, led to where the chips of three orders in a row differ most. */
const myOrders: Part = {
  size: { width: 1040, height: 827 },
  shown: ROOM.width - POPUP.width - GAP,
  async open(browser, size, cases, language) {
    const page = await browser.openPage(MY_ORDERS.replace('www', language === 'en' ? 'www' : language));
    await page.bringToFront();
    await page.setViewport(size);
    await showAll(page);
    // What a chip says lies in a closed shadow root: only its host can be seen from here.
    await page.waitForSelector('waitwise-chip');
    await page.$$eval(
      '.order-item',
      (items, at) => {
        const top = items[at]?.getBoundingClientRect().top ?? 0;
        scrollTo(0, scrollY + top - 12);
      },
      mostVaried(cases),
    );
    return page;
  },
};

function mostVaried(cases: readonly DemoCase[]): number {
  const kinds = cases.map((_, at) => new Set(cases.slice(at, at + 3).map(({ expected }) => expected.level)).size);
  return kinds.indexOf(Math.max(...kinds));
}

export const STORE_PICTURES: readonly StorePicture[] = [
  { name: 'list', parts: [myOrders, scene('popup-list', POPUP)] },
  { name: 'order', parts: [openOrder(), openOrder('blockquote.message'), openOrder('ol.timeline')] },
  { name: 'chart', parts: [scene('dashboard-chart', ROOM)] },
  { name: 'evidence', parts: [scene('dashboard-evidence', ROOM)] },
  { name: 'permissions', parts: [scene('dashboard-permissions', ROOM)] },
];
