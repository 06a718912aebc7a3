import { describe, expect, it } from 'vitest';
import type { Marks, Order } from '../../../src/domain/order.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { judge } from '../../../src/rules/judge.ts';
import { daysAgo, daysAhead, NOW, order, wayTo } from './orders.ts';

const SECOND = 1 / 86_400;
const shippedLongAgo: Partial<Order> = { dispatchedAt: daysAgo(20) };

function left(days: number, stage: Stage = 'transit', changes: Partial<Order> = {}, marks: Marks = {}) {
  return judge(
    order(wayTo(stage, 1), { ...shippedLongAgo, protectionEndsAt: daysAhead(days), ...changes }, marks),
    NOW,
  );
}
const ids = (verdict: ReturnType<typeof judge>) => verdict.reasons.map((reason) => reason.id);

describe('the protection clock', () => {
  it.each([
    [10 + SECOND, 'P-SAFE', 'moving', 'none'],
    [10, 'P-EXTEND', 'react', 'ask_extension'],
    [5 + SECOND, 'P-EXTEND', 'react', 'ask_extension'],
    [5, 'P-DISPUTE', 'urgent', 'open_dispute'],
    [1 + SECOND, 'P-DISPUTE', 'urgent', 'open_dispute'],
    [1, 'P-LASTDAY', 'urgent', 'open_dispute'],
    [SECOND, 'P-LASTDAY', 'urgent', 'open_dispute'],
    [0, 'P-EXPIRED', 'urgent', 'contact_support'],
    [-9, 'P-EXPIRED', 'urgent', 'contact_support'],
  ])('%d days left: %s', (days, id, level, action) => {
    const verdict = left(days);
    expect(verdict).toMatchObject({ level, action });
    expect(ids(verdict).filter((other) => other.startsWith('P-'))).toEqual([id]);
    expect(verdict.protectionDaysLeft).toBeCloseTo(days, 9);
  });

  it('an unknown date stays unknown', () => {
    const verdict = judge(order(wayTo('transit', 1), shippedLongAgo), NOW);
    expect(ids(verdict)).toContain('P-UNKNOWN');
    expect(verdict).toMatchObject({ level: 'moving', protectionDaysLeft: null });
  });

  it('takes the earliest deadline of all that pages stated', () => {
    const protectionReadings = [{ endsAt: daysAhead(4), place: 'detail' }];
    expect(left(11, 'transit', { protectionReadings })).toMatchObject({ level: 'urgent', action: 'open_dispute' });
  });

  it.each([
    ['Europe/Warsaw', '2026-06-18T21:59:59Z'],
    ['America/New_York', '2026-06-19T03:59:59Z'],
    ['Pacific/Honolulu', '2026-06-19T06:59:59Z'],
    ['UTC', '2026-06-18T23:59:59Z'],
  ])('a date alone ends at the earlier of the two readings: %s', (timeZone, end) => {
    const dated = order(wayTo('transit', 1), { ...shippedLongAgo, protectionEndsAt: '2026-06-18' });
    const verdict = judge(dated, NOW, { timeZone });
    expect(verdict.protectionDaysLeft).toBeCloseTo((Date.parse(end) - NOW) / 86_400_000, 9);
  });

  it('a delivered parcel nobody answered for is asked about, never disputed', () => {
    expect(left(8, 'delivered')).toMatchObject({ level: 'watch', action: 'confirm_received' });
    expect(ids(left(8, 'delivered'))).not.toContain('P-EXTEND');
    for (const days of [5, 0.5, -1]) {
      expect(left(days, 'delivered')).toMatchObject({ level: 'react', action: 'confirm_received' });
    }
    expect(left(5 + SECOND, 'delivered').level).toBe('watch');
    expect(left(4, 'delivered', {}, { received: false })).toMatchObject({ level: 'urgent', action: 'open_dispute' });
  });

  it('a parcel at a pick-up point is collected, however little is left', () => {
    expect(left(8, 'available_for_pickup')).toMatchObject({ level: 'react', action: 'collect_parcel' });
    expect(left(3, 'available_for_pickup', {}, { extensionAskedAt: daysAgo(3) })).toMatchObject({
      level: 'urgent',
      action: 'collect_parcel',
      message: null,
    });
  });

  it('P-ASKED: no answer after two days, or five days left', () => {
    const asked = (days: number, ago: number) => left(days, 'transit', {}, { extensionAskedAt: daysAgo(ago) });
    expect(asked(8, 1.9)).toMatchObject({ level: 'react', action: 'ask_extension' });
    expect(ids(asked(8, 1.9))).not.toContain('P-ASKED');
    expect(asked(8, 2)).toMatchObject({ level: 'urgent', action: 'open_dispute', cause: 'P-ASKED' });
    expect(ids(asked(5, 0.5))).toContain('P-ASKED');
  });

  it('P-PROMISE: a promise near the end is no reason to wait', () => {
    const promised = (days: number) => left(days, 'transit', {}, { sellerAsksToWaitAt: daysAgo(3) });
    expect(promised(10.1).level).toBe('moving');
    expect(promised(10)).toMatchObject({
      level: 'urgent',
      action: 'open_dispute',
      message: { id: 'protection-ending' },
    });
  });

  it('outranks silence, and is outranked by nothing below it', () => {
    const verdict = left(8, 'exception');
    expect(verdict).toMatchObject({ level: 'react', action: 'ask_extension', cause: 'P-EXTEND' });
  });
});

