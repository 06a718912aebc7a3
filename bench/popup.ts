/** The popup: how long until its cards are painted, against an empty page; and whether anything in it takes long. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../demo/browsers/browser.ts';
import { type Builds, EMPTY_PAGE } from './builds.ts';
import { withChromium, withStandIns } from './chromium.ts';
import type { Figure } from './figures.ts';
import { ratiosOf, spreadOf } from './stats.ts';
import { fillStore, recordsOf } from './store.ts';
import { tasksOfPages } from './trace.ts';

const ROUNDS = 30;
const WARM_UP = 3;
const POPUP = 'src/popup/index.html';
const SIZE = { width: 380, height: 600 };
/** Turns of the wheel; "show more" is pressed whenever it comes into sight. */
const TURNS = 60;
/** What is typed into the search, a letter at a time, and taken back the same way. */
const SEARCHED = 'invented 12';
const LONGEST_TASK = 50;
/** One trace says little: what a machine does beside it, and whether memory is cleared just then, is chance. */
const TRACES = 5;

interface Measured {
  readonly empty: readonly number[];
  readonly popup: readonly number[];
}

export function benchPopup(builds: Builds): Promise<Figure[]> {
  return withStandIns([], (standIns) => withChromium(builds.product, standIns, figuresOf));
}

async function figuresOf(browser: DemoBrowser): Promise<Figure[]> {
  const few = await measure(browser, 1_000);
  const usingFew = await used(browser, '1,000');
  const many = await measure(browser, 10_000);
  const usingMany = await used(browser, '10,000');
  const [fewPopup, manyPopup] = [spreadOf(few.popup), spreadOf(many.popup)];
  return [
    opening('1,000', few, 2),
    opening('10,000', many),
    {
      name: 'popup with 10,000 orders',
      unit: 'ms',
      value: manyPopup.median,
      spread: manyPopup,
      baseline: { name: 'with 1,000 orders', value: fewPopup.median, spread: fewPopup },
      ratio: againstEmpty(many, few),
      budget: { of: 'ratio', most: 1.3 },
    },
    ...usingFew,
    ...usingMany,
  ];
}

function opening(count: string, { popup, empty }: Measured, most?: number): Figure {
  const [shown, bare] = [spreadOf(popup), spreadOf(empty)];
  return {
    name: `popup with ${count} orders until its cards are painted`,
    unit: 'ms',
    value: shown.median,
    spread: shown,
    baseline: { name: 'empty Preact page', value: bare.median, spread: bare },
    ratio: ratiosOf(popup, empty),
    ...(most === undefined ? {} : { budget: { of: 'ratio', most } }),
  };
}

/** The two are measured minutes apart, so each is taken against the empty page of its own minute. */
function againstEmpty(many: Measured, few: Measured): NonNullable<Figure['ratio']> {
  const [above, below] = [ratiosOf(many.popup, many.empty), ratiosOf(few.popup, few.empty)];
  return {
    median: above.median / below.median,
    low: above.low / below.high,
    high: above.high / below.low,
    rounds: above.rounds,
  };
}

async function measure(browser: DemoBrowser, count: number): Promise<Measured> {
  const now = Date.now();
  const records = recordsOf(count, now);
  const filling = await browser.openExtensionPage('manifest.json');
  await fillStore(filling, records, now);
  await filling.close();
  const [empty, popup]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const bare = await paintedAfter(browser, EMPTY_PAGE, '.drawn');
    const full = await paintedAfter(browser, POPUP, '[data-order]');
    if (round < 0) continue;
    empty.push(bare);
    popup.push(full);
  }
  return { empty, popup };
}

/** ms from the start of the navigation until what `selector` finds is on the screen. */
async function paintedAfter(browser: DemoBrowser, path: string, selector: string): Promise<number> {
  const page = await browser.openPage('about:blank');
  try {
    await page.setViewport(SIZE);
    await page.bringToFront();
    await page.evaluateOnNewDocument(notePaint, selector);
    await page.goto(`${browser.extensionUrl}/${path}`);
    const found = await page.waitForFunction(() => (globalThis as { painted?: number }).painted);
    return (await found.jsonValue()) as number;
  } finally {
    await page.close();
  }
}

/** Runs in the page: the frame after the one in which the cards are there has painted them. */
function notePaint(selector: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        Object.assign(globalThis, { painted: performance.now() });
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** The longest task while a person scrolls through the popup, and while they search in it; the pages' own, traced. */
async function used(browser: DemoBrowser, count: string): Promise<Figure[]> {
  const [scrolling, searching]: [number[], number[]] = [[], []];
  for (let trace = 0; trace < TRACES; trace += 1) {
    const page = await browser.openExtensionPage(POPUP, SIZE);
    try {
      await page.waitForSelector('[data-order]');
      scrolling.push(await longestTaskDuring(page, () => scroll(page)));
      searching.push(await longestTaskDuring(page, () => search(page)));
    } finally {
      await page.close();
    }
  }
  return [longest(`scrolling in ${count} orders`, scrolling), longest(`searching in ${count} orders`, searching)];
}

function longest(name: string, tasks: readonly number[]): Figure {
  const spread = spreadOf(tasks);
  const budget = { of: 'value', most: LONGEST_TASK } as const;
  return { name: `${name}: longest task`, unit: 'ms', value: spread.median, spread, budget };
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(SIZE.width / 2, SIZE.height / 2);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel({ deltaY: 400 });
    await drawn(page);
    const more = await page.$('.more');
    if ((await more?.isIntersectingViewport()) === true) await more?.click();
  }
}

async function search(page: Page): Promise<void> {
  await page.focus('input[type="search"]');
  for (const letter of SEARCHED) {
    await page.keyboard.type(letter);
    await drawn(page);
  }
  for (const _ of SEARCHED) {
    await page.keyboard.press('Backspace');
    await drawn(page);
  }
  await page.waitForSelector('[data-order]');
}

/** As fast as a quick typist, and long enough that what a letter began can be seen. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 120)));
}

async function longestTaskDuring(page: Page, use: () => Promise<void>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'waitwise-trace-'));
  try {
    const path = join(folder, 'trace.json');
    await page.tracing.start({ path, categories: ['toplevel'] });
    await use();
    await page.tracing.stop();
    return Math.max(0, ...tasksOfPages(JSON.parse(readFileSync(path, 'utf8')).traceEvents));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
