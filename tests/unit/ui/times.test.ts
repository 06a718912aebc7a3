import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';
import { createTimes } from '../../../src/ui/times.ts';

const now = Date.parse('2026-11-22T09:12:00Z');
const warsaw = createTimes('en-GB', 'Europe/Warsaw', 'just now');

describe('createTimes', () => {
  it('writes a day in the zone of the buyer', () => {
    expect(warsaw.day('2026-11-25T23:30:00Z', now)).toBe('Thu 26 Nov');
    expect(createTimes('en-GB', 'America/New_York', 'just now').day('2026-11-25T23:30:00Z', now)).toBe('Wed 25 Nov');
  });

  it('never moves a whole day into another zone', () => {
    expect(createTimes('en-GB', 'Pacific/Kiritimati', 'just now').day('2026-11-26', now)).toBe('Thu 26 Nov');
    expect(createTimes('en-GB', 'Pacific/Honolulu', 'just now').day('2026-11-26', now)).toBe('Thu 26 Nov');
    expect(warsaw.clock('2026-11-26')).toBe('');
  });

  it('names another year', () => {
    expect(warsaw.day('2027-01-03', now)).toContain('2027');
    expect(warsaw.day('2026-12-31T23:30:00Z', now)).toContain('2027');
  });

  it('writes a range of days, short', () => {
    expect(warsaw.range('2026-12-03', '2026-12-09')).toMatch(/^3\s?–\s?9 Dec$/);
    expect(warsaw.range('2026-11-28', '2026-12-09')).toMatch(/^28 Nov\s?–\s?9 Dec$/);
    expect(warsaw.range('2026-12-09', '2026-12-09')).toBe('9 Dec');
    expect(warsaw.range('2026-12-12', '2026-12-09')).toBe('9 Dec');
  });

  it('tells the local clock', () => {
    expect(warsaw.clock('2026-11-03T08:15:00+08:00')).toBe('01:15');
  });

  it.each([
    [5 * MINUTE, '5 minutes ago'],
    [3 * HOUR, '3 hours ago'],
    [47 * HOUR, '47 hours ago'],
    [3.5 * DAY, '3 days ago'],
    [30_000, 'just now'],
    [-DAY, 'just now'],
  ])('says how long ago %d ms are', (past, words) => {
    expect(warsaw.ago(now - past, now)).toBe(words);
  });

  it('gives the day of the calendar that a date field takes', () => {
    expect(warsaw.calendarDay(Date.parse('2026-11-25T23:30:00Z'))).toBe('2026-11-26');
  });

  it('names countries, and leaves what is no country as it is', () => {
    expect(warsaw.country('PL')).toBe('Poland');
    expect(warsaw.country('Polska')).toBe('Polska');
  });
});
