/** Reading a list answer of about 200 kB against `JSON.parse` of the same text. */

import { readAnswer } from '../src/aliexpress/answer.ts';
import { LIST_URL, listAnswer } from '../tests/fixtures/aliexpress/list.ts';
import type { Figure } from './figures.ts';
import { ratiosOf, spreadOf, timed } from './stats.ts';

/** Rounds before the clock starts, as a page that was open for a while has had them. */
const WARM_UP = 1_500;
const ROUNDS = 200;
const SIZE = 200_000;

/** Reads the same invented answer many times, parse and read in turn, so that both meet the same noise. */
export function benchRead(): Figure[] {
  const body = bodyOfSize();
  const context = { pageUrl: 'https://www.aliexpress.com/p/order/index.html', now: 1_788_850_000_000, timeZone: 'UTC' };
  for (let round = 0; round < WARM_UP; round += 1) readAnswer({ url: LIST_URL, body }, context);
  const [parses, reads]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    parses.push(timed(() => void JSON.parse(body)));
    reads.push(timed(() => void readAnswer({ url: LIST_URL, body }, context)));
  }
  const [parsed, read] = [spreadOf(parses), spreadOf(reads)];
  return [
    {
      name: `read a list answer of ${Math.round(body.length / 1000)} kB`,
      unit: 'ms',
      value: read.median,
      spread: read,
      baseline: { name: 'JSON.parse of it', value: parsed.median, spread: parsed },
      ratio: ratiosOf(reads, parses),
      budget: { of: 'ratio', most: 1.5 },
    },
  ];
}

function bodyOfSize(): string {
  const orderOf = (index: number) => ({
    id: `82300000000${String(index).padStart(5, '0')}`,
    statusText: 'Awaiting delivery',
    orderStatus: 8,
    buttons: ['CONFIRM_GOODS', 'TRACKING'],
    lines: 3,
    date: `Sep ${1 + (index % 28)}, 2026`,
  });
  for (let count = 10; ; count += 5) {
    const body = JSON.stringify(listAnswer(Array.from({ length: count }, (_, index) => orderOf(index))));
    if (body.length >= SIZE) return body;
  }
}
