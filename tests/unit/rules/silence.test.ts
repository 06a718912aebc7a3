import { describe, expect, it } from 'vitest';
import type { Marks, Order } from '../../../src/domain/order.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { DAY } from '../../../src/domain/time.ts';
import { judge } from '../../../src/rules/judge.ts';
import { daysAgo, daysAhead, event, NOW, order, wayTo } from './orders.ts';

const SECOND = 1 / 86_400;

/** Protection far away and dispatch long ago enough for a dispute, so that silence alone speaks. */
const calm: Partial<Order> = { protectionEndsAt: daysAhead(60) };

function silent(stage: Stage, days: number, changes: Partial<Order> = {}, marks: Marks = {}) {
  return judge(order(wayTo(stage, days), { ...calm, ...changes }, marks), NOW);
}

const ids = (verdict: ReturnType<typeof judge>) => verdict.reasons.map((reason) => reason.id);

describe('rows of silence: a, b, c, d', () => {
  const rows: [string, Stage, [number, number, number, number]][] = [
    ['S-ACC', 'accepted', [5, 10, 14, 30]],
    ['S-EXP', 'departed_origin', [7, 20, 25, 30]],
    ['S-EXP', 'transit', [7, 20, 25, 30]],
    ['S-ARR', 'arrived_destination', [2, 7, 10, 14]],
    ['S-CUST', 'customs', [2, 10, 14, 30]],
    ['S-OFD', 'out_for_delivery', [1, 2, 3, 7]],
  ];
  it.each(rows)('%s for %s', (id, stage, [a, b, c, d]) => {
    const level = (days: number) => silent(stage, days).level;
    expect(level(0)).toBe('moving');
    expect(level(a - SECOND)).toBe('moving');
    expect(level(a)).toBe('normal_pause');
    expect(level(b)).toBe('normal_pause');
    expect(level(b + SECOND)).toBe('watch');
    expect(level(c - SECOND)).toBe('watch');
    expect(level(c)).toBe('react');
    expect(level(d - SECOND)).toBe('react');
    expect(level(d)).toBe('urgent');
    expect(ids(silent(stage, c))).toContain(id);
    expect(silent(stage, c).silenceDays).toBeCloseTo(c, 9);
  });

  it('counts in tenths up to the tenth day, then in whole days, and never ahead', () => {
    const days = (silence: number) =>
      silent('transit', silence).reasons.find(({ id }) => id === 'S-EXP')?.figures['days'];
    expect([7.29, 9.99, 10, 16.14, 19.99].map(days)).toEqual([7.2, 9.9, 10, 16, 19]);
    const left = (end: number) =>
      silent('transit', 8, { protectionEndsAt: daysAhead(end) }).reasons.find(({ id }) => id === 'P-SAFE')?.figures[
        'left'
      ];
    expect([10.04, 16.98].map(left)).toEqual([10, 16]);
  });

  it('S-PROC counts from payment, whatever notes come', () => {
    const level = (days: number) =>
      judge(order([event('processing', daysAgo(0.1))], { ...calm, paidAt: daysAgo(days), placedAt: daysAgo(20) }), NOW)
        .level;
    expect([1.9, 2, 7, 7.1, 10, 16.9, 17].map(level)).toEqual([
      'moving',
      'normal_pause',
      'normal_pause',
      'watch',
      'react',
      'react',
      'urgent',
    ]);
  });

  it('S-PROC: a ship-by date replaces the end of the pause', () => {
    const level = (shipBy: string) =>
      judge(order([], { ...calm, state: 'processing', parcels: [], paidAt: daysAgo(12), shipBy }), NOW).level;
    expect(level(daysAhead(0.1))).toBe('normal_pause');
    expect(level(daysAgo(0.1))).toBe('react');
    expect(level(daysAgo(6.9))).toBe('react');
    expect(level(daysAgo(7))).toBe('urgent');
  });

  it('S-SCAN counts from the day the number was issued, whatever notes come', () => {
    const verdict = (days: number) =>
      judge(order([event('shipped', daysAgo(days)), event('shipped', daysAgo(0.1))], calm), NOW);
    expect([2.9, 3, 5, 5.1, 7, 9.9, 10].map((days) => verdict(days).level)).toEqual([
      'moving',
      'normal_pause',
      'normal_pause',
      'watch',
      'react',
      'react',
      'urgent',
    ]);
    expect(ids(verdict(7))).toEqual(expect.arrayContaining(['S-SCAN', 'F-NOSCAN']));
    expect(ids(verdict(6.9))).not.toContain('F-NOSCAN');
  });

  it('S-SCAN takes the earliest of issue, dispatch and first note', () => {
    const parcels = [{ number: 'LP00123456789012', issuedAt: daysAgo(4), events: [event('shipped', daysAgo(3))] }];
    expect(judge(order([], { ...calm, parcels }), NOW).silenceDays).toBeCloseTo(4, 9);
    expect(judge(order([], { ...calm, parcels, dispatchedAt: daysAgo(6) }), NOW).silenceDays).toBeCloseTo(6, 9);
  });

  it('S-NONE: shipped without a number', () => {
    const verdict = judge(order([], { ...calm, parcels: [], dispatchedAt: daysAgo(8), placedAt: daysAgo(12) }), NOW);
    expect(verdict).toMatchObject({ level: 'react', stage: 'shipped', action: 'message_seller' });
    expect(ids(verdict)).toContain('S-NONE');
  });
});

