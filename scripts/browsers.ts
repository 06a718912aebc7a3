/** Finds the browsers the demo and the tests run in, and installs them where that can be done without asking. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type FindableBrowser = 'chromium' | 'firefox';

interface Hints {
  /** Environment variable that names the executable. */
  readonly variable: string;
  /** Names looked for in PATH. */
  readonly names: readonly string[];
  /** Usual places that are not in PATH. */
  readonly places: readonly string[];
  /** Debian's package. */
  readonly aptPackage: string;
}

const { LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
const PROGRAMS_X86 = process.env['PROGRAMFILES(X86)'] ?? '';

const HINTS: Readonly<Record<FindableBrowser, Hints>> = {
  chromium: {
    variable: 'WAITWISE_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chromium.exe'],
    places: [
      '/usr/bin/chromium',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/usr/bin/google-chrome',
      '/usr/bin/microsoft-edge',
      join(LOCALAPPDATA, 'Chromium\\Application\\chrome.exe'),
      join(PROGRAMFILES, 'Google\\Chrome\\Application\\chrome.exe'),
      join(PROGRAMS_X86, 'Google\\Chrome\\Application\\chrome.exe'),
      join(PROGRAMS_X86, 'Microsoft\\Edge\\Application\\msedge.exe'),
    ],
    aptPackage: 'chromium',
  },
  firefox: {
    variable: 'WAITWISE_FIREFOX',
    names: ['firefox', 'firefox-esr', 'firefox.exe'],
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      join(PROGRAMFILES, 'Mozilla Firefox\\firefox.exe'),
      join(PROGRAMS_X86, 'Mozilla Firefox\\firefox.exe'),
    ],
    aptPackage: 'firefox-esr',
  },
};

/** Absolute path of the browser's executable, or undefined. A path in the environment variable is taken as it is. */
export function findBrowser(name: FindableBrowser): string | undefined {
  const hints = HINTS[name];
  const chosen = process.env[hints.variable];
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = hints.names.flatMap((file) => folders.map((folder) => join(folder, file)));
  return [...inPath, ...hints.places].find(isExecutable);
}

/**
 * The executables of all `names`, installing what is missing on Debian and Ubuntu as root.
 * Throws one line that says what to install where that is not possible.
 */
export function ensureBrowsers(names: readonly FindableBrowser[]): Record<FindableBrowser, string | undefined> {
  const missing = names.filter((name) => findBrowser(name) === undefined && !isMisnamed(name));
  if (missing.length > 0 && canInstall()) install(missing.map((name) => HINTS[name].aptPackage));
  const still = names.filter((name) => findBrowser(name) === undefined);
  if (still.length > 0) throw new Error(still.map(whatToInstall).join(' '));
  return { chromium: findBrowser('chromium'), firefox: findBrowser('firefox') };
}

/** Whether the environment variable names something that is not there: then nothing is installed behind its back. */
function isMisnamed(name: FindableBrowser): boolean {
  const chosen = process.env[HINTS[name].variable];
  return chosen !== undefined && chosen !== '';
}

function whatToInstall(name: FindableBrowser): string {
  const { variable, aptPackage } = HINTS[name];
  if (isMisnamed(name)) return `${variable} does not name an executable: ${process.env[variable]}.`;
  const product = name === 'chromium' ? 'Chromium (or Chrome for Testing)' : 'Firefox 142 or newer';
  return `${product} is missing: install it (Debian: apt-get install ${aptPackage}) or set ${variable} to its path.`;
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.error(`installing ${packages.join(' and ')} …`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const options = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  spawnSync('apt-get', options, { stdio: ['ignore', 'ignore', 'inherit'], env });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
