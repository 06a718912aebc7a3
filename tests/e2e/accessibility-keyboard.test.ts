/** The main job with the keyboard alone, in both real browsers: to an order, its message copied, "Sent it?", back, search, keys. */

import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { openWholeList } from '../../demo/tour.ts';
import { becomes, POPUP, readOrders, type Stage, setStage } from './stage.ts';

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const cases = demoOrders(Date.now()).filter(
    ({ expected }) => expected.mainRule === 'S-PROC' || expected.mainRule === 'S-NONE' || expected.level === 'closed',
  );
  let stage: Stage;
  let popup: Page;
  let opened = '';

  beforeAll(async () => {
    stage = await setStage(
      name,
      cases.map(({ order }) => order),
    );
    const list = await openWholeList(stage.browser);
    popup = await stage.browser.openExtensionPage(POPUP);
    // The offer under the list comes with the keys, behind the list.
    await popup.waitForSelector('.read-all');
    await list.close();
    await popup.bringToFront();
  });
  afterAll(async () => {
    await stage?.close();
  });

  const press = (key: KeyInput) => popup.keyboard.press(key);
  /** What has the focus: its words, and whether a person can see that it does. */
  const focused = () =>
    popup.evaluate(() => {
      const element = document.activeElement;
      const ring = element?.closest('.card:has(.card-open:focus-visible)') ?? element;
      const look = ring === null ? null : getComputedStyle(ring);
      return {
        words: element?.getAttribute('aria-label') ?? element?.textContent ?? '',
        order: element instanceof HTMLElement ? (element.dataset['order'] ?? '') : '',
        visible: look !== null && look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 2,
      };
    });
  const shows = (selector: string) => popup.waitForSelector(selector);

  it('reaches the first order with one arrow, and sees where it stands', async () => {
    await press('ArrowDown');
    const { order, visible } = await focused();
    expect(order).not.toBe('');
    expect(visible).toBe(true);
  });

  it('opens it, copies the message with c, and says that it was sent', async () => {
    const { order } = await focused();
    opened = order;
    await press('Enter');
    await shows('.order-view .verdict');
    expect(
      await becomes(focused, ({ words }) => words === 'All orders', 'the focus is not in the order'),
    ).toMatchObject({
      visible: true,
    });
    await press('c');
    await shows('.order-view .follow-up');
    expect(await stage.browser.readClipboard(popup)).toContain(order);
    await popup.bringToFront();
    expect(await popup.$eval('.toast-place [role="status"]', (place) => place.textContent)).not.toBe('');
    await becomes(
      async () => {
        await press('Tab');
        return focused();
      },
      ({ words }) => words === 'Yes',
      'Tab does not lead to the answer',
    );
    expect((await focused()).visible).toBe(true);
    await press('Enter');
    await becomes(
      async () => (await readOrders(popup)).get(order)?.marks ?? {},
      (marks) => typeof marks['messagedSellerAt'] === 'string',
      'the answer was not kept',
    );
  });

  it('goes back with Escape to the order it came from', async () => {
    expect(await popup.$$('.order-view')).toHaveLength(1);
    await press('Escape');
    const { order, visible } = await becomes(focused, (one) => one.order !== '', 'the focus is lost');
    expect(await popup.$$('.order-view')).toEqual([]);
    expect({ order, visible }).toEqual({ order: opened, visible: true });
  });

  it('searches with /, and lets the search go with Escape', async () => {
    await press('/');
    await becomes(focused, ({ words }) => words.startsWith('Title, number'), 'the search has no focus');
    await popup.keyboard.type('zzzz');
    await shows('.empty');
    await press('Escape');
    await shows('.card');
    expect(await popup.$eval('input[type="search"]', (field) => (field as HTMLInputElement).value)).toBe('');
  });

  it('narrows with f, and gives the filter up with Escape', async () => {
    await press('ArrowDown');
    await press('f');
    await shows('.filter-bar select');
    await press('Escape');
    await becomes(
      () => popup.$$('.filter-bar'),
      (bars) => bars.length === 0,
      'the filter is still there',
    );
  });

  it('shows the keys with ?, and closes them with Escape', async () => {
    await press('?');
    await shows('dialog[open]');
    expect((await focused()).visible).toBe(true);
    await press('Escape');
    await becomes(
      () => popup.$$('dialog'),
      (dialogs) => dialogs.length === 0,
      'the keys are still shown',
    );
  });

  it('walks through everything that can be pressed in the order in which it stands, each seen', async () => {
    const place = () =>
      popup.evaluate(() => {
        const pressed = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
        const shown = pressed.filter((element) => element.checkVisibility());
        const focused = document.hasFocus() ? document.querySelector(':focus') : null;
        return { at: focused === null ? -1 : shown.indexOf(focused), of: shown.length };
      });
    await press('/');
    await becomes(focused, ({ words }) => words.startsWith('Title, number'), 'the search has no focus');
    const { at: start, of } = await place();
    await popup.keyboard.down('Shift');
    for (let step = 0; step < start; step += 1) await press('Tab');
    await popup.keyboard.up('Shift');
    const reached = [(await place()).at];
    while (reached.length < of) {
      await press('Tab');
      const { at } = await place();
      const { words, visible } = await focused();
      expect({ words, visible }).toEqual({ words, visible: true });
      reached.push(at);
    }
    expect(of).toBeGreaterThan(8);
    expect(reached).toEqual(Array.from({ length: of }, (_, step) => step));
  });
});
