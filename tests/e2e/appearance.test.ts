/** What a person's system asks of every page: its own few colours, nothing that moves; and what is seen while the disk is slow. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { inScene, settle } from '../../demo/gallery/camera.ts';
import { holdStores, letGo, saveSettings } from '../../demo/gallery/hands.ts';
import { bringTo } from '../../demo/gallery/hold.ts';
import { DASHBOARD, SCENES } from '../../demo/gallery/scenes.ts';
import { POPUP, type Stage, setStage } from './stage.ts';

const LOOKED_AT = [
  'popup-list',
  'popup-loading',
  'popup-open-order-unfolded',
  'popup-follow-up',
  'popup-filter',
  'dashboard-orders',
  'dashboard-orders-filtered',
  'dashboard-open-order',
  'dashboard-chart',
  'dashboard-statistics',
  'dashboard-settings-unfolded',
  'dashboard-data',
  'dashboard-evidence',
];
const scenes = SCENES.filter(({ name }) => LOOKED_AT.includes(name));
const WIDTH = { popup: 380, dashboard: 1_280 } as const;
const LOOK = { theme: 'light', language: 'en' } as const;

type Feature = { readonly name: string; readonly value: string };
const FORCED: Feature = { name: 'forced-colors', value: 'active' };
const STILL: Feature = { name: 'prefers-reduced-motion', value: 'reduce' };

/** Parts that tell something by their colour: in forced colours each must differ from what it lies on or beside. */
const TOLD_APART = [
  ['.meter-silent', '', '.meter-bar', ''],
  ['.meter-mark', '', '.meter-bar', ''],
  ['.step-done', '::before', '.step:not(.step-done):not(.step-now)', '::before'],
  ['.step-now', '::before', '.step-done', '::before'],
  ['.switch[aria-checked="false"]', '::after', '.switch[aria-checked="false"]', ''],
  ['.switch[aria-checked="true"]', '', '.switch[aria-checked="false"]', ''],
  ['.month-bar span', '', '.month-bar', ''],
  ['.card', '::before', '.card', ''],
] as const;

/** Runs inside the page. What can be pressed and shows neither a border, an underline, a drawing nor the browser's own widget. */
function unmarkedControls(): string[] {
  const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  return [...controls].flatMap((control) => {
    const style = getComputedStyle(control);
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.skip, .unseen') !== null) return [];
    const isFramed = (element: Element) => {
      const frame = getComputedStyle(element);
      return (
        Number.parseFloat(frame.borderBlockEndWidth) >= 1 &&
        frame.borderBlockEndStyle !== 'none' &&
        frame.borderBlockEndColor !== frame.backgroundColor
      );
    };
    const own = control.classList.contains('card-open') ? (control.closest('.card') ?? control) : control;
    const isMarked =
      isFramed(own) ||
      style.textDecorationLine.includes('underline') ||
      control.querySelector('svg') !== null ||
      (style.appearance !== 'none' && control.matches('input, select'));
    return isMarked ? [] : [`${control.tagName} .${control.className}: ${control.textContent?.trim().slice(0, 40)}`];
  });
}

/** Runs inside the page, after a key was pressed. What has the focus and does not show it. */
function unseenFocus(): string[] {
  const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  return [...controls].flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled')) return [];
    control.focus({ preventScroll: true });
    if (document.activeElement !== control) return [];
    for (let at: Element | null = control, up = 0; at !== null && up < 6; at = at.parentElement, up += 1) {
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(at);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== backgroundColor)
        return [];
    }
    return [`${control.tagName} .${control.className}: ${control.textContent?.trim().slice(0, 40)}`];
  });
}

/** Runs inside the page. Pairs of parts that are drawn alike, and verdicts that are only a colour. */
function toldByColourAlone(pairs: readonly (readonly [string, string, string, string])[]): string[] {
  const drawn = (selector: string, pseudo: string) => {
    const element = document.querySelector(selector);
    return element === null ? null : getComputedStyle(element, pseudo === '' ? null : pseudo).backgroundColor;
  };
  const alike = pairs.flatMap(([one, onePart, other, otherPart]) => {
    const colours = [drawn(one, onePart), drawn(other, otherPart)];
    return colours[0] !== null && colours[0] === colours[1]
      ? [`${one}${onePart} is drawn like ${other}${otherPart}`]
      : [];
  });
  const wordless = [...document.querySelectorAll('.card:not(.bone-card), .order-row')].filter(
    (order) => (order.querySelector('.verdict-line, .row-verdict')?.textContent ?? '').trim() === '',
  );
  return [...alike, ...wordless.map((order) => `no words: ${order.className} ${order.textContent?.slice(0, 40)}`)];
}

