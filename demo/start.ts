/** `npm start`: the built extension in a real browser, with local stand-ins of the sites and a buyer with thirty orders. */

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from '../scripts/browsers.ts';
import type { BrowserName, DemoBrowser } from './browsers/browser.ts';
import { drawn } from './browsers/drawn.ts';
import { launch } from './browsers/launch.ts';
import { demoOrders } from './buyer.ts';
import type { DemoCase } from './case.ts';
import { startStandIns } from './stand-ins/start.ts';
import { printTable } from './table.ts';
import { awaitVerdicts, CARRIER_HOSTS, openOrders, openWholeList, POPUP, showAll } from './tour.ts';

const root = process.cwd();
const shots = resolve(root, 'artifacts/demo');
const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const headless = process.argv.includes('--headless') || !hasDisplay();

process.exitCode = await main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  return 1;
});

/** The exit status: 0 when every order shows the verdict that the rules give. */
async function main(): Promise<number> {
  ensureBrowsers([name]);
  build();
  const cases = demoOrders(Date.now());
  const standIns = await startStandIns(cases.map(({ order }) => order));
  const extensionDir = resolve(root, name === 'firefox' ? 'dist/firefox' : 'dist/chrome');
  const browser = await launch(name, { extensionDir, standIns, headless });
  try {
    const allAgree = await show(browser, cases);
    if (!headless) {
      console.log('The browser stays open; close it to end the demo.');
      await browser.closedByUser();
    }
    return allAgree ? 0 : 1;
  } finally {
    if (headless) await browser.close();
    await standIns.close();
  }
}

/** Builds both targets; the bundler's own talk is shown only when it fails. */
function build(): void {
  const built = spawnSync(process.execPath, [resolve(root, 'scripts/build.mjs')], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}\nthe extension could not be built`);
}

/** The tour: all of My Orders, every order and its tracking, back to My Orders, then the popup. */
async function show(browser: DemoBrowser, cases: readonly DemoCase[]): Promise<boolean> {
  console.log(`${name}: reading the demo buyer's ${cases.length} orders …`);
  const list = await openWholeList(browser);
  const watched = await browser.openExtensionPage(POPUP);
  await openOrders(browser, watched, cases);
  for (const host of CARRIER_HOSTS) await browser.grantHost(host);
  await list.bringToFront();
  await list.reload({ waitUntil: 'load' });
  await showAll(list);
  const shown = await awaitVerdicts(watched, cases);
  await watched.close();
  const popup = await browser.openExtensionPage(POPUP);
  await popup.waitForSelector('[data-order]');
  if (headless) await takePictures(browser, list, popup);
  return printTable(cases, shown);
}

async function takePictures(browser: DemoBrowser, list: Page, popup: Page): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const picture = (what: string) => resolve(shots, `${name}-${what}.png`);
  await browser.screenshot(list, picture('page'));
  // A page behind another draws nothing.
  await popup.bringToFront();
  await drawn(popup);
  await browser.screenshot(popup, picture('popup'));
  await popup.click('[data-order]');
  await popup.waitForSelector('.order-view ol, .order-view ul');
  await drawn(popup);
  await browser.screenshot(popup, picture('open-order'));
  console.log(`screenshots: ${shots}`);
}

function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
