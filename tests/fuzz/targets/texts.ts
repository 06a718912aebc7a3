/** Texts of pages, carriers and people: dates, prices, countdowns, links, numbers, scans, cells of a table. */

import fc from 'fast-check';
import * as z from 'zod/mini';
import { countdownIn } from '../../../src/aliexpress/countdown.ts';
import { daysIn, spanIn, whenOf } from '../../../src/aliexpress/dates.ts';
import { imageOf, linkOf, orderIdOfLink, productIdOfLink } from '../../../src/aliexpress/links.ts';
import { priceOf } from '../../../src/aliexpress/money.ts';
import { stateOfWords } from '../../../src/aliexpress/state-words.ts';
import { scrubbed } from '../../../src/carriers/scrub.ts';
import { moneySchema, whenSchema } from '../../../src/domain/order.ts';
import { isWebAddress } from '../../../src/domain/web-address.ts';
import { csvFormOf, toCsv } from '../../../src/exchange/csv.ts';
import { normaliseNumber } from '../../../src/rules/numbers/normalise.ts';
import { textFaults, withTextFaults } from '../mutation.ts';
import { mustFit, type Target, target } from '../target.ts';

const NOW = Date.parse('2026-09-14T12:00:00Z');
const PAGE = 'https://www.aliexpress.com/p/order/index.html';
const LANGUAGES = [undefined, 'en', 'pl', 'ar', 'he', 'ko', 'th', 'ru', 'xx'] as const;

const mutated = (wholes: readonly string[]) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom(...wholes), textFaults).map(([text, wrong]) => withTextFaults(text, wrong)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.constantFrom(...wholes).map((text) => text.repeat(400)) },
  );

const dates = target({
  room: 'texts',
  name: 'dates and countdowns',
  share: 60_000,
  inputs: fc.tuple(
    mutated([
      'May 18, 2026',
      '18 maj 2026',
      '٣ نوفمبر ٢٠٢٦',
      '2026. 5. 18.',
      'Delivery: May 26 - Jun 07',
      '3 days 4 hours 5 min',
    ]),
    fc.constantFrom(...LANGUAGES),
  ),
  prepare: (input) => input,
  parse: ([text, language]: readonly [string, string | undefined]) => ({
    days: daysIn(text, language),
    when: whenOf(text, language),
    span: spanIn(text, language, NOW),
    countdown: countdownIn(text, language),
  }),
  check({ days, when, span, countdown }) {
    for (const day of [...days, when, span?.from, span?.to]) if (day !== undefined) mustFit(whenSchema, day, 'a date');
    if (countdown !== undefined && !(countdown >= 0)) throw new Error('a countdown that counts up');
  },
});

const prices = target({
  room: 'texts',
  name: 'prices and states',
  share: 40_000,
  inputs: fc.tuple(
    mutated(['€3.99', 'US $1,234.50', '1 234,50 zł', '٣٫٩٩ ر.س', '₩12,000']),
    fc.constantFrom(...LANGUAGES),
  ),
  prepare: (input) => input,
  parse: ([text, language]: readonly [string, string | undefined]) => ({
    price: priceOf({ text }, language),
    state: stateOfWords(text),
  }),
  check({ price }) {
    if (price === undefined) return;
    mustFit(moneySchema, price, 'a price');
    if (!Number.isFinite(price.amount) || price.amount < 0) throw new Error('a price that is no amount');
  },
});

const links = target({
  room: 'texts',
  name: 'links and pictures',
  share: 60_000,
  inputs: mutated([
    '//www.aliexpress.com/p/order/detail.html?orderId=8210000000000001',
    'https://www.aliexpress.com/item/1005010026778896.html',
    'https://user@www.aliexpress.com/',
    'javascript:alert(1)//www.aliexpress.com/',
    '/p/tracking/index.html?tradeOrderId=8210000000000001',
  ]),
  prepare: (text) => text,
  parse: (text: string) => ({
    link: linkOf(text, PAGE),
    image: imageOf(text, PAGE),
    ids: [orderIdOfLink(text), productIdOfLink(text)],
  }),
  check({ link, image, ids }) {
    for (const address of [link, image])
      if (address !== undefined && !isWebAddress(address)) throw new Error(`no address of the web: ${address}`);
    if (link !== undefined && !/(^|\.)aliexpress\.(com|us|ru)$/.test(new URL(link).hostname))
      throw new Error('leads elsewhere');
    for (const id of ids) if (id !== undefined) mustFit(z.string().check(z.regex(/^\d{6,20}$/)), id, 'an id');
  },
});

const scans = target({
  room: 'texts',
  name: 'texts of scans and typed numbers',
  share: 40_000,
  inputs: mutated([
    'Signed by: J. SMITH',
    'Call +48 600 000 000 or mail a@b.example',
    'Зона выдачи, получатель: Иванов',
    'rx 990 000 010 es',
  ]),
  prepare: (text) => text,
  parse: (text: string) => ({ scan: scrubbed(text), number: normaliseNumber(text) }),
  check({ scan }) {
    if (scan.length > 500) throw new Error('an endless scan');
    if (/[\w.+-]+@[\w-]+\.\w/.test(scan)) throw new Error('a mail address stayed');
  },
});

const cells = target({
  room: 'texts',
  name: 'cells of a table',
  share: 30_000,
  inputs: fc.tuple(
    fc.array(mutated(['=1+1', '+cmd', ' =HYPERLINK("x")', '"a";b', '@SUM(A1)', '8190000000000001']), { maxLength: 4 }),
    fc.constantFrom('en', 'pl', 'ar'),
  ),
  prepare: (input) => input,
  parse: ([row, lang]: readonly [readonly string[], string]) => toCsv([row], csvFormOf(lang)),
  check(csv, [row, lang]) {
    const cellsBack = parsedRow(csv.slice(1), csvFormOf(lang).separator);
    if (cellsBack.length !== Math.max(1, row.length)) throw new Error('another number of cells');
    for (const cell of cellsBack) if (/^\s*[=+\-@＝＋－＠\t\r]/u.test(cell)) throw new Error('a cell that is computed');
  },
});

/** One row as a spreadsheet reads it. */
function parsedRow(csv: string, separator: string): string[] {
  const found: string[] = [''];
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const here = csv[at] ?? '';
    const last = found.length - 1;
    if (quoted && here === '"' && csv[at + 1] === '"') {
      found[last] += '"';
      at += 1;
    } else if (here === '"') quoted = !quoted;
    else if (!quoted && here === separator) found.push('');
    else if (!quoted && here === '\r') return found;
    else found[last] += here;
  }
  throw new Error('the row never ends');
}

export const textTargets: readonly Target[] = [dates, prices, links, scans, cells];
