/** A buyer with as many orders as a measurement wants, for the stand-ins of My Orders: the demo's, over and over. */

import { demoOrders } from '../demo/buyer.ts';
import type { DemoOrder } from '../demo/world.ts';

export function manyOrders(count: number, now: number): DemoOrder[] {
  const cases = demoOrders(now);
  return Array.from({ length: count }, (_, index) => {
    const { order } = cases[index % cases.length] ?? cases[0] ?? missing();
    return { ...order, orderId: String(8_190_300_000_000_000 + index * 20_000) };
  });
}

function missing(): never {
  throw new Error('the demo has no orders');
}
