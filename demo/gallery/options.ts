/** What the gallery is asked for on the command line; everything where nothing is said. */

import type { BrowserName } from '../browsers/browser.ts';

export interface GalleryOptions {
  readonly browsers: readonly BrowserName[];
  /** Only scenes whose name begins with one of these; all where empty. */
  readonly only: readonly string[];
  /** Only these languages (folders of `_locales`); the usual ones where empty. */
  readonly languages: readonly string[];
}

export const USAGE = `npm run gallery -- [--chromium] [--firefox] [--only popup[,dashboard-chart …]] [--lang de[,ar …]]`;

/** Throws one line that says how to ask when something is not understood. */
export function parseGalleryOptions(args: readonly string[]): GalleryOptions {
  const browsers: BrowserName[] = [];
  const lists: Record<'--only' | '--lang', string[]> = { '--only': [], '--lang': [] };
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--chromium' || word === '--firefox') browsers.push(word === '--chromium' ? 'chromium' : 'firefox');
    else if (word === '--only' || word === '--lang') {
      const list = (rest.shift() ?? '').split(',').filter(Boolean);
      if (list.length === 0) throw new Error(`${word} names nothing; ${USAGE}`);
      lists[word].push(...list);
    } else throw new Error(`${word} is not understood; ${USAGE}`);
  }
  return {
    browsers: browsers.length === 0 ? ['chromium', 'firefox'] : browsers,
    only: lists['--only'],
    languages: lists['--lang'],
  };
}
