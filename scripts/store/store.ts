/**
 * `npm run store`: the store pages' pictures (1280×800, in every language of `store/captions.json`) out of the running
 * product and the demo buyer's orders, in artifacts/store; with them the README's picture of the popup.
 * `-- --lang de[,es …]` takes some languages only.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../../demo/browsers/browser.ts';
import { drawn } from '../../demo/browsers/drawn.ts';
import { launch } from '../../demo/browsers/launch.ts';
import { demoOrders } from '../../demo/buyer.ts';
import type { DemoCase } from '../../demo/case.ts';
import { saveSettings } from '../../demo/gallery/hands.ts';
import { bringTo } from '../../demo/gallery/hold.ts';
import { startStandIns } from '../../demo/stand-ins/start.ts';
import { awaitVerdicts, CARRIER_HOSTS, POPUP } from '../../demo/tour.ts';
import { ensureBrowsers } from '../browsers.ts';
import { STORE_PICTURES, type StorePicture } from './scenes.ts';
import { type Shown, STORE_SIZE, sheetOf } from './sheet.ts';

type Captions = Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;

const TIME_ZONE = 'Europe/Berlin';

const root = process.cwd();
const folder = resolve(root, 'artifacts/store');
const captions: Captions = JSON.parse(readFileSync(resolve(root, 'store/captions.json'), 'utf8'));

process.exitCode = await main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const languages = languagesOf(args);
  const extensionDir = resolve(root, 'dist/chrome');
  if (!existsSync(extensionDir)) throw new Error('the extension is not built yet: npm run build');
  ensureBrowsers(['chromium']);
  const cases = demoOrders(Date.now(), TIME_ZONE);
  const standIns = await startStandIns(cases.map(({ order }) => order));
  const browser = await launch('chromium', {
    extensionDir,
    standIns,
    headless: true,
    colorScheme: 'light',
    timeZone: TIME_ZONE,
  });
  try {
    const own = await browser.openExtensionPage('manifest.json');
    for (const host of CARRIER_HOSTS) await browser.grantHost(host);
    await bringTo('orders', browser, own, cases);
    await awaitVerdicts(own, cases);
    await takePopup(browser);
    for (const language of languages) {
      await saveSettings(own, { language, theme: 'light' });
      for (const [index, picture] of STORE_PICTURES.entries())
        await take(browser, cases, picture, language, join(folder, language, `${index + 1}-${picture.name}.png`));
    }
  } finally {
    await browser.close();
    await standIns.close();
  }
  return 0;
}

function languagesOf(args: readonly string[]): readonly string[] {
  if (args.length === 0) return Object.keys(captions);
  const [flag, list, ...rest] = args;
  const asked = (list ?? '').split(',');
  if (flag !== '--lang' || rest.length > 0 || asked.some((one) => captions[one] === undefined))
    throw new Error(`npm run store -- [--lang ${Object.keys(captions).join(',')}]`);
  return asked;
}

/** The popup as it opens, in English: `docs/images/popup.png` is a copy. */
async function takePopup(browser: DemoBrowser): Promise<void> {
  const popup = await browser.openExtensionPage(POPUP);
  await popup.waitForSelector('.card-open');
  mkdirSync(folder, { recursive: true });
  await browser.screenshot(popup, join(folder, 'popup.png'));
  await popup.close();
}

async function take(
  browser: DemoBrowser,
  cases: readonly DemoCase[],
  { name, parts }: StorePicture,
  language: string,
  file: string,
): Promise<void> {
  const words = captions[language]?.[name];
  if (words === undefined) throw new Error(`store/captions.json has no words for ${name} in ${language}`);
  const shown: Shown[] = [];
  for (const part of parts) {
    const page = await part.open(browser, part.size, cases, language);
    // What is drawn smaller than it is gets more pixels first.
    const deviceScaleFactor = part.shown < part.size.width ? 2 : 1;
    if (deviceScaleFactor > 1) await page.setViewport({ ...part.size, deviceScaleFactor });
    await calm(page);
    shown.push({ png: await page.screenshot(), width: part.shown });
    await page.close();
  }
  const sheet = await browser.openExtensionPage('manifest.json', STORE_SIZE);
  await sheet.goto('about:blank');
  await sheet.setContent(sheetOf(words, language, shown));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await sheet.screenshot());
  await sheet.close();
  console.log(relative(root, file));
}

/** Nothing has the focus, and every picture of the page is there. */
async function calm(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await drawn(page);
}
