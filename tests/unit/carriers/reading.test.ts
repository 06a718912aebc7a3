/** The pieces carriers are read with: clocks, countries, markup, scrubbing, MD5. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAt,
  epochMoment,
  inZone,
  localMoment,
  offsetMinutes,
  readWall,
  statedMoment,
} from '../../../src/carriers/clock.ts';
import { insideCall } from '../../../src/carriers/json.ts';
import { byClass, byTag, cellsOf, parseMarkup, textOf } from '../../../src/carriers/markup.ts';
import { md5 } from '../../../src/carriers/md5.ts';
import { parcelOf } from '../../../src/carriers/scan.ts';
import { scrubbed } from '../../../src/carriers/scrub.ts';
import { countryCode } from '../../../src/domain/country-names.ts';

describe('clocks', () => {
  it.each([
    ['2026-07-01 10:00:00', 'ymd', 'Europe/Madrid', '2026-07-01T10:00:00+02:00'],
    ['2026-01-01T10:00', 'ymd', 'Europe/Madrid', '2026-01-01T10:00:00+01:00'],
    ['01.03.2026, 10:00', 'dmy', 'Europe/Berlin', '2026-03-01T10:00:00+01:00'],
    ['30-Jun-2016 11:36', 'named', 'Asia/Seoul', '2016-06-30T11:36:00+09:00'],
    ['Sep 1, 2026, 12:05 AM', 'monthFirst', 'UTC', '2026-09-01T00:05:00+00:00'],
    ['09/01/2026 12:05 pm', 'mdy', 'America/New_York', '2026-09-01T12:05:00-04:00'],
    ['2026-03-01', 'ymd', 'Europe/Prague', '2026-03-01T00:00:00+01:00'],
  ] as const)('places %s (%s) in %s', (text, order, zone, at) => {
    expect(localMoment(text, order, zone)).toEqual({
      at,
      wallClock: text,
      ...(text.includes(':') ? {} : { dayOnly: true }),
    });
  });

  it('stands on both sides of a change of clocks', () => {
    const at = (text: string) => localMoment(text, 'ymd', 'Europe/Berlin');
    expect(at('2026-03-29 01:59')).toMatchObject({ at: '2026-03-29T01:59:00+01:00' });
    expect(at('2026-03-29 03:00')).toMatchObject({ at: '2026-03-29T03:00:00+02:00' });
  });

  it.each(['2026-02-30 10:00', '2026-13-01', '31.04.2026', '2026-01-01 25:00', 'soon', '2026-01-01 10:00 and more'])(
    'refuses %s',
    (text) => {
      expect(localMoment(text, 'ymd', 'UTC')).toBe('unreadable');
    },
  );

  it('tells a missing time from an unreadable one', () => {
    expect([statedMoment(''), statedMoment(null), statedMoment('0001-01-01T00:00:00')]).toEqual([
      'absent',
      'absent',
      'absent',
    ]);
    expect([epochMoment(0), epochMoment(null), epochMoment('x'), epochMoment(9e15)]).toEqual([
      'absent',
      'absent',
      'unreadable',
      'unreadable',
    ]);
    expect(statedMoment('2026-03-01T10:00:00.000-0800')).toEqual({ at: '2026-03-01T10:00:00.000-08:00' });
    expect(statedMoment('2026-03-01 10:00:00')).toBe('unreadable');
  });

  it('keeps the clock it was given: any real wall clock in any zone reads back', () => {
    const moments = fc.date({ min: new Date('1995-01-02'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom('Asia/Shanghai', 'America/Sao_Paulo', 'Europe/Kyiv', 'Asia/Kolkata', 'UTC'),
        (date, zone) => {
          const text = date.toISOString().slice(0, 19).replace('T', ' ');
          const wall = readWall(text, 'ymd');
          if (wall === null) throw new Error(text);
          const { at } = inZone(wall, zone, text);
          expect(at.slice(0, 19).replace('T', ' ')).toBe(text);
          expect(Number.isNaN(Date.parse(at))).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['GMT+8', 480],
    ['UTC-04:00', -240],
    ['GMT+5:30', 330],
    ['+08:00', 480],
    ['GMT', 0],
    ['GMT+99', null],
    ['', null],
    [null, null],
    ['Beijing', null],
  ])('reads the offset of %s', (text, minutes) => {
    expect(offsetMinutes(text)).toBe(minutes);
  });

  it('counts days at an offset', () => {
    expect(dayAt(Date.parse('2026-03-11T18:00:00Z'), 480)).toBe('2026-03-12');
  });
});

it.each([
  ['France', 'FR'],
  ['fr', 'FR'],
  ['UK', 'GB'],
  ['Mainland China', 'CN'],
  ['MALAYSIA', 'MY'],
  ['ZZ', undefined],
  ['constructor', undefined],
  ['', undefined],
])('reads the country %j', (text, code) => {
  expect(countryCode(text)).toBe(code);
});

describe('markup', () => {
  it('reads unclosed cells, entities, quotes with brackets, and skips scripts and comments', () => {
    const page = parseMarkup(
      '<!-- <table> --><TABLE class="a b"><tr><td title="x > y">A&amp;B&nbsp;&#39;1&#x27;<td>two<tr><td>3<br>4<script>var a = "<td>no</td>";</SCRIPT></table>after',
    );
    const [table] = byClass(page, 'b');
    expect(table && cellsOf(table).map((cells) => cells.map((cell) => textOf(cell)))).toEqual([
      ["A&B '1'", 'two'],
      ['3 4'],
    ]);
    expect(byTag(page, 'td')[0]?.attributes.get('title')).toBe('x > y');
    expect(textOf(page)).toContain('after');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', '"', "'", '=', 'td', 'tr', ' ', '&', '#', ';', '!', '-', 'script'),
        }),
        (html) => {
          expect(typeof textOf(parseMarkup(html))).toBe('string');
        },
      ),
    );
  });
});

it.each([
  ['배송할 예정입니다.(16∼18시)(배송담당:아무개 010-0000-0000)', '배송할 예정입니다.(16∼18시)'],
  ['Delivered. Signed by: A. PERSON', 'Delivered.'],
  ['Empfänger: Erika Muster; zugestellt', '; zugestellt'],
  ['Delivered, signed by Jane Doe', 'Delivered, signed'],
  ['Signed by pickup station', 'Signed by pickup station'],
  ['Received by Air carrier', 'Received by Air carrier'],
  ['Recipient : K*NG', ''],
  ['Call +44 20 7946 0000 or write to a.b@example.com', 'Call or write to'],
  ['Expected on 2026-03-04, parcel 99000000000011', 'Expected on 2026-03-04, parcel 99000000000011'],
])('scrubs %j', (text, left) => {
  expect(scrubbed(text)).toBe(left);
});

it('computes MD5 as everybody else does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
      expect(md5(text)).toBe(createHash('md5').update(text).digest('hex'));
    }),
  );
});

it.each([
  ['callback({"a":1});', '{"a":1}'],
  ['/**/jQuery1.x({"a":")"})', '{"a":")"}'],
  ['{"a":1}', null],
  ['callback(', null],
])('finds the JSON in %j', (body, inside) => {
  expect(insideCall(body)).toBe(inside);
});

