/** What AliExpress gives: answers as JSON and JSONP, state inside of scripts, pages, and the plan of a closed tab. */

import fc from 'fast-check';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import { readDocument } from '../../../src/aliexpress/document.ts';
import { nextStep, startSync } from '../../../src/aliexpress/sync.ts';
import { listPagingOf } from '../../../src/aliexpress/sync-requests.ts';
import { parseSyncState } from '../../../src/aliexpress/sync-state.ts';
import { whitelistCopy } from '../../../src/aliexpress/whitelist.ts';
import { confirmWordsIn } from '../../../src/content/confirm-words.ts';
import { shapeOf } from '../../../src/content/shape.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { boundedReading } from '../../../src/messages/bounded-reading.ts';
import { readingSchema } from '../../../src/messages/protocol.ts';
import { ANSWERS, contextOf, NOW, ORDER_ID, PAGES } from '../../fixtures/aliexpress/catalogue.ts';
import { documentOf } from '../documents.ts';
import { textFaults, withTextFaults } from '../mutation.ts';
import { mustFit, mutatedTexts, mutatedValues, type Target, target } from '../target.ts';

const CONTEXT = contextOf(`https://www.aliexpress.com/p/order/detail.html?orderId=${ORDER_ID}`);

/** A reading travels in the form the worker takes; nothing of it may have to be refused. */
function mustBeReading(reading: Reading): void {
  for (const part of boundedReading(reading)) mustFit(readingSchema, part, 'a reading');
  if (reading.orders.length === 0 && reading.warnings.length === 0) throw new Error('nothing read and nothing said');
}

/** The document of these tests finds elements a good ten times slower than a browser's, and is never freed: hence so few. */
const SLOWER = 4;

const answers = ANSWERS.map(({ name, url, payload }) =>
  target({
    room: 'aliexpress',
    name: `answer: ${name}`,
    share: 20_000,
    inputs: fc.tuple(mutatedTexts([JSON.stringify(payload)]), fc.constantFrom('', 'mtopjsonp1(', '/**/cb(')),
    prepare: ([body, call]) => (call === '' ? body : `${call}${body})`),
    parse: (body: string) => readAnswer({ url, body }, CONTEXT),
    check: mustBeReading,
  }),
);

const embedded = target({
  room: 'aliexpress',
  name: 'state inside of scripts',
  share: 1_500,
  slower: SLOWER,
  inputs: mutatedTexts([JSON.stringify(ANSWERS[0]?.payload), JSON.stringify(ANSWERS[5]?.payload)]),
  // The largest state seen has 200 kB; the DOM of these tests, not the reader, is slow with more.
  prepare: (json) =>
    documentOf(
      `<html><body><script>window._dida_ = ${json.slice(0, 250_000).replaceAll('</', '<\\/')};</script></body></html>`,
      contextOf().pageUrl,
    ),
  parse: (document: Document) => readDocument(document, contextOf()),
  check: mustBeReading,
});

const pages = PAGES.map(({ name, url, html }) =>
  target({
    room: 'pages',
    name: `page: ${name}`,
    share: 400,
    slower: SLOWER,
    inputs: textFaults,
    prepare: (wrong) => documentOf(withTextFaults(html, wrong), url),
    parse: (document: Document) => readDocument(document, contextOf(url)),
    check: mustBeReading,
  }),
);

/** The gate of the isolated script: what leaves the tab holds no person, whatever came. */
const gate = target({
  room: 'aliexpress',
  name: 'the gate of the page script',
  share: 100_000,
  inputs: mutatedValues(ANSWERS.map(({ payload }) => payload)),
  prepare: (value) => value,
  parse: (value: unknown) => ({
    copy: whitelistCopy(value),
    shape: shapeOf(value),
    paging: listPagingOf(value),
    words: confirmWordsIn(value),
  }),
  check({ copy, shape }) {
    const text = JSON.stringify(copy) ?? '';
    if (/"(?:contactPerson|mobileNo|phoneNumber|detailAddress)":/.test(text)) throw new Error('a person passed');
    if (/\d{7}/.test(shape.replace(/ \d+/g, ''))) throw new Error('a value stands in a shape');
  },
});

const started = startSync(NOW);
const PLANS = [
  started,
  {
    ...started,
    phase: 'trackings',
    orders: [{ orderId: ORDER_ID, state: 'shipped' }],
    waiting: [ORDER_ID],
    params: '{}',
  },
  { ...started, phase: 'done', halt: { reason: 'stopped', at: NOW, until: NOW + 1 } },
];

const plans = target({
  room: 'aliexpress',
  name: 'plan of a closed tab',
  share: 30_000,
  inputs: mutatedValues(PLANS),
  prepare: (value) => value,
  parse: parseSyncState,
  check(state) {
    if (state === undefined) return;
    const again = parseSyncState(JSON.parse(JSON.stringify(state)));
    if (JSON.stringify(again) !== JSON.stringify(state)) throw new Error('a plan does not come back as it was');
    nextStep(state, { region: 'PL', language: 'en_US', currency: 'EUR', timeZone: 'GMT+0100' });
  },
});

export const aliexpressTargets: readonly Target[] = [...answers, embedded, gate, plans, ...pages];