describe('stages that want an answer', () => {
  it('S-PICK', () => {
    const level = (days: number) => silent('available_for_pickup', days).level;
    expect([0, 2.9, 3, 4.9, 5].map(level)).toEqual(['watch', 'watch', 'react', 'react', 'urgent']);
    const parcels = (collectBy: string) => [
      { number: 'LP00123456789012', collectBy, events: wayTo('available_for_pickup', 1) },
    ];
    const till = (days: number) => judge(order([], { ...calm, parcels: parcels(daysAhead(days)) }), NOW);
    expect(till(2.1).level).toBe('watch');
    expect(till(2)).toMatchObject({ level: 'urgent', action: 'collect_parcel', playbook: 'collect', message: null });
  });

  it.each(['returned', 'exception'] as const)('%s: react at once, urgent from seven days', (stage) => {
    expect([0, 6.9, 7].map((days) => silent(stage, days).level)).toEqual(['react', 'react', 'urgent']);
  });

  it('S-DLV, S-MISSING, S-GOT', () => {
    expect(silent('delivered', 40)).toMatchObject({ level: 'watch', action: 'confirm_received', message: null });
    const missing = silent('delivered', 0, {}, { received: false });
    expect(missing).toMatchObject({
      level: 'urgent',
      action: 'check_delivery_place',
      message: { id: 'delivered-not-received' },
    });
    expect(ids(missing)).toContain('S-MISSING');
    const got = silent('delivered', 1, {}, { received: true });
    expect(got).toMatchObject({ level: 'closed', action: 'none', protectionDaysLeft: null, validUntil: null });
    expect(ids(got)).toEqual(['S-GOT']);
  });
});

