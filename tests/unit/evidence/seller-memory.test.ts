import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { type RememberedOrder, sameSeller, sellerMemory } from '../../../src/evidence/seller-memory.ts';
import { ago, NOW, STUCK, scan, ZONE } from './files.ts';

interface Past {
  readonly scannedAfter?: number;
  readonly deliveredAgo?: number;
  readonly order?: Partial<Order>;
  readonly reasons?: readonly string[];
  readonly stage?: Stage;
}

/** Placed 40 days ago, promised for 10 days ago. */
function past({ scannedAfter, deliveredAgo, order = {}, reasons = [], stage = 'transit' }: Past): RememberedOrder {
  return {
    orderId: '8190000000000018',
    order: { ...STUCK, estimatedDelivery: { to: ago(10) }, ...order },
    marks: {},
    timeline: [
      ...(deliveredAgo === undefined ? [] : [scan(deliveredAgo, 'delivered')]),
      ...(scannedAfter === undefined ? [] : [scan(40 - scannedAfter, 'accepted')]),
      scan(39, 'shipped'),
    ],
    verdict: {
      level: 'watch',
      stage: deliveredAgo === undefined ? stage : 'delivered',
      reasons: reasons.map((id) => ({ id, figures: {} })),
    },
  };
}

describe('what orders say about a seller', () => {
  it('counts, each share among those of which it is known', () => {
    const orders = [
      past({ scannedAfter: 2, deliveredAgo: 12 }),
      past({ scannedAfter: 6, deliveredAgo: 4 }),
      past({ scannedAfter: 9 }),
      past({ order: { state: 'cancelled' } }),
      past({ reasons: ['F-NUMBER'], order: { state: 'dispute', estimatedDelivery: { to: ago(-5) } } }),
    ];
    expect(sellerMemory(orders, ZONE, NOW)).toEqual({
      orders: 5,
      daysToScan: { days: 6, of: 3 },
      wrongNumbers: { count: 1, of: 4 },
      late: { count: 2, of: 3 },
      disputes: { count: 1, of: 4 },
    });
  });

  it('says nothing where nothing is known', () => {
    expect(sellerMemory([past({ order: { state: 'unpaid' } })], ZONE, NOW)).toEqual({
      orders: 1,
      daysToScan: null,
      wrongNumbers: { count: 0, of: 0 },
      late: { count: 0, of: 0 },
      disputes: { count: 0, of: 0 },
    });
  });

  it('knows a seller by the shop’s address, else by name', () => {
    const named = (name: string, url?: string): Order => ({
      ...STUCK,
      seller: { name, ...(url === undefined ? {} : { url }) },
    });
    const { seller: _none, ...nobody } = STUCK;
    expect(sameSeller(named('A', 'https://x/1'), named('B', 'https://x/1'))).toBe(true);
    expect(sameSeller(named('A', 'https://x/1'), named('A', 'https://x/2'))).toBe(false);
    expect(sameSeller(named('A'), named(' a '))).toBe(true);
    expect(sameSeller(nobody, nobody)).toBe(false);
    expect(sameSeller(named(''), named(''))).toBe(false);
  });
});
