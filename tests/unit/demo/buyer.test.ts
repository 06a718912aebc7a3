import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoOrders } from '../../../demo/buyer.ts';
import { daysLeft, overlapsPeak } from '../../../demo/calendar.ts';
import { peaksOf } from '../../../src/domain/seasons.ts';
import { LEVELS, STAGES } from '../../../src/domain/stage.ts';
import { DAY } from '../../../src/domain/time.ts';

const CALM_SEASON = Date.parse('2026-05-20T15:00:00Z');
const PEAK_SEASON = Date.parse('2026-11-22T05:00:00Z');
const ZONES = ['Europe/Warsaw', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'UTC'];

const moments = fc.record({
  now: fc.integer({ min: Date.parse('2025-02-01T00:00:00Z'), max: Date.parse('2034-12-01T00:00:00Z') }),
  timeZone: fc.constantFrom(...ZONES),
});

function rulesAt(now: number): Set<string | null> {
  return new Set(demoOrders(now, 'Europe/Warsaw').map(({ expected }) => expected.mainRule));
}

describe('the demo buyer', () => {
  it('has thirty orders, each with an id and a first line of its own', () => {
    const cases = demoOrders(CALM_SEASON, 'Europe/Warsaw');
    expect(cases).toHaveLength(30);
    expect(new Set(cases.map(({ order }) => order.orderId)).size).toBe(30);
    expect(new Set(cases.map(({ order }) => order.lines[0]?.title)).size).toBe(30);
    for (const { order } of cases) expect(order.orderId).toMatch(/^8190\d{12}$/);
  });

  it('shows every stage a parcel can have and every level', () => {
    const cases = demoOrders(CALM_SEASON, 'Europe/Warsaw');
    const stages = new Set(cases.map(({ expected }) => expected.stage));
    expect(STAGES.filter((stage) => !stages.has(stage))).toEqual(['info_only']);
    expect(new Set(cases.map(({ expected }) => expected.level))).toEqual(new Set(LEVELS));
  });

  it('shows every silence row, adjustment and clock that a page alone can bring about', () => {
    const seen = new Set([...rulesAt(CALM_SEASON), ...rulesAt(PEAK_SEASON)]);
    const wanted =
      'S-PROC S-SCAN S-NONE S-ACC S-EXP S-ARR S-CUST S-OFD S-PICK S-DLV S-RET S-EXC A-LIMITED A-PEAK A-OVERDUE A-MONTH ' +
      'P-EXTEND P-DISPUTE P-LASTDAY P-EXPIRED D-WAIT F-WRONGCITY';
    for (const rule of wanted.split(' ')) expect(seen).toContain(rule);
  });

  it('expects the unscanned parcels by their own limits in a calm season, and A-PEAK in a peak', () => {
    const levels = (now: number) =>
      demoOrders(now, 'Europe/Warsaw')
        .filter(({ about }) => about.endsWith('no scan yet'))
        .map(({ expected }) => `${expected.level} ${expected.mainRule}`);
    expect(levels(CALM_SEASON)).toEqual(['normal_pause S-SCAN', 'watch S-SCAN', 'react S-SCAN', 'urgent S-SCAN']);
    expect(new Set(levels(PEAK_SEASON))).toEqual(new Set(['normal_pause A-PEAK']));
  });

  it('keeps every protection date inside the row it shows, whatever the moment and the zone', () => {
    fc.assert(
      fc.property(moments, ({ now, timeZone }) => {
        for (const { order, expected } of demoOrders(now, timeZone)) {
          if (order.protectedUntil === undefined) continue;
          const left = daysLeft({ now, timeZone }, order.protectedUntil);
          if (expected.mainRule === 'P-EXTEND') expect(left > 5 && left <= 10).toBe(true);
          else if (expected.mainRule === 'P-DISPUTE') expect(left > 1 && left <= 5).toBe(true);
          else if (expected.mainRule === 'P-LASTDAY') expect(left > 0 && left <= 1).toBe(true);
          else if (expected.mainRule === 'P-EXPIRED') expect(left <= 0).toBe(true);
          else expect(left).toBeGreaterThan(10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no scan in the future, and none before the order was placed', () => {
    fc.assert(
      fc.property(moments, ({ now, timeZone }) => {
        for (const { order } of demoOrders(now, timeZone)) {
          const scans = order.parcels.flatMap((parcel) => [...parcel.scans, ...(parcel.inpostScans ?? [])]);
          for (const { at } of scans) {
            expect(at).toBeLessThanOrEqual(now);
            expect(at).toBeGreaterThan(Date.parse(`${order.placedOn}T00:00:00Z`) - DAY);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('knows the same peaks as the product, from a table of its own', () => {
    const isPeak = (now: number) => overlapsPeak({ now, timeZone: 'UTC' }, 0);
    for (let year = 2025; year <= 2034; year++) {
      for (const { name, start, end } of peaksOf(year)) {
        // The platform's Chinese calendar is a day off in years whose new moon falls near midnight (2027, 2030).
        const doubt = name === 'new_year' ? DAY : 0;
        expect(isPeak(start + doubt + DAY / 2), `${name} ${year} begins`).toBe(true);
        expect(isPeak(end - doubt - DAY / 2), `${name} ${year} ends`).toBe(true);
      }
    }
    expect(overlapsPeak({ now: CALM_SEASON, timeZone: 'UTC' }, 40)).toBe(false);
  });
});
