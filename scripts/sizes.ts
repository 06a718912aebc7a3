/** What a user loads, in bytes as they are packed: the popup's first load, the scripts of order pages, the worker, the whole. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { archiveOf, filesBelow, readFiles } from './package/archive.ts';

export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** The most it may have. */
  readonly budget: number;
}

/** Bytes: budgets are given in these. */
const KB = 1024;

const POPUP = 'src/popup/index.html';
const LOADER = 'service-worker-loader.js';

/** Sizes of a built extension. A file that a page names but the build lacks throws. */
export function sizesOf(dist: string): Size[] {
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const packed = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  return [
    { name: 'popup, first load, in the longest language', bytes: packed(popupFiles(dist, read)), budget: 35 * KB },
    { name: 'script in the world of order pages', bytes: packed(['src/content/page-hook.iife.js']), budget: 2 * KB },
    { name: 'script beside order pages', bytes: packed(['src/content/orders.iife.js']), budget: 30 * KB },
    { name: 'worker', bytes: packed(loadedBy([LOADER], read)), budget: 120 * KB },
    { name: 'whole extension for Chrome, as a zip', bytes: zipOf(dist), budget: 600 * KB },
  ];
}

/** All that stands between the toolbar button and the first cards: page, scripts, styles, and the sentences of a language. */
function popupFiles(dist: string, read: (file: string) => string): Set<string> {
  const page = read(POPUP);
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? '');
  const words = readdirSync(join(dist, 'words'))
    .filter((name) => name !== 'ids')
    .map((language) => `words/${language}/list.json`);
  const longest = words.reduce((one, other) => (weight(read(other)) > weight(read(one)) ? other : one));
  return new Set([POPUP, ...loadedBy(named, read), 'words/ids/list.json', longest]);
}

function weight(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** Files with all they import at once; what they import later is another load. */
function loadedBy(entries: readonly string[], read: (file: string) => string): Set<string> {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith('.js')) continue;
    for (const [, path = ''] of read(file).matchAll(
      /(?:^|[;}\n])(?:import|export)\s*(?:[\w$*{}\s,]+from\s*)?["'](\.[^"']+)["']/g,
    ))
      queue.push(posix.normalize(posix.join(dirname(file), path)));
  }
  return seen;
}

function zipOf(dist: string): number {
  return archiveOf(readFiles(dist, filesBelow(dist))).length;
}
