/** Starts either browser: the one door of the harness. */

import { type FindableBrowser, findBrowser } from '../../scripts/browsers.ts';
import type { BrowserName, DemoBrowser, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Throws one clear line when the browser is not on this machine; `ensureBrowsers` may install it beforehand. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<DemoBrowser> {
  const executable = options.executable ?? findBrowser(name satisfies FindableBrowser);
  if (executable === undefined) throw new Error(`no ${name} was found on this machine`);
  return name === 'firefox' ? launchFirefox({ ...options, executable }) : launchChromium({ ...options, executable });
}