it('orders scans by time, keeps the order of equal ones, and needs a time to believe a history', () => {
  const at = (time: string) => ({ at: time });
  const scans = [
    { time: at('2026-03-02T00:00:00Z'), text: 'c' },
    { time: at('2026-03-02T00:00:00Z'), text: 'b' },
    { time: at('2026-03-01T00:00:00Z'), text: 'a' },
    { time: 'absent' as const, text: 'no time' },
  ];
  const outcome = parcelOf('x', { number: '1' }, scans, 'newest first');
  expect(outcome.outcome === 'found' && outcome.parcel.events.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  expect(parcelOf('x', { number: '1' }, [{ time: 'absent', text: 'a' }], 'newest first').outcome).toBe('malformed');
  expect(parcelOf('x', { number: '1' }, [...scans, { time: 'unreadable', text: 'z' }], 'newest first').outcome).toBe(
    'malformed',
  );
});

it('keeps a scan told by its day alone behind the scans of that day listed before it', () => {
  const told = (text: string, words: string) => ({ text, time: localMoment(words, 'ymd', 'UTC') });
  const scans = [
    told('arrived', '2026-03-01 08:00'),
    told('out for delivery', '2026-03-01'),
    told('delivered', '2026-03-02'),
  ];
  const outcome = parcelOf('x', { number: '1' }, scans, 'oldest first');
  const events = outcome.outcome === 'found' ? outcome.parcel.events : [];
  expect(events.map(({ text, at }) => [text, at.slice(0, 16)])).toEqual([
    ['arrived', '2026-03-01T08:00'],
    ['out for delivery', '2026-03-01T08:00'],
    ['delivered', '2026-03-02T00:00'],
  ]);
});

describe('bounds of an answer', () => {
  const scanOf = (index: number) => ({
    time: { at: `2026-03-01T10:00:${String(index % 60).padStart(2, '0')}Z` },
    text: 'x',
  });

  it('refuses a history longer than any parcel has', () => {
    const scans = Array.from({ length: 1_001 }, (_, index) => scanOf(index));
    expect(parcelOf('x', { number: 'N1' }, scans, 'newest first').outcome).toBe('malformed');
    expect(parcelOf('x', { number: 'N1' }, scans.slice(1), 'newest first').outcome).toBe('found');
  });

  it('keeps no estimate that is no date, no endless number, no impossible weight', () => {
    const facts = {
      number: 'N1',
      nextNumber: '1'.repeat(1_000),
      nextCarrier: 'c'.repeat(10_000),
      weightGrams: Number.POSITIVE_INFINITY,
      estimatedDelivery: { from: '2026-03-01', to: 'soon' },
    };
    const outcome = parcelOf('x', facts, [{ ...scanOf(1), code: 'k'.repeat(10_000) }], 'newest first');
    if (outcome.outcome !== 'found') throw new Error(outcome.detail);
    expect(Object.keys(outcome.parcel).sort()).toEqual(['events', 'nextCarrier', 'number']);
    expect(outcome.parcel.nextCarrier).toHaveLength(80);
    expect(outcome.parcel.events[0]?.code).toHaveLength(80);
  });

  it('is not kept busy by a page of nothing but beginnings of tags', () => {
    for (const beginning of ['<', '</', '<1', '</ ', '< a'])
      expect(textOf(parseMarkup(beginning.repeat(400_000))).length).toBeGreaterThan(0);
  });
});
