import { describe, expect, it } from 'vitest';
import { chineseNewYear, nextPeak, peaksOf } from '../../../src/domain/seasons.ts';
import { DAY } from '../../../src/domain/time.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY;

describe('Chinese New Year', () => {
  it.each(['2020-01-25', '2021-02-12', '2024-02-10', '2025-01-29', '2026-02-17', '2033-01-31', '2034-02-19'])(
    '%s',
    (date) => {
      expect(chineseNewYear(Number(date.slice(0, 4)))).toBe(day(date));
    },
  );

  it('is found in every year of two centuries', () => {
    for (let year = 1950; year <= 2150; year += 1) expect(chineseNewYear(year), String(year)).not.toBeNull();
  });
});

describe('peaks', () => {
  it.each([
    ['new_year', 2026, '2026-02-07T00:00:00+08:00', '2026-03-05T00:00:00+08:00'],
    ['national_day', 2026, '2026-10-01T00:00:00+08:00', '2026-10-08T00:00:00+08:00'],
    ['singles_day', 2026, '2026-11-11T00:00:00+08:00', '2026-11-19T00:00:00+08:00'],
    ['black_friday', 2026, '2026-11-27T00:00:00+08:00', '2026-12-04T00:00:00+08:00'],
    ['black_friday', 2024, '2024-11-29T00:00:00+08:00', '2024-12-06T00:00:00+08:00'],
    ['december_sale', 2026, '2026-12-12T00:00:00+08:00', '2026-12-18T00:00:00+08:00'],
    ['christmas', 2026, '2026-12-15T00:00:00+08:00', '2027-01-06T00:00:00+08:00'],
  ])('%s %d', (name, year, start, end) => {
    expect(peaksOf(year).find((peak) => peak.name === name)).toEqual({
      name,
      start: Date.parse(start),
      end: Date.parse(end),
    });
  });

  it('finds the peak a span runs into, also over the turn of the year', () => {
    expect(nextPeak(Date.parse('2027-01-03T00:00:00Z'))?.name).toBe('christmas');
    expect(nextPeak(Date.parse('2027-01-05T16:00:00Z'))?.name).toBe('new_year');
    expect(nextPeak(Date.parse('2026-12-16T00:00:00Z'))?.name).toBe('december_sale');
    expect(nextPeak(Date.parse('2026-12-18T00:00:00Z'))?.name).toBe('christmas');
  });
});