/** Runs inside the page. Everything whose style would let it move. */
function moving(): string[] {
  const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
  const styled = [...document.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const moves =
        lasts(style.transitionDuration) || (style.animationName !== 'none' && lasts(style.animationDuration));
      return moves ? [`${element.tagName} .${element.getAttribute('class') ?? ''}${part ?? ''}`] : [];
    }),
  );
  return [...new Set(styled)];
}

describe('in real Chromium', () => {
  const cases = demoOrders(Date.now());
  let stage: Stage;
  let own: Page;

  beforeAll(async () => {
    stage = await setStage(
      'chromium',
      cases.map(({ order }) => order),
    );
    own = await stage.browser.openExtensionPage('manifest.json');
    await bringTo('orders', stage.browser, own, cases);
  });
  afterAll(async () => {
    await stage?.close();
  });

  /** Opens a scene under these wishes of the system; puppeteer's own way knows forced colours not yet. */
  function look<T>(scene: (typeof scenes)[number], features: readonly Feature[], at: (page: Page) => Promise<T>) {
    return inScene(stage.browser, own, scene, { ...LOOK, width: WIDTH[scene.kind] }, async (page) => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [...features] });
      await settle(page);
      return await at(page);
    });
  }

  describe('in forced colours', () => {
    it.each(scenes)('$name shows what can be pressed, where the focus is, and more than colours', async (scene) => {
      await look(scene, [FORCED], async (page) => {
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        expect(await page.evaluate(unmarkedControls)).toEqual([]);
        expect(await page.evaluate(toldByColourAlone, TOLD_APART)).toEqual([]);
        await page.keyboard.press('Tab');
        expect(await page.evaluate(unseenFocus)).toEqual([]);
      });
    });
  });

  it('would see what is not marked, not told apart or without a focus', async () => {
    const list = scenes.find(({ name }) => name === 'popup-list');
    if (list === undefined) throw new Error('there is no list');
    await look(list, [FORCED], async (page) => {
      await page.evaluate(() => {
        const planted = new CSSStyleSheet();
        planted.replaceSync(`.button { border: 0 !important } * { outline: 0 !important }
          .meter-bar, .meter-silent { background: Canvas !important }`);
        document.adoptedStyleSheets = [planted];
      });
      await settle(page);
      expect((await page.evaluate(unmarkedControls)).length).toBeGreaterThan(0);
      expect(await page.evaluate(toldByColourAlone, TOLD_APART)).toEqual(['.meter-silent is drawn like .meter-bar']);
      await page.keyboard.press('Tab');
      expect((await page.evaluate(unseenFocus)).length).toBeGreaterThan(5);
    });
  });

  describe('where motion is to be reduced', () => {
    it.each(scenes)('nothing moves in $name', async (scene) => {
      await look(scene, [STILL], async (page) => {
        expect(await page.evaluate(moving)).toEqual([]);
      });
    });

    it('is a wish: without it the loading state breathes', async () => {
      const loading = scenes.find(({ name }) => name === 'popup-loading');
      if (loading === undefined) throw new Error('there is no loading scene');
      await look(loading, [], async (page) => expect(await page.evaluate(moving)).toContain('SPAN .bone'));
    });
  });

  it('draws that it is loading even while the settings cannot be read, and the list once they can', async () => {
    await holdStores(own, ['values', 'orders']);
    const popup = await stage.browser.openExtensionPage(POPUP);
    await popup.waitForSelector('.bone', { timeout: 5_000 });
    expect(await popup.$eval('h1', (head) => head.textContent)).toBe('Reading your orders');
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
    await letGo(own);
    await popup.waitForSelector('.card-open', { timeout: 5_000 });
    await popup.close();
  });

  it('draws the dashboard too while the settings cannot be read, and turns to their language once they can', async () => {
    await saveSettings(own, { language: 'de' });
    await holdStores(own, ['values', 'orders']);
    const dashboard = await stage.browser.openExtensionPage(`${DASHBOARD}#orders`);
    await dashboard.waitForSelector('main [role="status"]', { timeout: 5_000 });
    expect(await dashboard.$eval('main [role="status"]', (status) => status.textContent)).toBe('Reading your orders');
    expect(await dashboard.evaluate(() => document.documentElement.lang)).toBe('en');
    await letGo(own);
    await dashboard.waitForSelector('html[lang="de"] .order-row', { timeout: 5_000 });
    expect(await dashboard.$eval('h1', (head) => head.textContent)).toBe('Bestellungen');
    await dashboard.close();
    await saveSettings(own, {});
  });
});
