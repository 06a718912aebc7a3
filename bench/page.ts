/** My Orders with and without the extension: how long it takes to load and to use, and what our scripts do in it. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../demo/browsers/browser.ts';
import type { Builds } from './builds.ts';
import { withChromium, withStandIns } from './chromium.ts';
import type { Figure } from './figures.ts';
import { manyOrders } from './many-orders.ts';
import { ratiosOf, spreadOf } from './stats.ts';
import { type OwnShare, ownShareOf, TRACE_CATEGORIES } from './trace.ts';

const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
const MANY = 500;
const LOADS = 80;
const USES = 8;
/** Steps in which a page is scrolled to its end. */
const STEPS = 30;
const LONGEST_TASK = 16;
/** Pages that are traced; the longest task of each counts. */
const TRACES = 5;

interface Both {
  readonly with: number[];
  readonly without: number[];
}

export function benchPage(builds: Builds): Promise<Figure[]> {
  return withStandIns(manyOrders(MANY, Date.now()), (standIns) =>
    withChromium(builds.product, standIns, (product) =>
      withChromium(builds.nothing, standIns, (nothing) => figuresOf(product, nothing)),
    ),
  );
}

async function figuresOf(product: DemoBrowser, nothing: DemoBrowser): Promise<Figure[]> {
  const loads: Both = { with: [], without: [] };
  const growing: Both = { with: [], without: [] };
  const using: Both = { with: [], without: [] };
  const usingFew: Both = { with: [], without: [] };
  for (let round = -1; round < LOADS; round += 1)
    for (const [browser, into] of inTurn(round, product, nothing)) {
      const measured = await loaded(browser);
      if (round < 0) continue;
      loads[into].push(measured.load);
      usingFew[into].push(measured.use);
    }
  for (let round = -1; round < USES; round += 1)
    for (const [browser, into] of inTurn(round, product, nothing)) {
      const measured = await grown(browser);
      if (round < 0) continue;
      growing[into].push(measured.grow);
      using[into].push(measured.use);
    }
  return [
    compared('My Orders, 10 cards painted', loads),
    compared('scrolling and pointing in 10 cards', usingFew),
    compared(`"View orders" until ${MANY} cards are painted`, growing),
    compared(`scrolling and pointing in ${MANY} cards`, using),
    ...(await traced(product)),
  ];
}

/** Each round begins with the other one. */
function inTurn(
  round: number,
  product: DemoBrowser,
  nothing: DemoBrowser,
): readonly (readonly [DemoBrowser, keyof Both])[] {
  const both = [[product, 'with'] as const, [nothing, 'without'] as const];
  return round % 2 === 0 ? both : both.reverse();
}

function compared(name: string, both: Both): Figure {
  const [own, bare] = [spreadOf(both.with), spreadOf(both.without)];
  return {
    name,
    unit: 'ms',
    value: own.median,
    spread: own,
    baseline: { name: 'without', value: bare.median, spread: bare },
    ratio: ratiosOf(both.with, both.without),
    budget: { of: 'ratio', most: 1.03 },
  };
}

async function opened(browser: DemoBrowser): Promise<Page> {
  const page = await browser.openPage('about:blank');
  await page.bringToFront();
  await page.evaluateOnNewDocument(noteCards);
  await page.goto(MY_ORDERS, { waitUntil: 'load' });
  await page.waitForFunction(() => (globalThis as { painted?: number }).painted);
  return page;
}

async function loaded(browser: DemoBrowser): Promise<{ load: number; use: number }> {
  const page = await opened(browser);
  const load = await page.evaluate(() => (globalThis as { painted?: number }).painted ?? Number.NaN);
  const use = await page.evaluate(usePage, STEPS);
  await page.close();
  return { load, use };
}

async function grown(browser: DemoBrowser): Promise<{ grow: number; use: number }> {
  const page = await opened(browser);
  const grow = await page.evaluate(growPage, MANY);
  await new Promise((resume) => setTimeout(resume, 1_500));
  const use = await page.evaluate(usePage, STEPS);
  await page.close();
  return { grow, use };
}

/** Runs in the page: the moment, in ms since the navigation began, at which its first cards are painted. */
function noteCards(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.order-item') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => void Object.assign(globalThis, { painted: performance.now() });
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: presses "View orders" until so many cards are painted; ms. */
async function growPage(count: number): Promise<number> {
  const begun = performance.now();
  while (document.querySelectorAll('.order-item').length < count) {
    const before = document.querySelectorAll('.order-item').length;
    const button = document.querySelector<HTMLButtonElement>('.order-more button');
    if (button === null) break;
    button.click();
    while (document.querySelectorAll('.order-item').length === before)
      await new Promise((resume) => requestAnimationFrame(resume));
  }
  return performance.now() - begun;
}

/** Runs in the page: scrolls down in steps, and points at buttons on the way; the ms all of it kept the page busy. */
async function usePage(steps: number): Promise<number> {
  let busy = 0;
  const buttons = [...document.querySelectorAll('.order-item-btns > *')];
  for (let step = 0; step < steps; step += 1) {
    await new Promise((resume) => requestAnimationFrame(resume));
    const begun = performance.now();
    scrollTo(0, (document.documentElement.scrollHeight * step) / steps);
    for (const button of buttons.slice(step * 5, step * 5 + 5))
      button.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await new Promise<void>((resume) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resume();
        port2.postMessage(null);
      });
    });
    busy += performance.now() - begun;
  }
  return busy;
}

/** The same some times more, traced: what our scripts did in it. */
async function traced(browser: DemoBrowser): Promise<Figure[]> {
  const shares: OwnShare[] = [];
  for (let round = 0; round < TRACES; round += 1) shares.push(await tracedOnce(browser));
  const tasks = spreadOf(shares.flatMap((share) => share.tasks));
  const longest = spreadOf(shares.map((share) => Math.max(0, ...share.tasks)));
  const forced = shares.reduce((sum, { forcedLayouts }) => sum + forcedLayouts, 0);
  return [
    {
      name: 'longest task of ours, traced',
      unit: 'ms',
      value: longest.median,
      spread: longest,
      budget: { of: 'value', most: LONGEST_TASK },
    },
    { name: 'tasks of ours, traced', unit: 'ms', value: tasks.median, spread: tasks },
    { name: 'layouts that we forced', unit: '', value: forced, budget: { of: 'value', most: 0 } },
  ];
}

async function tracedOnce(browser: DemoBrowser): Promise<OwnShare> {
  const folder = mkdtempSync(join(tmpdir(), 'waitwise-trace-'));
  const file = join(folder, 'trace.json');
  try {
    const page = await browser.openPage('about:blank');
    await page.tracing.start({ path: file, categories: TRACE_CATEGORIES });
    await page.goto(MY_ORDERS, { waitUntil: 'load' });
    await page.waitForSelector('.order-item');
    await page.evaluate(growPage, MANY);
    await new Promise((resume) => setTimeout(resume, 2_500));
    await page.evaluate(usePage, STEPS);
    await page.tracing.stop();
    await page.close();
    const { traceEvents } = JSON.parse(readFileSync(file, 'utf8'));
    return ownShareOf(traceEvents, `${browser.extensionUrl}/src/content/`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
