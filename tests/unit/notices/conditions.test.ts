import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOf, nextReminder, type ParcelMoment } from '../../../src/background/notices/conditions.ts';
import type { Order } from '../../../src/domain/order.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import type { Deadline } from '../../../src/exchange/deadlines.ts';
import { keptOrder } from '../exchange/kept.ts';
import { calm } from '../storage/stored.ts';

const now = Date.UTC(2026, 10, 22, 8);
const order: Order = keptOrder('1').order;
const verdict = (changed: Partial<Verdict>): Verdict => ({ ...calm, protectionDaysLeft: null, ...changed });
const keys = (given: Order, judged: Verdict, parcels: readonly ParcelMoment[] = []) =>
  conditionsOf(given, judged, parcels, [], now).map(
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
    expect(conditionsOf({ ...order, marks }, answer, [], [], now)).toEqual([
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
        const next = nextReminder(order, verdict({ protectionDaysLeft: left }), [], now);
        if (next === null) {
          expect(left).toBeLessThanOrEqual(1);
          return;
        }
        const count = (at: number) =>
          conditionsOf(order, verdict({ protectionDaysLeft: left - (at - now) / DAY }), [], [], at).length;
        expect(next).toBeGreaterThan(now);
        expect(count(next + 1)).toBe(Math.max(0, count(now)) + 1);
        expect(count(next - 2)).toBe(count(now));
      }),
    );
  });
});

describe('the reminders of dates', () => {
  const pickup: ParcelMoment[] = [{ stage: 'available_for_pickup', at: now - DAY }];
  const dueAt = (deadlines: readonly Deadline[], at: number, parcels: readonly ParcelMoment[] = []) =>
    conditionsOf(order, verdict({}), parcels, deadlines, at)
      .filter(({ kind }) => kind === 'deadline' || kind === 'reminder')
      .map(({ key, overtaken }) => `${key}${overtaken ? ' (overtaken)' : ''}`);

  it('come their days ahead, the most pressing only, and end with the date', () => {
    const end = now + 10 * DAY;
    const chance: Deadline[] = [{ kind: 'last_chance', at: end }];
    const moment = new Date(end).toISOString();
    expect(dueAt(chance, end - 5 * DAY - 1)).toEqual([]);
    expect(dueAt(chance, end - 2 * DAY)).toEqual([`last_chance_5@${moment} (overtaken)`, `last_chance_2@${moment}`]);
    expect(dueAt(chance, end)).toEqual([]);
  });

  it('come when a day that was noted is over, and stay until it is changed', () => {
    const noted: Deadline[] = [{ kind: 'snooze_ends', at: now, day: '2026-11-22' }];
    expect(dueAt(noted, now - 1)).toEqual([]);
    expect(dueAt(noted, now + 3 * DAY)).toHaveLength(1);
  });

  it('speak of collecting only while a parcel waits there, and of each parcel by itself', () => {
    const collect = (parcel: string): Deadline => ({ kind: 'collect_by', at: now + DAY, parcel });
    expect(dueAt([collect('LP1')], now)).toEqual([]);
    expect(dueAt([collect('LP1'), collect('LP2')], now, pickup).filter((key) => !key.endsWith(')'))).toHaveLength(2);
  });

  it('leave dates alone that have a notice already', () => {
    const others = ['protection_ends', 'ask_extension', 'open_dispute', 'promised_by', 'dispute_answer'] as const;
    expect(
      dueAt(
        others.map((kind) => ({ kind, at: now })),
        now,
        pickup,
      ),
    ).toEqual([]);
  });

  it('wake the worker at the earliest that is still to come', () => {
    const deadlines: Deadline[] = [
      { kind: 'ship_by', at: now + 4 * DAY },
      { kind: 'appeal_ends', at: now + 3 * DAY },
      { kind: 'snooze_ends', at: now - DAY },
    ];
    expect(nextReminder(order, verdict({}), deadlines, now)).toBe(now + DAY);
    expect(nextReminder(order, verdict({ protectionDaysLeft: 5.5 }), deadlines, now)).toBe(now + DAY / 2);
    expect(nextReminder(order, verdict({ level: 'closed' }), deadlines, now)).toBeNull();
  });
});
