import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, toICalendar } from '../../../src/exchange/icalendar.ts';
import { anyText } from './kept.ts';

const now = Date.UTC(2026, 10, 22, 5);
const event: CalendarEvent = {
  uid: '1-protection_ends@waitwise',
  at: Date.UTC(2026, 11, 1, 7, 59),
  summary: 'Buyer Protection ends: Lamp; warm, white',
  description: 'Order 1',
  url: 'https://www.aliexpress.com/p/order/index.html',
  alarmsBefore: [1440],
};

/** Lines as a calendar reads them: folds undone. */
function linesOf(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

const anyEvent: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.string({ minLength: 1 }),
  at: fc.integer({ min: 0, max: 4e12 }),
  summary: anyText,
  description: fc.string({ unit: 'binary', maxLength: 400 }),
  url: fc.option(fc.constantFrom('https://example.com/ä', 'javascript:alert(1)', 'no address'), { nil: undefined }),
  alarmsBefore: fc.array(fc.nat(10_000), { maxLength: 2 }),
});

describe('toICalendar', () => {
  it('writes moments in UTC, escapes what means something, and reminds before', () => {
    const lines = linesOf(toICalendar([event], { name: 'Deadlines' }, now));
    expect(lines).toContain('DTSTART:20261201T075900Z');
    expect(lines).toContain('DTSTAMP:20261122T050000Z');
    expect(lines).toContain('SUMMARY:Buyer Protection ends: Lamp\\; warm\\, white');
    expect(lines).toContain('UID:1-protection_ends@waitwise');
    expect(lines).toContain('TRIGGER:-PT1440M');
    expect(lines).toContain('URL:https://www.aliexpress.com/p/order/index.html');
  });

  it('writes a whole day as one, whatever zone the calendar is in, and reminds in the morning', () => {
    const day = { ...event, day: '2026-12-31', alarmsBefore: [900, -540] };
    const lines = linesOf(toICalendar([day], { name: 'Deadlines' }, now));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-PT900M', 'TRIGGER:PT540M']);
  });

  it('lets a calendar take a later export in place of an earlier one', () => {
    const sequence = (at: number) => {
      const line = linesOf(toICalendar([event], { name: '' }, at)).find((one) => one.startsWith('SEQUENCE:'));
      return Number(line?.slice('SEQUENCE:'.length));
    };
    expect(sequence(now + 60_000)).toBeGreaterThan(sequence(now));
    expect(sequence(now)).toBeLessThan(2 ** 31);
  });

  it('leaves out an address that is not https', () => {
    expect(toICalendar([{ ...event, url: 'javascript:alert(1)' }], { name: '' }, now)).not.toContain('URL');
  });

  it('is well formed whatever is written in it: short lines, whole characters, balanced parts, no stray line', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 4 }), anyText, (events, name) => {
        const file = toICalendar(events, { name }, now);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const lines = linesOf(file);
        for (const line of lines) expect(line).toMatch(/^[A-Z-]+[:;]/);
        const opened = lines.filter((line) => line.startsWith('BEGIN:'));
        expect(opened.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(events.length);
        expect(lines.filter((line) => line.startsWith('END:'))).toHaveLength(opened.length);
      }),
    );
  });
});
