/** One browser with the extension in a profile that outlives it, a page of the shop, and a desk to look at the database from. */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName, DemoBrowser } from '../../demo/browsers/browser.ts';
import { launch } from '../../demo/browsers/launch.ts';
import { type StandIns, startStandIns } from '../../demo/stand-ins/start.ts';
import { CARRIER_HOSTS } from '../../demo/tour.ts';
import type { DemoOrder } from '../../demo/world.ts';
import { buildNext, copyBuilt } from './build.ts';

export interface Ground {
  readonly name: BrowserName;
  readonly standIns: StandIns;
  readonly browser: DemoBrowser;
  /** A page of the extension's origin that runs none of its code: from here the database is looked at. */
  readonly desk: Page;
  /** A tab in which the buyer opens pages of the shop. */
  readonly shop: Page;
  /** Closes the browser and opens it again with the same profile. */
  restart(): Promise<void>;
  /** Puts the extension's next version in the place of this one, while the browser runs. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** `root` is the project, built. */
export async function layGround(root: string, name: BrowserName, orders: readonly DemoOrder[]): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'waitwise-endurance-'));
  const extensionDir = join(folder, 'extension');
  copyBuilt(root, name, extensionDir);
  const standIns = await startStandIns(orders);
  const options = { extensionDir, standIns, headless: true, lang: 'en-US', profile: join(folder, 'profile') };
  const uuid = randomUUID();
  const open = async () => {
    const browser = await launch(name, { ...options, uuid });
    const desk = await browser.openExtensionPage('manifest.json');
    return { browser, desk, shop: await browser.openPage('https://www.aliexpress.com/nothing-to-read') };
  };
  let opened = await open();
  /** An extension that is loaded from a folder loses what it was granted when the browser closes; an installed one keeps it. */
  const grantAgain = async () => {
    for (const host of CARRIER_HOSTS) await opened.browser.grantHost(host);
  };
  return {
    name,
    standIns,
    get browser() {
      return opened.browser;
    },
    get desk() {
      return opened.desk;
    },
    get shop() {
      return opened.shop;
    },
    async restart() {
      await opened.browser.close();
      opened = await open();
      await grantAgain();
    },
    async update() {
      const { browser } = opened;
      await buildNext(root, name, extensionDir);
      await browser.reloadExtension();
      opened = { ...opened, desk: await browser.openExtensionPage('manifest.json') };
      await grantAgain();
    },
    async close() {
      await opened.browser.close();
      await standIns.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
