import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackingEvent } from '../../../src/domain/order.ts';
import { timelineDays, timelineLines } from '../../../src/order/timelineDays.ts';
import { createTimes } from '../../../src/ui/times.ts';
import { NOW } from './orders.ts';

function scan(at: string, changes: Partial<TrackingEvent> = {}): TrackingEvent {
  return { at, text: 'Departed', stage: 'departed_origin', source: 'cainiao', ...changes };
}

describe('timelineLines', () => {
  it('tells one scan of several sources once, with all of them', () => {
    const lines = timelineLines([
      scan('2026-11-03T08:15:40Z', { city: 'Shenzhen' }),
      scan('2026-11-03T08:15:02Z', { source: 'aliexpress', text: 'Left the country' }),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.sources).toEqual(['cainiao', 'aliexpress']);
  });

  it.each([
    ['another minute', { at: '2026-11-03T08:16:00Z' }],
    ['another stage', { stage: 'transit' }],
    ['another city', { city: 'Dongguan' }],
    ['another country', { country: 'BE' }],
  ] as const)('keeps %s apart', (_what, change) => {
    const first = scan('2026-11-03T08:15:40Z', { city: 'Shenzhen', country: 'CN' });
    expect(timelineLines([first, { ...first, ...change }])).toHaveLength(2);
  });

  it('joins notes only when they say the same', () => {
    const note = scan('2026-11-03T08:15:40Z', { stage: 'info_only', text: 'Updated' });
    expect(timelineLines([note, { ...note, source: 'aliexpress' }])).toHaveLength(1);
    expect(timelineLines([note, { ...note, text: 'Declared' }])).toHaveLength(2);
  });

  it('never invents a scan, and arranging twice changes nothing', () => {
    const event = fc.record({
      at: fc.constantFrom('2026-11-03T08:15:40Z', '2026-11-03T08:15:02Z', '2026-11-04T08:15:02Z'),
      text: fc.constantFrom('a', 'b'),
      stage: fc.constantFrom('transit', 'customs', 'info_only'),
      city: fc.constantFrom('Shenzhen', 'Warszawa'),
      source: fc.constantFrom('cainiao', 'aliexpress'),
    });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const lines = timelineLines(events);
        expect(lines.every((line) => events.some((one) => one === line.event))).toBe(true);
        expect(timelineLines(lines.map((line) => line.event))).toHaveLength(lines.length);
      }),
    );
  });
});

describe('timelineDays', () => {
  it('puts lines under their day, newest first as given', () => {
    const lines = timelineLines([scan('2026-11-03T23:30:00Z'), scan('2026-11-03T08:00:00Z')]);
    const days = timelineDays(lines, createTimes('en-GB', 'Europe/Warsaw', 'just now'), NOW);
    expect(days.map(({ day, lines: ofDay }) => [day, ofDay.length])).toEqual([
      ['Wed 4 Nov', 1],
      ['Tue 3 Nov', 1],
    ]);
  });
});
