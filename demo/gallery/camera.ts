/** Takes one scene in all its looks: opens the page, brings it into its state, draws it as long as it is, saves the picture. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../browsers/browser.ts';
import { drawn } from '../browsers/drawn.ts';
import { saveSettings } from './hands.ts';
import { layoutProblems } from './layout.ts';
import { type Look, lookName } from './looks.ts';
import type { Scene } from './scenes.ts';

export interface Picture {
  readonly browser: string;
  readonly scene: string;
  readonly look: string;
  /** Relative to the gallery's folder. */
  readonly file: string;
  /** What looks broken, found by the machine. */
  readonly problems: readonly string[];
}

/** CSS px: a picture is at least as tall as a popup, and never longer than can be looked at. */
const TALLEST = 2_600;
const SHORTEST = { popup: 600, dashboard: 900 } as const;

/** Looks that share a theme and a language share a page, which then only changes its width. */
export async function takeScene(
  browser: DemoBrowser,
  own: Page,
  scene: Scene,
  looks: readonly Look[],
  folder: string,
): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  mkdirSync(join(folder, browser.name), { recursive: true });
  for (const group of groupLooks(looks)) {
    const [first] = group;
    if (first === undefined) continue;
    await inScene(browser, own, scene, first, async (page) => {
      for (const look of group) {
        const problems = await draw(page, scene, look);
        const file = join(browser.name, `${scene.name}-${lookName(look)}.png`);
        await browser.screenshot(page, join(folder, file));
        pictures.push({ browser: browser.name, scene: scene.name, look: lookName(look), file, problems });
      }
    });
  }
  return pictures;
}

/**
 * Hands a page of the extension that is in the scene's state to `use`, and takes the state back, whatever became of it.
 * `own` is another of its pages.
 */
export async function inScene<T>(
  browser: DemoBrowser,
  own: Page,
  scene: Scene,
  { theme, language, width }: Pick<Look, 'theme' | 'language' | 'width'>,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  // A database that cannot be read holds no settings: there is but one look.
  const isSpoken = scene.holding !== 'broken';
  if (isSpoken) await saveSettings(own, { theme, language });
  await scene.before?.(own);
  const page = await browser.openExtensionPage(scene.path, { width, height: SHORTEST[scene.kind] });
  try {
    await page.bringToFront();
    await page.waitForSelector(scene.ready);
    // A page whose settings are slow to come has the browser's language and theme until then.
    if (isSpoken) await page.waitForSelector(`html[lang|="${language.replace('_', '-')}"][data-theme="${theme}"]`);
    await scene.act?.(page);
    return await use(page);
  } finally {
    await scene.undo?.(page, own);
    await page.close();
  }
}

async function draw(page: Page, scene: Scene, { width, zoom }: Look): Promise<readonly string[]> {
  const shortest = SHORTEST[scene.kind] / zoom;
  await page.setViewport({ width, height: shortest, deviceScaleFactor: zoom });
  await settle(page);
  const problems = await page.evaluate(layoutProblems);
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  if (length > shortest) {
    await page.setViewport({ width, height: Math.min(length, TALLEST), deviceScaleFactor: zoom });
    await settle(page);
  }
  return problems;
}

/** At its top, with every picture. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await drawn(page);
}

function groupLooks(looks: readonly Look[]): readonly (readonly Look[])[] {
  const groups = new Map<string, Look[]>();
  for (const look of looks) {
    const key = `${look.theme} ${look.language}`;
    groups.set(key, [...(groups.get(key) ?? []), look]);
  }
  return [...groups.values()];
}
