/** Tries a package as a person would at first: installs it, opens My Orders, the popup and the dashboard. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, DemoBrowser } from '../../demo/browsers/browser.ts';
import { launch } from '../../demo/browsers/launch.ts';
import { storedVerdicts } from '../../demo/browsers/stored-orders.ts';
import { until } from '../../demo/browsers/until.ts';
import { demoOrders } from '../../demo/buyer.ts';
import { startStandIns } from '../../demo/stand-ins/start.ts';
import { openWholeList, POPUP } from '../../demo/tour.ts';
import { ensureBrowsers } from '../browsers.ts';
import { unpack } from './archive.ts';

/** Throws when the browser does not take the package, an order is not read, a page stays empty, or an error is reported. */
export async function smokeTest(name: BrowserName, archive: Uint8Array): Promise<void> {
  ensureBrowsers([name]);
  const extensionDir = mkdtempSync(join(tmpdir(), 'waitwise-package-'));
  unpack(archive, extensionDir);
  const orders = demoOrders(Date.now()).map(({ order }) => order);
  const standIns = await startStandIns(orders);
  try {
    const browser = await launch(name, { extensionDir, standIns, headless: true });
    try {
      await lookAround(browser, orders.length);
      console.log(`${name}: takes the package, reads My Orders, opens the popup and the dashboard, reports no error`);
    } finally {
      await browser.close();
    }
  } finally {
    await standIns.close();
    rmSync(extensionDir, { recursive: true, force: true });
  }
}

async function lookAround(browser: DemoBrowser, orders: number): Promise<void> {
  const own = await browser.openExtensionPage('manifest.json');
  await openWholeList(browser);
  await until(async () => (await storedVerdicts(own)).length === orders, 'not every order of the list was read');
  const popup = await browser.openExtensionPage(POPUP);
  await popup.waitForSelector('.card-open');
  const dashboard = await browser.openExtensionPage('src/dashboard/index.html#orders', { width: 1280, height: 900 });
  await dashboard.waitForSelector('.order-row');
  const errors = await browser.errors();
  if (errors.length > 0) throw new Error(`${browser.name} reports:\n${errors.join('\n')}`);
}