describe('what the dispute form accepts (policy)', () => {
  it('T-EARLIEST: nobody is sent to a form that refuses them', () => {
    const early = left(4, 'transit', { dispatchedAt: daysAgo(10.9) });
    expect(early).toMatchObject({ level: 'urgent', action: 'ask_extension', message: { id: 'ask-extension' } });
    expect(ids(early)).toEqual(expect.arrayContaining(['P-DISPUTE', 'T-EARLIEST']));
    expect(early.reasons.find((reason) => reason.id === 'T-EARLIEST')?.figures['from']).toBe(daysAhead(0.1));
    expect(left(4, 'transit', { dispatchedAt: daysAgo(11) }).action).toBe('open_dispute');
  });

  it('T-EARLIEST: the first line asks for what the button does', () => {
    const early = (days: number, marks: Marks = {}) =>
      left(days, 'transit', { dispatchedAt: daysAgo(3) }, marks).headline;
    expect(early(4.2)).toMatchObject({ id: 'headline_p_extend', figures: { left: 4 } });
    expect(early(0.5).id).toBe('headline_t_earliest');
    expect(early(8, { sellerAsksToWaitAt: daysAgo(1) })).toMatchObject({
      id: 'headline_p_extend',
      figures: { left: 8 },
    });
    expect(early(20, { extensionAskedAt: daysAgo(3) }).id).toBe('headline_t_earliest');
    expect(left(4.2).headline.id).toBe('headline_p_dispute');
  });

  it('T-MOVING: while all is normal the form may refuse', () => {
    expect(ids(left(4))).toContain('T-MOVING');
    expect(ids(left(4, 'transit', { estimatedDelivery: { to: daysAgo(1) } }))).not.toContain('T-MOVING');
    expect(ids(left(4, 'exception'))).not.toContain('T-MOVING');
    expect(ids(left(6))).not.toContain('T-MOVING');
  });
});

describe('the dispute clock', () => {
  const disputed = (marks: Marks, state: Order['state'] = 'shipped') =>
    judge(order(wayTo('transit', 40), { state, protectionEndsAt: daysAhead(2) }, marks), NOW);

  it.each([
    ['D-WAIT', { disputeOpenedAt: daysAgo(4.9) }, 'watch', 'wait'],
    ['D-AUTO', { disputeOpenedAt: daysAgo(5) }, 'react', 'escalate'],
    ['D-OFFER', { disputeOpenedAt: daysAgo(6), disputeOfferAt: daysAgo(1) }, 'react', 'escalate'],
  ])('%s replaces every other clock', (id, marks, level, action) => {
    const verdict = disputed(marks);
    expect(verdict).toMatchObject({ level, action, playbook: 'dispute' });
    expect(ids(verdict)).toEqual([id]);
  });

  it('waits when the day it was opened is unknown', () => {
    expect(ids(disputed({}, 'dispute'))).toEqual(['D-WAIT']);
    expect(disputed({}, 'dispute').validUntil).toBeNull();
  });
});

describe('AliExpress’s own state', () => {
  const state = (value: Order['state'], marks: Marks = {}, changes: Partial<Order> = {}) =>
    judge(order(wayTo('transit', 40), { state: value, protectionEndsAt: daysAhead(2), ...changes }, marks), NOW);

  it('outranks the parcel', () => {
    for (const value of ['cancelled', 'refunded', 'completed'] as const) {
      expect(state(value)).toMatchObject({ level: 'closed', action: 'none', reasons: [], protectionDaysLeft: null });
    }
    expect(state('unpaid')).toMatchObject({ level: 'moving', action: 'none', reasons: [] });
  });

  it('completed, but not received: the last chance', () => {
    const missing = { received: false };
    expect(state('completed', missing, { completedAt: daysAgo(14.9) })).toMatchObject({
      level: 'urgent',
      action: 'open_dispute',
    });
    expect(state('completed', missing, { completedAt: daysAgo(15) })).toMatchObject({
      level: 'urgent',
      action: 'contact_support',
    });
    expect(ids(state('completed', missing))).toEqual(['T-AFTER']);
  });

  it('processing is measured from payment while no carrier has scanned anything', () => {
    const paid = { paidAt: daysAgo(18) };
    expect(judge(order([], { state: 'processing', ...paid }), NOW)).toMatchObject({
      stage: 'processing',
      level: 'urgent',
    });
    expect(judge(order(wayTo('accepted', 1), { state: 'processing', ...paid }), NOW).stage).toBe('accepted');
  });

  it('an order of which nothing is known asks for nothing', () => {
    const verdict = judge(order([], { state: 'unknown', parcels: [], placedAt: daysAgo(90) }), NOW);
    expect(verdict).toMatchObject({ level: 'moving', action: 'none', silenceDays: null });
    expect(ids(verdict)).toEqual(['P-UNKNOWN']);
  });
});
