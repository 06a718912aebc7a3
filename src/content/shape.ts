/** Says what a page or an answer consists of, in counts and names of code, for a maintainer: never a value of it. */

import { pageWords } from '../aliexpress/page-words.ts';

const DEEPEST = 14;
const MOST_VALUES = 20_000;
const MOST_NAMES = 60;

/** Names written by programmers: what a person typed, or an id, never looks so. Digits of a name are not shown. */
const NAME = /^[a-z][A-Za-z_]{1,39}$/;

/** How often each name of a key and each `tag` occurs in an answer. */
export function shapeOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null)
    return `answer: ${payload === undefined ? 'no JSON' : 'no object'}`;
  const keys = new Map<string, number>();
  const tags = new Map<string, number>();
  let left = MOST_VALUES;
  const walk = (part: unknown, depth: number): void => {
    if (left-- < 0 || depth > DEEPEST || typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) {
      for (const entry of part) walk(entry, depth + 1);
      return;
    }
    for (const [name, value] of Object.entries(part)) {
      count(keys, codeName(name));
      if (name === 'tag' && typeof value === 'string') count(tags, codeName(value));
      walk(value, depth + 1);
    }
  };
  walk(payload, 0);
  return `tags: ${listed(tags)}\nkeys: ${listed(keys)}`;
}

/** How often each hook of the readers occurs on a page. */
export function shapeOfPage(document: Document): string {
  const counts = pageWords().hooks.map((hook) => `${hook} ${document.querySelectorAll(hook).length}`);
  return `elements: ${document.querySelectorAll('*').length}\nhooks: ${counts.join(', ')}`;
}

function codeName(name: string): string {
  const plain = name.slice(0, 60).replace(/_?\d+/g, '');
  return NAME.test(plain) ? plain : '(other)';
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>): string {
  const names = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '';
  return (
    names
      .slice(0, MOST_NAMES)
      .map(([name, times]) => `${name} ${times}`)
      .join(', ') + more
  );
}
