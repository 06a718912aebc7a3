/** AliExpress changes: each key of each answer and each node of each page goes or is renamed; nothing wrong may be read. */

import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import { readDocument } from '../../../src/aliexpress/document.ts';
import { fieldsOf } from '../../../src/aliexpress/json.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { ANSWERS, contextOf, ORDER_ID, PAGES, parsePage } from '../../fixtures/aliexpress/catalogue.ts';

type Change = (holder: Record<string, unknown>, key: string) => void;

const CHANGES: readonly (readonly [string, Change])[] = [
  ['removed', (holder, key) => delete holder[key]],
  ['renamed', (holder, key) => Object.assign(holder, { [`${key}Renamed`]: holder[key] }, remove(holder, key))],
  ['nulled', (holder, key) => Object.assign(holder, { [key]: null })],
  ['of another type', (holder, key) => Object.assign(holder, { [key]: typeof holder[key] === 'object' ? 'x' : {} })],
];

function remove(holder: Record<string, unknown>, key: string): object {
  delete holder[key];
  return {};
}

/** Paths of every key, one per shape: the second line of an order is as good as the first. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 2).flatMap((part, index) => pathsOf(part, [...path, String(index)]));
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...pathsOf(part, [...path, key])]);
}

function changed(payload: unknown, path: readonly string[], change: Change): unknown {
  const copy: unknown = structuredClone(payload);
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string, unknown>)[key];
  change(holder as Record<string, unknown>, path.at(-1) ?? '');
  return copy;
}

/** Values that may stand in for the usual ones: the next source of the same answer. */
const NEXT_SOURCES: readonly RegExp[] = [
  /\.quantity$/, // of one parcel instead of two
  /\.text$/, // the short name of an event
  /\.code$/,
];

/** Every field of every order, `<order>.<field path>` → value; parcels by number, lines by title. */
function flat(reading: Reading): Map<string, string> {
  const values = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value))
      for (const [index, entry] of value.entries()) walk(entry, `${path}[${nameOf(entry) ?? index}]`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
    else values.set(path, String(value));
  };
  for (const { order } of reading.orders) walk(order, order.orderId);
  return values;
}

/** Lines are told apart by title, events by instant, deadlines by place; parcels by their order. */
function nameOf(entry: unknown): unknown {
  const { title, at, place } = fieldsOf(entry);
  return title ?? at ?? place ?? (typeof entry === 'string' ? entry : undefined);
}

/** Fields that differ from the untouched reading, apart from those that are missing. */
function wrongValues(before: Reading, after: Reading): string[] {
  const [expected, found] = [flat(before), flat(after)];
  return [...found].flatMap(([path, value]) => {
    const usual = expected.get(path);
    if (usual === value || isHonest(path, value) || isNextSource(path, value, expected)) return [];
    return [`${path}: ${usual ?? 'nothing'} → ${value}`];
  });
}

function isHonest(path: string, value: string): boolean {
  if (/\.state$/.test(path) && value === 'unknown') return true;
  // Without its refund line the order in dispute is what its button says.
  if (path === '8210000000000007.state' && value === 'shipped') return true;
  return NEXT_SOURCES.some((source) => source.test(path));
}

/** Without its first number a parcel goes by the other one; without one place the deadline is that of the next. */
function isNextSource(path: string, value: string, expected: ReadonlyMap<string, string>): boolean {
  const [, order = '', parcel] = /^(\d+)(\.parcels\[\d+\])?/.exec(path) ?? [];
  if (path.endsWith('.number')) return expected.has(`${order}${parcel}.aliases[${value}]`);
  const stated = [...expected].filter(([name]) => name.startsWith(`${order}.protectionReadings`));
  return path.endsWith('.protectionEndsAt') && stated.some(([, endsAt]) => endsAt === value);
}

describe.each(ANSWERS)('$name', ({ url, payload }) => {
  const context = contextOf(`https://www.aliexpress.com/p/order/detail.html?orderId=${ORDER_ID}`);
  const read = (value: unknown) => readAnswer({ url, body: JSON.stringify(value) }, context);
  const before = read(payload);

  it.each(CHANGES)('each key %s: right, from the next source, or missing', (_, change) => {
    for (const path of pathsOf(payload)) {
      const after = read(changed(payload, path, change));
      expect(wrongValues(before, after), path.join('.')).toEqual([]);
      const ids = new Set(before.orders.map(({ order }) => order.orderId));
      for (const { order } of after.orders) expect(ids, path.join('.')).toContain(order.orderId);
      if (after.orders.length < before.orders.length) expect(after.warnings.length, path.join('.')).toBeGreaterThan(0);
    }
  });
});

describe.each(PAGES)('$name', ({ url, html }) => {
  const read = (document: Document) => readDocument(document, contextOf(url));
  const before = read(parsePage(html, url));

  it('each node gone, each class and attribute renamed: right, from the next source, or missing', () => {
    const { length } = parsePage(html, url).querySelectorAll('body *');
    for (let index = 0; index < length; index += 1)
      for (const change of ['gone', 'class', 'data-pl', 'href', 'title'] as const) {
        const document = parsePage(html, url);
        const node = document.querySelectorAll('body *')[index];
        if (node === undefined || (change !== 'gone' && !node.hasAttribute(change))) continue;
        if (change === 'gone') node.remove();
        else rename(node, change);
        const after = read(document);
        expect(wrongValues(before, after), `${change} of node ${index}`).toEqual([]);
        if (after.orders.length < before.orders.length) expect(after.warnings.length).toBeGreaterThan(0);
      }
  });
});

/** Values of classes and hooks change, other attributes move elsewhere. */
function rename(node: Element, attribute: string): void {
  const value = node.getAttribute(attribute) ?? '';
  node.removeAttribute(attribute);
  if (attribute === 'class' || attribute === 'data-pl') node.setAttribute(attribute, 'renamed');
  else node.setAttribute(`data-${attribute}`, value);
}
