import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import { deadlinesOf } from '../../../src/exchange/deadlines.ts';
import { keptOrder } from './kept.ts';

const dated = (order: Partial<Order>, marks = {}, level: 'react' | 'closed' = 'react') => ({
  order: { ...keptOrder('1').order, ...order },
  marks,
  verdict: { level },
});
const iso = (found: ReturnType<typeof deadlinesOf>) => found.map(({ kind, at }) => [kind, new Date(at).toISOString()]);

describe('deadlinesOf', () => {
  it('counts the days to ask and to dispute back from the earlier reading of the page’s date', () => {
    expect(iso(deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }), 'Europe/Warsaw'))).toEqual([
      ['ask_extension', '2026-12-01T22:59:59.000Z'],
      ['open_dispute', '2026-12-06T22:59:59.000Z'],
      ['protection_ends', '2026-12-11T22:59:59.000Z'],
    ]);
    const pacific = deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }), 'Pacific/Honolulu');
    expect(iso(pacific).at(-1)).toEqual(['protection_ends', '2026-12-12T07:59:59.000Z']);
  });

  it('takes the user’s own days', () => {
    const rules = { protection: { extend: 20, dispute: 8, lastDay: 1 } };
    const found = deadlinesOf(dated({ protectionEndsAt: '2026-12-21T00:00:00Z' }), 'UTC', rules);
    expect(iso(found).map(([, at]) => at?.slice(0, 10))).toEqual(['2026-12-01', '2026-12-13', '2026-12-21']);
  });

  it('replaces the protection clock by the dispute’s', () => {
    const marks = { disputeOpenedAt: '2026-11-20T10:00:00Z' };
    expect(iso(deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }, marks), 'UTC'))).toEqual([
      ['dispute_answer', '2026-11-25T10:00:00.000Z'],
    ]);
  });

  it('invents nothing: no date, no deadline; none for a closed order', () => {
    expect(deadlinesOf(dated({}), 'UTC')).toEqual([]);
    expect(deadlinesOf(dated({ protectionEndsAt: '2026-12-11' }, {}, 'closed'), 'UTC')).toEqual([]);
  });
});
