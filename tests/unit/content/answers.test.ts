// @vitest-environment happy-dom
/** Answers of the page: each read once and in order, whatever else happens meanwhile. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReadingContext } from '../../../src/aliexpress/reading.ts';
import { type Answers, createAnswers } from '../../../src/content/answers.ts';
import type { Caught } from '../../../src/content/caught.ts';
import { nextTask } from '../../../src/content/idle.ts';
import { contextOf } from '../../fixtures/aliexpress/catalogue.ts';
import { EVERY_STATE, LIST_URL, listAnswer } from '../../fixtures/aliexpress/list.ts';

const [FIRST, SECOND, THIRD] = EVERY_STATE.map((order) => ({
  url: LIST_URL,
  requestBody: '',
  body: JSON.stringify(listAnswer([order])),
}));
if (FIRST === undefined || SECOND === undefined || THIRD === undefined) throw new Error('no answers');

let caught: Caught[];
let answers: Answers;
let context: ReadingContext;
let take: (one: Caught) => Promise<void>;
let words: Promise<boolean>;

const idsOf = (all: readonly Caught[]) =>
  all.flatMap(({ reading }) => reading.orders.map(({ order }) => order.orderId));
/** However long it takes: three hundred answers are not read within a second on every machine. */
async function read(): Promise<void> {
  while (answers.isReading()) await nextTask();
}

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('scheduler', { postTask: () => new Promise((resolve) => setTimeout(resolve)) });
  caught = [];
  context = contextOf();
  words = Promise.resolve(true);
  take = async (one) => void caught.push(one);
  answers = createAnswers({
    context: () => context,
    words: () => words,
    isOwn: (data) => data === 'own',
    take: (one) => take(one),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('are not read at once, each once, in the order in which they came', async () => {
  for (const answer of [FIRST, SECOND, FIRST, THIRD, SECOND]) answers.came(answer);
  expect(answers.isReading()).toBe(true);
  expect(caught).toEqual([]);
  await read();
  expect(idsOf(caught)).toHaveLength(3);
  answers.came(SECOND);
  expect(answers.isReading()).toBe(false);
  const again = caught;
  caught = [];
  for (const answer of [FIRST, SECOND, THIRD]) {
    answers = createAnswers({ context: () => context, words: () => words, isOwn: () => false, take });
    answers.came(answer);
    await read();
  }
  expect(idsOf(caught)).toEqual(idsOf(again));
});

it('are read in the place where they came, though the page shows another address by then', async () => {
  const seen: string[] = [];
  take = async ({ reading }) => void seen.push(JSON.stringify(reading.orders.map(({ order }) => order.site)));
  context = contextOf('https://www.aliexpress.us/p/order/index.html');
  answers.came(FIRST);
  context = contextOf('https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8210000000000001');
  await read();
  answers.came(SECOND);
  await read();
  expect(new Set(seen).size).toBe(2);
});

it('go on after one that could not be taken', async () => {
  take = async () => {
    take = async (one) => void caught.push(one);
    throw new Error('not taken');
  };
  answers.came(FIRST);
  answers.came(SECOND);
  await read();
  expect(idsOf(caught)).toHaveLength(1);
});

it('say when the first was taken, whether others wait or it could not be, and at once where none came', async () => {
  await answers.firstTaken();
  const begun: (() => void)[] = [];
  take = () =>
    new Promise((_, fail) => {
      begun.push(() => fail(new Error('not taken')));
    });
  answers.came(FIRST);
  answers.came(SECOND);
  let taken = false;
  const first = answers.firstTaken().catch(() => {
    taken = true;
  });
  while (begun.length === 0) await nextTask();
  expect(taken).toBe(false);
  take = async (one) => void caught.push(one);
  begun[0]?.();
  await first;
  expect(caught).toEqual([]);
  await read();
  expect(idsOf(caught)).toHaveLength(1);
});

it('that we asked for are left to who asked, and cut or foreign ones say why they hold nothing', async () => {
  answers.came({ ...FIRST, requestBody: 'data=own' });
  expect(answers.isReading()).toBe(false);
  answers.came({ ...FIRST, body: FIRST.body.slice(0, FIRST.body.length / 2) });
  answers.came({ ...FIRST, body: '<html></html>' });
  await read();
  expect(caught.map(({ reading }) => [reading.orders.length, reading.warnings.length > 0])).toEqual([
    [0, true],
    [0, true],
  ]);
});

it('are no more read after three hundred', async () => {
  for (let count = 0; count < 305; count += 1) answers.came({ ...FIRST, body: `${FIRST.body}${' '.repeat(count)}` });
  await read();
  expect(caught).toHaveLength(300);
});

it('wait for the words, and are read when they come again where there were none', async () => {
  words = Promise.resolve(false);
  answers.came(FIRST);
  await read();
  expect(caught).toEqual([]);
  let give: (there: boolean) => void = () => undefined;
  words = new Promise((resolve) => {
    give = resolve;
  });
  answers.came(FIRST);
  answers.came(SECOND);
  await nextTask();
  await nextTask();
  expect(caught).toEqual([]);
  give(true);
  await read();
  expect(idsOf(caught)).toHaveLength(2);
});
