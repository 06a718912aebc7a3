import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisDays, chartScale, normalWindow } from '../../../src/dashboard/chart/chartScale.ts';
import type { Row } from '../../../src/dashboard/orders/rows.ts';
import { expectedArrival, experienceOf } from '../../../src/dashboard/statistics/expected.ts';
import { quantile, spendingByMonth, statisticsBy, statisticsOf } from '../../../src/dashboard/statistics/statistics.ts';
import { DAY } from '../../../src/domain/time.ts';
import { row } from './row.ts';

const start = Date.UTC(2026, 5, 1);
const at = (days: number) => start + days * DAY;
/** Ordered on day 0, scanned on day 2, exported on 5, arrived on 15, delivered on `delivered`. */
const delivered = (days: number, changed: Partial<Row> = {}) =>
  row({
    stage: 'delivered',
    level: 'closed',
    placedAt: at(0),
    expectedTo: at(20),
    scans: [
      { at: at(2), stage: 'accepted' },
      { at: at(5), stage: 'departed_origin' },
      { at: at(15), stage: 'arrived_destination' },
      { at: at(days), stage: 'delivered' },
    ],
    ...changed,
  });

describe('statistics', () => {
  it('measures each part of the way, with its sample size', () => {
    const { stretches, late } = statisticsOf('', [delivered(18), delivered(21), delivered(19)]);
    expect(stretches.to_first_scan).toEqual({ count: 3, shortest: 2, median: 2, longest: 2 });
    expect(stretches.whole).toEqual({ count: 3, shortest: 18, median: 19, longest: 21 });
    expect(late).toEqual({ count: 1, of: 3 });
  });

  it('says nothing of fewer than three parcels', () => {
    expect(statisticsOf('', [delivered(18), delivered(21)]).stretches).toEqual({});
  });

  it('does not count a parcel that went back as delivered', () => {
    const back = delivered(18, { stage: 'returned' });
    expect(statisticsOf('', [back, back, back]).stretches.whole).toBeUndefined();
    expect(statisticsOf('', [back]).late).toEqual({ count: 0, of: 0 });
  });

  it('groups by method, carrier and seller; an order with two carriers counts for both', () => {
    const rows = [delivered(18, { carriers: ['A', 'B'] }), delivered(19, { carriers: ['B'] }), delivered(20)];
    expect(statisticsBy(rows, 'carrier').map(({ name, orders }) => [name, orders])).toEqual([
      ['B', 2],
      ['', 1],
      ['A', 1],
    ]);
  });

  it('never sums over currencies, and leaves out what was not paid', () => {
    const paid = (currency: string, amount: number, state: Row['state'] = 'completed') =>
      row({ currency, amount, state, placedAt: at(0) });
    const rows = [
      paid('EUR', 2),
      paid('EUR', 3),
      paid('USD', 7),
      paid('EUR', 100, 'cancelled'),
      paid('EUR', 50, 'unpaid'),
    ];
    expect(spendingByMonth(rows, () => '2026-06')).toEqual([
      { month: '2026-06', currency: 'EUR', amount: 5, orders: 2 },
      { month: '2026-06', currency: 'USD', amount: 7, orders: 1 },
    ]);
  });

  it('finds quantiles between the shortest and the longest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (days, share) => {
          const sorted = [...days].sort((left, right) => left - right);
          expect(quantile(sorted, share)).toBeGreaterThanOrEqual(sorted[0] ?? 0);
          expect(quantile(sorted, share)).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
        },
      ),
    );
  });
});

describe('expectedArrival', () => {
  const own = [16, 17, 18, 19, 20].map((days) => delivered(days));
  const now = at(101);
  /** Arrived a day before `now`; the user's own took 1 to 5 days from there. */
  const open = row({ scans: [{ at: at(100), stage: 'arrived_destination' }], expectedTo: at(110) });

  it('rests on the user’s own parcels where there are enough', () => {
    expect(expectedArrival(open, experienceOf(own), now)).toMatchObject({
      from: at(101.4),
      to: at(104.6),
      basis: { kind: 'own', count: 5, stage: 'arrived_destination', sameMethod: true },
    });
  });

  it('takes all methods where the same one has too few, and says so', () => {
    const other = { ...open, method: 'Saver' };
    expect(expectedArrival(other, experienceOf(own), now)?.basis).toMatchObject({ kind: 'own', sameMethod: false });
  });

  it('falls back to what the page says, and to nothing', () => {
    const few = experienceOf(own.slice(0, 4));
    expect(expectedArrival(open, few, now)).toEqual({ from: at(110), to: at(110), basis: { kind: 'page' } });
    expect(expectedArrival({ ...open, expectedTo: at(90) }, few, now)).toBeNull();
    expect(expectedArrival({ ...open, expectedTo: Number.NaN }, few, now)).toBeNull();
  });

  it('never expects anything in the past', () => {
    fc.assert(
      fc.property(fc.double({ min: 90, max: 160, noNaN: true }), (day) => {
        const expected = expectedArrival(open, experienceOf(own), at(day));
        if (expected !== null) expect(expected.to).toBeGreaterThanOrEqual(at(day));
      }),
    );
  });
});

describe('the timeline chart', () => {
  it('always holds today, and spans the bars and the ends of protection', () => {
    const rows = [
      row({ placedAt: at(0), protectionEnd: at(70), silentSince: at(10), pause: { normalUntil: 20, reactFrom: 25 } }),
    ];
    const scale = chartScale(rows, at(30));
    for (const day of [0, 30, 70]) {
      expect(scale.place(at(day))).toBeGreaterThanOrEqual(0);
      expect(scale.place(at(day))).toBeLessThanOrEqual(1);
    }
    expect(normalWindow(rows[0] ?? row())).toEqual([at(30), at(35)]);
  });

  it('is not pressed together by a date far off', () => {
    const scale = chartScale([row({ placedAt: at(-4_000), protectionEnd: at(9_000) })], at(30));
    expect(scale.to - scale.from).toBeLessThanOrEqual(220 * DAY);
  });

  it('names no more days than there is room for, all inside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 2, max: 12 }),
        (back, ahead, most) => {
          const scale = chartScale([row({ placedAt: at(-back), protectionEnd: at(ahead) })], at(0));
          const days = axisDays(scale, most, (moment) => Math.floor(moment / DAY) * DAY);
          expect(days.length).toBeLessThanOrEqual(most + 1);
          for (const day of days) expect(scale.place(day) >= 0 && scale.place(day) <= 1).toBe(true);
        },
      ),
    );
  });
});
