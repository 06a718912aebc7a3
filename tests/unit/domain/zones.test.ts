import { describe, expect, it } from 'vitest';
import { beginningOf, deadlineOf, endOf, isTimeZone, laterReadingOf, startOfDay } from '../../../src/domain/zones.ts';

const utc = (text: string) => Date.parse(text);

describe('whole days', () => {
  it.each([
    ['Europe/Warsaw', '2026-11-03', '2026-11-02T23:00:00Z', '2026-11-03T22:59:59Z'],
    ['UTC', '2026-11-03', '2026-11-03T00:00:00Z', '2026-11-03T23:59:59Z'],
    ['Asia/Kolkata', '2026-11-03', '2026-11-02T18:30:00Z', '2026-11-03T18:29:59Z'],
    ['Pacific/Kiritimati', '2026-11-03', '2026-11-02T10:00:00Z', '2026-11-03T09:59:59Z'],
    ['Europe/Warsaw, spring forward', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
    ['Europe/Warsaw, fall back', '2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
    ['America/Sao_Paulo, midnight skipped', '2018-11-04', '2018-11-04T03:00:00Z', '2018-11-05T01:59:59Z'],
  ])('%s', (name, date, start, end) => {
    const zone = name.split(',')[0] ?? name;
    expect(beginningOf(date, zone)).toBe(utc(start));
    expect(endOf(date, zone)).toBe(utc(end));
  });

  it('leaves instants alone', () => {
    expect(beginningOf('2026-11-03T08:00:00+01:00', 'Asia/Tokyo')).toBe(utc('2026-11-03T07:00:00Z'));
    expect(endOf('2026-11-03T08:00:00+01:00', 'Asia/Tokyo')).toBe(utc('2026-11-03T07:00:00Z'));
    expect(deadlineOf('2026-11-03T08:00:00+01:00', 'Asia/Tokyo')).toBe(utc('2026-11-03T07:00:00Z'));
  });

  it('treats an unknown zone as UTC and a non-date as unknown', () => {
    expect(isTimeZone('Mars/Base')).toBe(false);
    expect(startOfDay('2026-11-03', 'Mars/Base')).toBe(utc('2026-11-03T00:00:00Z'));
    expect(startOfDay('2026-11-3x', 'UTC')).toBeNaN();
  });
});

describe('a deadline given as a date ends at the earlier reading', () => {
  it.each([
    ['Europe/Warsaw', '2026-11-03T22:59:59Z'],
    ['America/New_York', '2026-11-04T04:59:59Z'],
    ['America/Los_Angeles', '2026-11-04T07:59:59Z'],
    ['Pacific/Honolulu', '2026-11-04T07:59:59Z'],
    ['Asia/Tokyo', '2026-11-03T14:59:59Z'],
  ])('%s', (zone, end) => {
    expect(deadlineOf('2026-11-03', zone)).toBe(utc(end));
  });
});

it('the other reading of a date is known too', () => {
  expect(laterReadingOf('2026-11-03', 'Europe/Warsaw')).toBe(utc('2026-11-04T07:59:59Z'));
  expect(laterReadingOf('2026-11-03', 'Pacific/Honolulu')).toBe(utc('2026-11-04T09:59:59Z'));
  expect(laterReadingOf('2026-11-03', 'America/Los_Angeles')).toBeNaN();
  expect(laterReadingOf('2026-11-03T10:00:00Z', 'Europe/Warsaw')).toBeNaN();
});
