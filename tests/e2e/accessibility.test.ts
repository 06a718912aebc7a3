/** Every page and state in real Chromium, looked at by axe: light and dark, and from right to left where such a language is built. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { inScene, settle } from '../../demo/gallery/camera.ts';
import { bringTo } from '../../demo/gallery/hold.ts';
import { layoutProblems, smallTargets } from '../../demo/gallery/layout.ts';
import { HOLDINGS, SCENES, type Scene } from '../../demo/gallery/scenes.ts';
import { type Stage, setStage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS = [
  { theme: 'light', language: 'en', rtl: false },
  { theme: 'dark', language: 'en', rtl: false },
  { theme: 'light', language: 'ar', rtl: true },
] as const;

/** CSS px; half of them is what a page has at 200 %. */
const WIDTH = { popup: 380, dashboard: 1_280 } as const;

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

describe('every page and state', () => {
  const cases = demoOrders(Date.now());
  let stage: Stage;
  let own: Page;

  beforeAll(async () => {
    stage = await setStage(
      'chromium',
      cases.map(({ order }) => order),
    );
    own = await stage.browser.openExtensionPage('manifest.json');
  });
  afterAll(async () => {
    await stage?.close();
  });

  async function inEveryLook(scene: Scene, look: (page: Page, rtl: boolean) => Promise<void>): Promise<void> {
    for (const { theme, language, rtl } of LOOKS)
      await inScene(stage.browser, own, scene, { theme, language, width: WIDTH[scene.kind] }, async (page) => {
        await settle(page);
        await look(page, rtl && scene.holding !== 'broken');
      });
  }

  describe.each(HOLDINGS)('holding %s', (holding) => {
    beforeAll(() => bringTo(holding, stage.browser, own, cases));

    it.each(SCENES.filter((scene) => scene.holding === holding))('$name', async (scene) => {
      await inEveryLook(scene, async (page, rtl) => {
        expect(await page.evaluate(() => document.documentElement.dir)).toBe(rtl ? 'rtl' : 'ltr');
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(smallTargets)).toEqual([]);
        expect(await page.evaluate(layoutProblems)).toEqual([]);
        await page.setViewport({ width: WIDTH[scene.kind] / 2, height: 450, deviceScaleFactor: 2 });
        await settle(page);
        expect(await page.evaluate(layoutProblems)).toEqual([]);
      });
    });
  });
});
