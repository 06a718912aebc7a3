/** Chromium with one of the extensions, over local stand-ins: closed whatever happens, so that a run always ends. */

import type { DemoBrowser } from '../demo/browsers/browser.ts';
import { launch } from '../demo/browsers/launch.ts';
import { type StandIns, startStandIns } from '../demo/stand-ins/start.ts';

/** Runs `work` over stand-ins that know `orders`. */
export async function withStandIns<T>(
  orders: Parameters<typeof startStandIns>[0],
  work: (standIns: StandIns) => Promise<T>,
): Promise<T> {
  const standIns = await startStandIns(orders);
  try {
    return await work(standIns);
  } finally {
    await standIns.close();
  }
}

/** Runs `work` in a Chromium without windows that has the extension of `extensionDir`. */
export async function withChromium<T>(
  extensionDir: string,
  standIns: StandIns,
  work: (browser: DemoBrowser) => Promise<T>,
): Promise<T> {
  const browser = await launch('chromium', { extensionDir, standIns, headless: true, lang: 'en-US' });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
