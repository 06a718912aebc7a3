/** Dates in every language of the pages, against `Intl`'s own output. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/aliexpress/date-tokens.ts';
import { dayIn, daysIn, pastDayIn, spanIn, whenOf } from '../../../src/aliexpress/dates.ts';
import { LANGUAGES } from '../../../src/aliexpress/locale.ts';

const DAYS = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(2025 + (index % 2), index % 12, 1 + index)));

const STYLES: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { day: '2-digit', month: 'long', year: 'numeric' },
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  { day: 'numeric', month: 'numeric', year: 'numeric' },
];

describe.each(LANGUAGES)('dates as Intl writes them in %s', (language) => {
  it.each(STYLES)('%o', (style) => {
    for (const numerals of ['latn', 'arab', 'thai'])
      for (const day of DAYS) {
        const format = new Intl.DateTimeFormat(`${language}-u-nu-${numerals}`, { ...style, timeZone: 'UTC' });
        const text = format.format(day);
        expect(dayIn(text, language), text).toBe(day.toISOString().slice(0, 10));
      }
  });

  it('needs no language for a month written as a word', () => {
    for (const day of DAYS) {
      const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
      expect([day.toISOString().slice(0, 10), undefined], text).toContain(dayIn(text, undefined));
    }
  });
});

describe('dayIn', () => {
  it.each([
    ['Sep 1, 2026', 'en'],
    ['1 sept, 2026', 'es'],
    ['1 set, 2026', 'pt-BR'],
    ['Order date: Sep 1, 2026', undefined],
    ['Refund if no delivery before Sep 1, 2026', undefined],
    ['1 ก.ย. 2569', 'th'],
    ['1ก.ย.2569', undefined],
    ['2026年9月1日', undefined],
    ['令和8年9月1日', 'ja'],
    ['2026년 9월 1일까지', 'ko'],
    ['١ شتنبر ٢٠٢٦', 'ar-MA'],
    ['1 בספט׳ 2026', 'he'],
    ['1 thg 9, 2026', 'vi'],
    ['Tue, Sep 1st 2026 08:15', undefined],
    ['08:15 Sep 1, 2026', undefined],
    ['2026-09-01 21:19:58', undefined],
    ['01.09.2026', undefined],
    ['1-Sep-2026', undefined],
    ['‏1‏/9‏/2026', 'ar'],
    ['9/1/2026', 'en-US'],
  ])('%s (%s)', (text, language) => {
    expect(dayIn(text, language)).toBe('2026-09-01');
  });

  it.each([
    ['Feb 30, 2026', 'en'],
    ['1 Muharram 1448', 'en'],
    ['09/01/2026', undefined],
    ['01.09.26', 'de'],
    ['Sep 2026', 'en'],
    ['12 days 3 hours', 'en'],
    ['Order ID: 8210000000000001', 'en'],
    ['', 'en'],
    ['Aug 3, 2026 or Sep 4, 2026', 'en'],
    ['R$2.026,09', 'pt'],
  ])('says nothing of %s (%s)', (text, language) => {
    expect(dayIn(text, language)).toBeUndefined();
  });

  it('finds every date of a promise', () => {
    expect(
      daysIn('Apply for R$5,00 coupon code if delayed by Aug 3, 2026 · Refund if no delivery before Sep 4, 2026', 'en'),
    ).toEqual(['2026-08-03', '2026-09-04']);
  });

  it('never throws and never takes long, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        for (const day of daysIn(text, undefined)) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('spans and days without a year', () => {
  const now = Date.parse('2026-09-14T12:00:00Z');

  it.each([
    ['Delivery: Apr. 24 - May. 14', { from: '2026-04-24', to: '2026-05-14' }],
    ['Sep 21 - 26', { from: '2026-09-21', to: '2026-09-26' }],
    ['21 - 26 sept.', { from: '2026-09-21', to: '2026-09-26' }],
    ['Sep 21 - 26, 2026', { from: '2026-09-21', to: '2026-09-26' }],
    ['Delivered：Jul. 28', { to: '2026-07-28' }],
    ['Dec 28 - Jan 5', { from: '2026-12-28', to: '2027-01-05' }],
    ['Estimated delivery date: Aug 3, 2026', { to: '2026-08-03' }],
    ['9月21日～9月26日', { from: '2026-09-21', to: '2026-09-26' }],
  ])('%s', (text, span) => {
    expect(spanIn(text, undefined, now)).toEqual(span);
  });

  it('never reads a span that ends before it begins', () => {
    expect(spanIn('Sep 26 - 21', 'en', now)).toBeUndefined();
  });

  it('takes the latest such day that has been', () => {
    expect(pastDayIn('Заказ от 3 ноября', 'ru', now)).toBe('2025-11-03');
    expect(pastDayIn('Заказ от 3 августа', 'ru', now)).toBe('2026-08-03');
    expect(pastDayIn('Tue | Jul. 28 18:39', 'en', now)).toBe('2026-07-28');
  });

  it('believes the weekday, and nothing where no year fits it', () => {
    expect(pastDayIn('Mon | Jul. 28 18:39', 'en', now)).toBe('2025-07-28');
    expect(pastDayIn('Sat | Jul. 28 18:39', 'en', now)).toBeUndefined();
  });
});

describe('whenOf', () => {
  it('keeps instants and reads epochs', () => {
    expect(whenOf('1788850000000', 'en')).toBe('2026-09-08T06:46:40.000Z');
    expect(whenOf(1788850000000, 'en')).toBe('2026-09-08T06:46:40.000Z');
    expect(whenOf('2026-09-01T08:15:00+08:00', 'en')).toBe('2026-09-01T08:15:00+08:00');
    expect(whenOf('2022-03-23 21:19:58', 'en')).toBe('2022-03-23');
    expect(whenOf({}, 'en')).toBeUndefined();
  });
});

describe('the parts of a plain text', () => {
  const word = fc.constantFrom('Sep', 'sept.', 'May', 'of', '3rd', 'thang', "it's", 'a.b', 'x');
  const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1990, max: 2110 })).map(String);
  const sign = fc.constantFrom(' ', '-', '/', '.', ', ', ': ', '~', '(', ' - ', '\n');
  const text = fc.array(fc.oneof(word, number, sign), { maxLength: 14 }).map((parts) => parts.join(''));

  it('are those it has beside a letter of another script, which is looked for among the letters of the whole world', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'en', 'de', 'vi'), (plain, language) => {
        const { kinds, words } = tokensOf(plain, language);
        const beside = tokensOf(`${plain} ж`, language);
        expect([beside.kinds, beside.words]).toEqual([
          `${kinds}${/\d/.test(plain) ? 'x' : ''}`,
          /\d/.test(plain) ? [...words, 'ж'] : [],
        ]);
      }),
    );
  });
});
