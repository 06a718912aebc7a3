import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import type { RuleSettings } from '../../../src/domain/thresholds.ts';
import { type DatedOrder, deadlinesOf } from '../../../src/exchange/deadlines.ts';
import { keptOrder } from './kept.ts';

const dated = (order: Partial<Order>, marks = {}, verdict: Partial<DatedOrder['verdict']> = {}): DatedOrder => ({
  order: { ...keptOrder('1').order, ...order },
  marks,
  verdict: { level: 'react', stage: 'transit', ...verdict },
});
const now = Date.UTC(2026, 10, 22, 8);
const inZone = (timeZone: string, rules?: RuleSettings) => ({ timeZone, now, rules });
const iso = (found: ReturnType<typeof deadlinesOf>) => found.map(({ kind, at }) => [kind, new Date(at).toISOString()]);

describe('deadlinesOf', () => {
  it('counts the days to ask and to dispute back from the earlier reading of the page’s date', () => {
    expect(iso(deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }), inZone('Europe/Warsaw')))).toEqual([
      ['ask_extension', '2026-12-01T22:59:59.000Z'],
      ['open_dispute', '2026-12-06T22:59:59.000Z'],
      ['protection_ends', '2026-12-11T22:59:59.000Z'],
    ]);
    const pacific = deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }), inZone('Pacific/Honolulu'));
    expect(iso(pacific).at(-1)).toEqual(['protection_ends', '2026-12-12T07:59:59.000Z']);
  });

  it('takes the user’s own days', () => {
    const rules = { protection: { extend: 20, dispute: 8, lastDay: 1 } };
    const found = deadlinesOf(dated({ protectionEndsAt: '2026-12-21T00:00:00Z' }), inZone('UTC', rules));
    expect(iso(found).map(([, at]) => at?.slice(0, 10))).toEqual(['2026-12-01', '2026-12-13', '2026-12-21']);
  });

  it('replaces the protection clock by the dispute’s', () => {
    const marks = { disputeOpenedAt: '2026-11-20T10:00:00Z' };
    expect(iso(deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }, marks), inZone('UTC')))).toEqual([
      ['dispute_answer', '2026-11-25T10:00:00.000Z'],
    ]);
  });

  it('invents nothing: no date, no deadline; none for a closed order', () => {
    expect(deadlinesOf(dated({}), inZone('UTC'))).toEqual([]);
    expect(deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }, {}, { level: 'closed' }), inZone('UTC'))).toEqual([]);
  });

  it('knows the last chance once it runs, and only for a parcel that is said not to have come', () => {
    const ended = { protectionEndsAt: '2026-11-20T00:00:00Z' };
    expect(iso(deadlinesOf(dated(ended), inZone('UTC'))).at(-1)).toEqual(['last_chance', '2026-12-05T00:00:00.000Z']);
    const running = { protectionEndsAt: '2026-11-23T00:00:00Z' };
    expect(iso(deadlinesOf(dated(running), inZone('UTC'))).map(([kind]) => kind)).not.toContain('last_chance');
    const completed = { state: 'completed', completedAt: '2026-11-15', protectionEndsAt: '2026-12-20' } as const;
    expect(iso(deadlinesOf(dated(completed, { received: false }, { stage: 'delivered' }), inZone('UTC')))).toEqual([
      ['last_chance', '2026-11-30T00:00:00.000Z'],
    ]);
    expect(deadlinesOf(dated(ended, {}, { stage: 'delivered' }), inZone('UTC')).map(({ kind }) => kind)).not.toContain(
      'last_chance',
    );
  });

  it('takes the days the buyer noted as whole days', () => {
    const marks = { sellerAsksToWaitAt: '2026-11-21', sellerPromisedBy: '2026-11-28', snoozedUntil: '2026-11-25' };
    expect(deadlinesOf(dated({}, marks), inZone('Asia/Tokyo'))).toEqual([
      { kind: 'snooze_ends', at: Date.UTC(2026, 10, 25, 14, 59, 59), day: '2026-11-25' },
      { kind: 'seller_promise', at: Date.UTC(2026, 10, 28, 14, 59, 59), day: '2026-11-28' },
    ]);
    const taken = { ...marks, sellerAsksToWaitAt: undefined };
    expect(deadlinesOf(dated({}, taken), inZone('UTC')).map(({ kind }) => kind)).toEqual(['snooze_ends']);
  });

  it('counts the days to appeal from the decision, and asks the seller for no answer any more', () => {
    const marks = { disputeOpenedAt: '2026-11-20T10:00:00Z', disputeDecidedAt: '2026-11-21T10:00:00Z' };
    expect(iso(deadlinesOf(dated({}, marks), inZone('UTC')))).toEqual([['appeal_ends', '2026-11-28T10:00:00.000Z']]);
  });

  it('names the parcel that waits, and none that was collected', () => {
    const parcel = (number: string, stage: 'available_for_pickup' | 'delivered') => ({
      number,
      collectBy: '2026-11-28',
      events: [{ at: '2026-11-20T10:00:00Z', text: stage, stage }],
    });
    const parcels = [parcel('LP1', 'available_for_pickup'), parcel('LP2', 'delivered')];
    expect(deadlinesOf(dated({ parcels }), inZone('UTC'))).toMatchObject([{ kind: 'collect_by', parcel: 'LP1' }]);
  });
});
