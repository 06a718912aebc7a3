/** Judging 10,000 orders of 15 classified events against `JSON.parse` of the same orders. */

import type { Order } from '../src/domain/order.ts';
import { judge } from '../src/rules/judge.ts';
import type { Figure } from './figures.ts';
import { inventedOrders } from './orders.ts';
import { ratiosOf, spreadOf, timed } from './stats.ts';

const ROUNDS = 15;
const NOW = Date.parse('2026-11-22T09:00:00Z');

export function benchJudge(): Figure[] {
  const orders = inventedOrders({ count: 10_000, events: 15, now: NOW });
  const texts = orders.map((order) => JSON.stringify(order));
  const [judging, parsing]: [number[], number[]] = [[], []];
  let seen = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    parsing.push(
      timed(() => {
        for (const text of texts) seen += (JSON.parse(text) as Order).orderId.length;
      }),
    );
    judging.push(
      timed(() => {
        for (const order of orders) seen += judge(order, NOW, { timeZone: 'Europe/Warsaw' }).reasons.length;
      }),
    );
  }
  if (seen === 0) throw new Error('nothing was judged');
  const [judged, parsed] = [spreadOf(judging), spreadOf(parsing)];
  return [
    {
      name: 'judge 10,000 orders of 15 events',
      unit: 'ms',
      value: judged.median,
      spread: judged,
      baseline: { name: 'JSON.parse of them', value: parsed.median, spread: parsed },
      ratio: ratiosOf(judging, parsing),
      budget: { of: 'ratio', most: 1 },
    },
  ];
}
