/** Closed orders, which are passed over when the rules' numbers change: judged all the same, nothing else would be said of them. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedOrders } from '../../../bench/orders.ts';
import { joinSources, judgeKept } from '../../../src/background/judging.ts';
import { withNotices } from '../../../src/background/notices/after-judging.ts';
import { saysTheSame } from '../../../src/background/same-verdict.ts';
import type { KeptOrder } from '../../../src/domain/kept.ts';
import type { Marks, Order } from '../../../src/domain/order.ts';
import { ORDER_STATES } from '../../../src/domain/stage.ts';
import { GUIDE_THRESHOLDS, type RuleSettings } from '../../../src/domain/thresholds.ts';
import { DAY, instantOf } from '../../../src/domain/time.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const ORDERS = inventedOrders({ count: 60, events: 12, now: NOW });

function judgedWith(kept: KeptOrder, before: StoredOrder | null, rules: RuleSettings, now: number): StoredOrder {
  const context = { now, timeZone: 'Europe/Warsaw', rules, peaksOff: [] };
  const whole = joinSources(kept, []);
  return withNotices({ before, judged: judgeKept(kept, whole, context), whole, silent: true }, context);
}

function keptOf(order: Order, marks: Marks): KeptOrder {
  const annotation = { marks, note: '', label: '', archived: false, ticks: {} };
  return { orderId: order.orderId, order, fields: {}, ...annotation, firstReadAt: NOW - 40 * DAY, readAt: NOW };
}

/** Every number of the rules so many times over; the order within a row stays. */
function scaled(factor: number): RuleSettings {
  const rows = Object.entries(GUIDE_THRESHOLDS).map(([id, row]) => [
    id,
    Object.fromEntries(Object.entries(row).map(([name, days]) => [name, days * factor])),
  ]);
  return Object.fromEntries(rows);
}

describe('closed orders', () => {
  const marksOf = fc.record({
    received: fc.constantFrom(undefined, true, false),
    disputeOpenedAt: fc.constantFrom(undefined, instantOf(NOW - 3 * DAY).slice(0, 10)),
  });

  it('say the same under all rules', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...ORDERS),
        fc.constantFrom(...ORDER_STATES),
        marksOf,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.integer({ min: 0, max: DAY - 1 }),
        (order, state, marks, factor, later) => {
          const given = Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== undefined));
          const stored = judgedWith(keptOf({ ...order, state }, given), null, {}, NOW);
          if (stored.verdict.level !== 'closed') return;
          passed += 1;
          expect(saysTheSame(stored, judgedWith(stored, stored, scaled(factor), NOW + later))).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(passed).toBeGreaterThan(200);
  });
});
