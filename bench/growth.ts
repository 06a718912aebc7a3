/** Whether an order more costs more the more there are: judging and joining in Node. The worker's own is in `worker.ts`. */

import { DAY } from '../src/domain/time.ts';
import { judge } from '../src/rules/judge.ts';
import type { Figure } from './figures.ts';
import { inventedOrders } from './orders.ts';
import { exponentOf, spreadOf, timed } from './stats.ts';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const COUNTS = [100, 1_000, 10_000] as const;
const ROUNDS = 9;

export function benchGrowth(): Figure[] {
  const times = COUNTS.map((): number[] => []);
  let seen = 0;
  for (let round = -2; round < ROUNDS; round += 1)
    for (const [index, count] of COUNTS.entries()) {
      // Of other days in every round: what the engine remembers of one must not make the smallest set the quickest.
      const now = NOW + round * 100 * DAY;
      const orders = inventedOrders({ count, events: 12, now });
      const ms = timed(() => {
        for (const order of orders) seen += judge(order, now, { timeZone: 'Europe/Warsaw' }).reasons.length;
      });
      if (round >= 0) times[index]?.push(ms);
    }
  if (seen === 0) throw new Error('nothing was judged');
  const costs = COUNTS.map((count, index) => [count, spreadOf(times[index] ?? []).median] as const);
  return [
    ...costs.map(([count, ms]) => ({ name: `judge, per order of ${count}`, unit: 'µs', value: (1_000 * ms) / count })),
    {
      name: 'growth of judging: exponent over 100, 1,000, 10,000 orders',
      unit: '',
      value: exponentOf(costs),
      budget: { of: 'value', most: 1.05 },
    },
  ];
}
