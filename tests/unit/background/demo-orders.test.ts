import { describe, expect, it } from 'vitest';
import { sampleOrders } from '../../../scripts/sample-orders.ts';
import { movedTo } from '../../../src/background/demo-orders.ts';
import { DEMO_ORDERS_NOW } from '../../../src/domain/demo.ts';
import { DAY } from '../../../src/domain/time.ts';

describe('the demo’s orders', () => {
  it('are at any moment what they would be if they were made then', () => {
    for (const days of [0, 1, 365.25, -400]) {
      const now = DEMO_ORDERS_NOW + days * DAY;
      const moved = JSON.parse(movedTo(now, JSON.stringify(sampleOrders(DEMO_ORDERS_NOW))));
      const undated = moved.map((order: object) => ({ ...order, firstReadAt: now, readAt: now }));
      expect(undated.map(({ order }: { order: object }) => ({ ...order, estimatedDelivery: null }))).toEqual(
        sampleOrders(now).map(({ order }) => ({ ...order, estimatedDelivery: null })),
      );
    }
  });

  it('keep whole days whole, and leave everything that is no moment', () => {
    const json = '{"to":"2026-01-10","at":"2026-01-10T08:00:00.000Z","number":"2026-01","text":"on 2026-01-10"}';
    expect(JSON.parse(movedTo(DEMO_ORDERS_NOW + 2 * DAY, json))).toEqual({
      to: '2026-01-12',
      at: '2026-01-12T08:00:00.000Z',
      number: '2026-01',
      text: 'on 2026-01-10',
    });
  });
});
