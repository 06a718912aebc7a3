import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOf, nextReminder, type ParcelMoment } from '../../../src/background/notices/conditions.ts';
import type { Order } from '../../../src/domain/order.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { keptOrder } from '../exchange/kept.ts';
import { calm } from '../storage/stored.ts';

const now = Date.UTC(2026, 10, 22, 8);
const order: Order = keptOrder('1').order;
const verdict = (changed: Partial<Verdict>): Verdict => ({ ...calm, protectionDaysLeft: null, ...changed });
const keys = (given: Order, judged: Verdict, parcels: readonly ParcelMoment[] = []) =>
  conditionsOf(given, judged, parcels, now).map(
    ({ key, overtaken }) => `${key.split('@')[0]}${overtaken ? ' (overtaken)' : ''}`,
  );

describe('conditionsOf', () => {
  it.each([
    [10.01, []],
    [10, ['protection_10']],
    [5, ['protection_10 (overtaken)', 'protection_5']],
    [1.5, ['protection_10 (overtaken)', 'protection_5 (overtaken)', 'protection_2']],
    [0, []],
    [-3, []],
  ])('reminds with %s days of protection left', (protectionDaysLeft, expected) => {
    expect(keys(order, verdict({ protectionDaysLeft }))).toEqual(expected);
  });

  it('leaves the protection clock alone while a dispute runs', () => {
    expect(keys({ ...order, state: 'dispute' }, verdict({ protectionDaysLeft: 4 }))).toEqual([]);
    const marks = { disputeOpenedAt: '2026-11-15T10:00:00Z' };
    const answer = verdict({ protectionDaysLeft: 4, reasons: [{ id: 'D-AUTO', figures: {} }] });
    expect(conditionsOf({ ...order, marks }, answer, [], now)).toEqual([
      { key: 'dispute_D-AUTO@2026-11-15T10:00:00Z', kind: 'dispute', since: Date.UTC(2026, 10, 20, 10) },
    ]);
  });

  it('does not cry wolf ten days ahead where the parcel is delivered', () => {
    expect(keys(order, verdict({ protectionDaysLeft: 9, action: 'confirm_received' }))).toEqual([]);
    expect(keys(order, verdict({ protectionDaysLeft: 4, action: 'confirm_received' }))).toEqual(['protection_5']);
  });

  it('says where each parcel is, but not that one was out for delivery yesterday', () => {
    const parcels: ParcelMoment[] = [
      { stage: 'available_for_pickup', at: now - 3 * DAY },
      { stage: 'out_for_delivery', at: now - 20 * HOUR },
      { stage: 'out_for_delivery', at: now - HOUR },
      { stage: 'transit', at: now },
      { stage: 'returned', at: Number.NaN },
    ];
    expect(keys(order, verdict({}), parcels)).toEqual(['pickup', 'out_for_delivery', 'returned']);
  });

  it('is silent about a closed order', () => {
    const parcels: ParcelMoment[] = [{ stage: 'delivered', at: now }];
    expect(keys(order, verdict({ level: 'closed', protectionDaysLeft: 4 }), parcels)).toEqual([]);
  });
});

describe('nextReminder', () => {
  it('is the moment at which the next reminder becomes due, and never before', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 90, noNaN: true }), (left) => {
        const next = nextReminder(order, verdict({ protectionDaysLeft: left }), now);
        if (next === null) {
          expect(left).toBeLessThanOrEqual(1);
          return;
        }
        const count = (at: number) =>
          conditionsOf(order, verdict({ protectionDaysLeft: left - (at - now) / DAY }), [], at).length;
        expect(next).toBeGreaterThan(now);
        expect(count(next + 1)).toBe(Math.max(0, count(now)) + 1);
        expect(count(next - 2)).toBe(count(now));
      }),
    );
  });
});
