import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayNumber, epochOf, isInstant } from '../../../src/domain/time.ts';

describe('epochOf', () => {
  it.each([
    ['2026-11-03T08:15:00+08:00', Date.UTC(2026, 10, 3, 0, 15)],
    ['2026-11-03T08:15+0800', Date.UTC(2026, 10, 3, 0, 15)],
    ['2026-11-03T08:15:07.25Z', Date.UTC(2026, 10, 3, 8, 15, 7, 250)],
    ['2024-02-29T00:00:00-03:30', Date.UTC(2024, 1, 29, 3, 30)],
    ['2026-11-03T08:15:07.123456789Z', Date.UTC(2026, 10, 3, 8, 15, 7, 123)],
  ])('%s', (text, epoch) => {
    expect(epochOf(text)).toBe(epoch);
  });

  it('agrees with the platform on any instant', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        expect(isInstant(date.toISOString())).toBe(true);
        expect(epochOf(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it('answers NaN for anything else, and never throws', () => {
    for (const text of [
      '',
      '2026-11-03',
      '2026-11-03T08',
      '2026-11-03T08:15:00',
      '2026/11/03T08:15:00Z',
      'x'.repeat(30),
    ]) {
      expect(epochOf(text)).toBeNaN();
    }
    fc.assert(fc.property(fc.string(), (text) => typeof epochOf(text) === 'number'));
  });
});

describe('isInstant', () => {
  it.each([
    '2026-02-30T00:00:00Z',
    '2026-02-03T24:00:00Z',
    '2026-02-03T10:00:00',
    '2026-02-03T10:00:00+25:00',
    '2026-02-03T10:00:00+08:70',
    '2026-02-03 10:00:00Z',
  ])('refuses %s', (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

it('numbers the days of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 2_900_000 }), (day) => {
      const date = new Date(day * DAY);
      expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
    }),
  );
});