describe('adjustments', () => {
  const saver: Partial<Order> = { shippingMethod: 'AliExpress Saver Shipping', dispatchedAt: daysAgo(40) };

  it('A-LIMITED holds until the latest delivery date', () => {
    const verdict = (days: number) => silent('transit', days, saver);
    expect([1, 26, 29.9, 30, 35].map((days) => verdict(days).level)).toEqual([
      'normal_pause',
      'normal_pause',
      'normal_pause',
      'watch',
      'watch',
    ]);
    expect(ids(verdict(35))).toContain('A-LIMITED');
    expect(ids(verdict(35))).not.toContain('A-MONTH');
    const over = silent('transit', 26, { ...saver, dispatchedAt: daysAgo(46) });
    expect(over.level).toBe('urgent');
    expect(ids(over)).toContain('A-OVERDUE');
    expect(ids(over)).not.toContain('A-LIMITED');
  });

  it('A-LIMITED: the page’s own date replaces the method’s', () => {
    expect(silent('transit', 26, { ...saver, estimatedDelivery: { to: daysAgo(1) } }).level).toBe('urgent');
    expect(
      silent('transit', 26, { ...saver, dispatchedAt: daysAgo(60), estimatedDelivery: { to: daysAhead(1) } }).level,
    ).toBe('normal_pause');
  });

  it('A-LIMITED leaves the local leg and protection alone', () => {
    expect(silent('arrived_destination', 8, saver).level).toBe('watch');
    expect(silent('transit', 26, { ...saver, protectionEndsAt: daysAhead(4) }).level).toBe('urgent');
  });

  const peakNow = Date.parse('2026-11-24T12:00:00Z');
  const atPeak = (stage: Stage, days: number, now = peakNow) =>
    judge(order(wayTo(stage, days, now), { protectionEndsAt: daysAhead(60, now) }), now);

  it('A-PEAK widens the first scan and the first move', () => {
    expect([8, 12, 13.9, 14, 29.9, 30].map((days) => atPeak('accepted', days).level)).toEqual([
      'normal_pause',
      'normal_pause',
      'normal_pause',
      'react',
      'react',
      'urgent',
    ]);
    expect(ids(atPeak('accepted', 12))).toContain('A-PEAK');
    expect(ids(atPeak('shipped', 8))).not.toContain('F-NOSCAN');
    expect(atPeak('transit', 26).level).toBe('react');
  });

  it('A-PEAK moves the day by which to act to the end of the longer pause', () => {
    const { level, actBy } = atPeak('accepted', 16);
    expect(level).toBe('react');
    expect(Date.parse(actBy ?? '')).toBe(peakNow + 14 * DAY);
  });

  it('A-PEAK wants an overlap of the silent span, to the day in China', () => {
    // 11–18 November in China ends at 16:00 UTC on the 18th.
    const now = Date.parse('2026-11-24T16:00:00Z');
    expect(ids(atPeak('shipped', 6 - SECOND, now))).not.toContain('A-PEAK');
    expect(ids(atPeak('shipped', 6 + SECOND, now))).toContain('A-PEAK');
    const before = Date.parse('2026-11-10T16:00:00Z');
    expect(ids(atPeak('shipped', 6, before - 1000))).not.toContain('A-PEAK');
    expect(ids(atPeak('shipped', 6, before))).toContain('A-PEAK');
  });

  it('A-PEAK does not count for a buyer who turned the season off', () => {
    const late = order(wayTo('accepted', 12, peakNow), { protectionEndsAt: daysAhead(60, peakNow) });
    expect(judge(late, peakNow, { peaksOff: ['singles_day', 'black_friday'] }).level).toBe('watch');
  });

  it('A-OVERDUE raises to react, and with silence to urgent', () => {
    const late: Partial<Order> = { estimatedDelivery: { to: daysAgo(0.1) } };
    expect(silent('transit', 3, late)).toMatchObject({
      level: 'react',
      action: 'message_seller',
      message: { id: 'stuck-after-export' },
    });
    expect(silent('transit', 21, late).level).toBe('urgent');
    expect(silent('accepted', 3, late).message?.id).toBe('not-updated');
    expect(silent('arrived_destination', 1, late)).toMatchObject({ level: 'react', action: 'check_local_carrier' });
    expect(silent('arrived_destination', 8, late)).toMatchObject({ level: 'urgent', action: 'message_seller' });
    for (const stage of ['delivered', 'available_for_pickup', 'returned'] as const) {
      expect(ids(silent(stage, 0, late))).not.toContain('A-OVERDUE');
    }
  });

  it('A-OVERDUE falls back on the method, from dispatch or placing', () => {
    const standard = { shippingMethod: 'AliExpress Standard Shipping' };
    expect(silent('transit', 3, { ...standard, dispatchedAt: daysAgo(30) }).level).toBe('moving');
    expect(silent('transit', 3, { ...standard, dispatchedAt: daysAgo(30 + SECOND) }).level).toBe('react');
    expect(silent('transit', 3, { ...standard, placedAt: daysAgo(31) }).level).toBe('react');
    expect(silent('transit', 3, { placedAt: daysAgo(44) }).level).toBe('moving');
  });

  it('A-MONTH: thirty days in any live stage', () => {
    for (const stage of ['accepted', 'transit', 'arrived_destination', 'customs', 'exception'] as const) {
      const verdict = silent(stage, 30);
      expect(verdict.level, stage).toBe('urgent');
      expect(ids(verdict), stage).toEqual(expect.arrayContaining(['A-MONTH', 'F-MONTH']));
      expect(ids(silent(stage, 29.9)), stage).not.toContain('A-MONTH');
    }
  });
});

it('says until when the verdict holds', () => {
  expect(silent('transit', 3).validUntil).toBe(daysAhead(4));
  expect(silent('transit', 20).validUntil).toBe(new Date(NOW + 1).toISOString());
  expect(silent('transit', 21).validUntil).toBe(daysAhead(4));
  expect(judge(order([], { state: 'refunded' }), NOW).validUntil).toBeNull();
  expect(Date.parse(silent('transit', 3).validUntil ?? '') - NOW).toBe(4 * DAY);
});
