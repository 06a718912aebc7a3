/** What the extension shows on AliExpress's own pages, in both real browsers: chips, their layout, and the guard. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { becomes, MY_ORDERS, POPUP, readOrders, type Stage, setStage, trackingPage, watchErrors } from './stage.ts';

const CHIP = 'waitwise-chip';
const GUARD = 'waitwise-guard';
/** ms: longer than the page's script waits for the worker before it begins with everything else. */
const HANG = 4_000;
/** Every part of the cards whose place on the page must not change. */
const PARTS = '.order-wrap *:not(waitwise-chip), .tracking-page-layout-v2 *:not(waitwise-chip)';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const orders = demoOrders(Date.now()).map(({ order }) => order);
  let stage: Stage;
  let settings: Page;
  let list: Page;
  let errors: string[];

  beforeAll(async () => {
    stage = await setStage(name, orders);
    settings = await stage.browser.openExtensionPage(POPUP);
    list = await stage.browser.openPage(MY_ORDERS);
    errors = watchErrors(list);
  });
  afterAll(async () => {
    await stage?.close();
  });

  const chips = (page = list) => stage.browser.closedTexts(page, CHIP);

  async function showsChips(count: number, page = list): Promise<readonly string[]> {
    return becomes(
      () => chips(page),
      (texts) => texts.length === count && texts.every((text) => text !== ''),
      `not ${count} chips`,
    );
  }

  /** Where every part of the page stands. */
  function places(page: Page): Promise<string[]> {
    return page.$$eval(PARTS, (parts) =>
      parts.map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [part.tagName, part.className, x, y, width, height].join(' ');
      }),
    );
  }

  /** Texts of the cards' heads that lie under a chip. */
  function coveredTexts(page: Page): Promise<string[]> {
    return page.$$eval('.order-item', (cards) =>
      cards.flatMap((card) => {
        const chip = card.querySelector('waitwise-chip')?.getBoundingClientRect();
        const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
        const covered: string[] = [];
        while (chip !== undefined && chip.width > 0 && texts.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          const hit = [...range.getClientRects()].some(
            ({ left, right, top, bottom }) =>
              left < chip.right - 1 && right > chip.left + 1 && top < chip.bottom - 1 && bottom > chip.top + 1,
          );
          if (hit) covered.push(texts.currentNode.textContent ?? '');
        }
        return covered;
      }),
    );
  }

  function placeOf(name: string): Promise<DOMRect> {
    return list.$eval(name, (element) => element.getBoundingClientRect().toJSON() as DOMRect);
  }

  function isOnScreen({ top, bottom, left, right }: DOMRect): boolean {
    return top >= 0 && left >= 0 && bottom <= 900 && right <= 1280 && bottom > top && right > left;
  }

  async function setChips(on: boolean): Promise<void> {
    await settings.evaluate(
      async (shown, first) => {
        const settle = <T>(request: IDBRequest<T>) =>
          new Promise<T>((done, fail) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => fail(request.error);
          });
        const database = await settle(indexedDB.open('waitwise'));
        const kept = await settle(database.transaction('values').objectStore('values').get('settings'));
        database.close();
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(one: unknown): unknown } } })
          .chrome;
        const values = kept?.settings ?? first;
        await runtime.sendMessage({ type: 'save_settings', settings: { ...values, chips: shown } });
      },
      on,
      DEFAULT_SETTINGS,
    );
  }

  it('shows a chip of words beside every order of the list', async () => {
    await list.bringToFront();
    const texts = await showsChips(10);
    for (const text of texts) expect(text).not.toMatch(/[{}_]|undefined|NaN|headline|stage/);
    expect(await list.$$eval('.order-item waitwise-chip', (found) => found.length)).toBe(10);
    expect(errors).toEqual([]);
  });

  it('moves nothing of the page: every part stands where it stands without chips', async () => {
    await showsChips(10);
    const beside = await places(list);
    await setChips(false);
    await showsChips(0);
    expect(await places(list)).toEqual(beside);
    await setChips(true);
    await showsChips(10);
    expect(await places(list)).toEqual(beside);
  });

  it('stays beside the cards when the page draws them anew, adds more, or shows another tab', async () => {
    await list.bringToFront();
    await list.click('.order-more button');
    await showsChips(20);
    await list.click('[role="tab"][data-code="unpaid"]');
    const unpaid = orders.filter(({ state }) => state === 'unpaid').length;
    await becomes(
      () => list.$$eval('.order-item', (cards) => cards.length),
      (count) => count === unpaid,
      'the tab was not shown',
    );
    await showsChips(unpaid);
    await list.click('[role="tab"][data-code="all"]');
    await showsChips(10);
    await list.$$eval('.order-item-header-status-text', (texts) => {
      for (const text of texts) text.textContent = `${text.textContent} `;
    });
    await showsChips(10);
    expect(errors).toEqual([]);
  });

  it('reads nothing again while the page is at rest, and asks AliExpress for nothing', async () => {
    const readAt = async () =>
      [...(await readOrders(settings)).values()].map(({ orderId, readAt: at }) => [orderId, at]);
    // What the tabs were answered is read when nobody uses the page any more, one answer after another.
    let before = await readAt();
    await becomes(
      async () => {
        const earlier = before;
        await new Promise((resume) => setTimeout(resume, 3_000));
        before = await readAt();
        return JSON.stringify(before) === JSON.stringify(earlier);
      },
      (same) => same,
      'the page did not come to rest',
    );
    expect(before.length).toBeGreaterThanOrEqual(10);
    const sent = stage.standIns.log.length;
    await new Promise((resume) => setTimeout(resume, 8_000));
    expect(await readAt()).toEqual(before);
    expect(stage.standIns.log.slice(sent).filter(({ path }) => path.startsWith('/h5/'))).toEqual([]);
  });

  it('goes on where the worker hangs, and shows everything once it answers again', async () => {
    await stage.browser.inBackground(
      `setTimeout(() => { for (const end = Date.now() + ${HANG}; Date.now() < end; ); })`,
    );
    const page = await stage.browser.openPage(MY_ORDERS);
    const itsErrors = watchErrors(page);
    await showsChips(10, page);
    expect(itsErrors).toEqual([]);
    await page.close();
  });

  it('shows the verdict on the tracking page, and moves nothing there', async () => {
    const order = orders.find(({ parcels }) => parcels.length === 1);
    if (order === undefined) throw new Error('the demo has no order with one parcel');
    const page = await stage.browser.openPage(trackingPage(order.orderId));
    await showsChips(1, page);
    const beside = await places(page);
    await page.$$eval('waitwise-chip', (found) => {
      for (const one of found as HTMLElement[]) one.style.setProperty('display', 'none', 'important');
    });
    expect(await places(page)).toEqual(beside);
    await page.close();
  });

  it('mirrors on a right-to-left page', async () => {
    const page = await stage.browser.openPage('https://he.aliexpress.com/p/order/index.html');
    await showsChips(10, page);
    const { chip, words } = await page.$eval('.order-item', (card) => {
      const box = (found: Element | null) => found?.getBoundingClientRect().toJSON() as DOMRect;
      const text = card.querySelector('.order-item-header-status-text');
      const range = document.createRange();
      range.selectNodeContents(text?.firstChild as Node);
      return {
        chip: box(card.querySelector('waitwise-chip')),
        words: range.getBoundingClientRect().toJSON() as DOMRect,
      };
    });
    // They touch; Firefox rounds both on its own.
    expect(chip.right).toBeLessThanOrEqual(words.left + 0.01);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });

  it.each(['www', 'de', 'ar'])('covers no text of the page, however narrow it is: %s', async (host) => {
    const page = await stage.browser.openPage(`https://${host}.aliexpress.com/p/order/index.html`);
    await showsChips(10, page);
    const covered: string[] = [];
    for (const width of [360, 800, 1000, 1280]) {
      await page.setViewport({ width, height: 900 });
      covered.push(...(await coveredTexts(page)).map((text) => `${width}: ${text}`));
    }
    await page.close();
    expect(covered).toEqual([]);
  });

  it('copies the finished message for the seller from the chip', async () => {
    await list.bringToFront();
    const texts = await showsChips(10);
    const index = texts.findIndex((text) => text.includes('Copy seller message'));
    expect(index).toBeGreaterThanOrEqual(0);
    const host = (await list.$$(CHIP))[index];
    await host?.scrollIntoView();
    const box = await host?.boundingBox();
    if (box == null) throw new Error('the chip is gone');
    await list.mouse.click(box.x + box.width - 30, box.y + box.height / 2);
    await becomes(
      () => chips(),
      (now) => now[index]?.includes('Message copied') === true,
      'the chip did not say that it copied',
    );
    expect(await stage.browser.readClipboard(list)).toMatch(/^Hello/);
  });

  it('warns beside "Confirm received" while the parcel has not come, and never clicks', async () => {
    await list.bringToFront();
    const shown = await list.$('.order-item');
    await list.click('[role="tab"][data-code="all"]');
    // The chips of the cards before would do for the next line, and their buttons are gone a moment later.
    await list.waitForFunction((card) => card?.isConnected !== true, { polling: 50 }, shown);
    await showsChips(10);
    const guards = () => stage.browser.closedTexts(list, GUARD);
    const button = await list.waitForSelector('::-p-text(Confirm received)');
    if (button === null) throw new Error('no card has the button');
    await button.hover();
    await becomes(guards, (texts) => texts[0]?.includes('not show this parcel as delivered') === true, 'no warning');
    const [warning, pressed] = await Promise.all([placeOf(GUARD), button.boundingBox()]);
    expect(isOnScreen(warning)).toBe(true);
    // Beside the button, never over it.
    if (pressed !== null) expect(warning.bottom <= pressed.y || warning.top >= pressed.y + pressed.height).toBe(true);
    await list.mouse.move(5, 5);
    await becomes(guards, (texts) => texts.length === 0, 'the warning stays');
    await button.focus();
    await becomes(guards, (texts) => texts.length === 1, 'no warning on focus');
    await button.click();
    await list.waitForSelector('.comet-modal');
    await new Promise((resume) => setTimeout(resume, 9_000));
    expect(await guards()).toHaveLength(1);
    expect(isOnScreen(await placeOf(GUARD))).toBe(true);
    await list.click('.comet-modal button');
    await becomes(guards, (texts) => texts.length === 0, 'the warning outlives its dialog');
    expect(stage.standIns.log.filter(({ path }) => path.toLowerCase().includes('order.operation'))).toEqual([]);
  });

  it('is reported without a run-time error', async () => {
    expect(await stage.browser.errors()).toEqual([]);
    expect(errors).toEqual([]);
  });
});
