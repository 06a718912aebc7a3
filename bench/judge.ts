/** Bench of the rules: judging 10,000 orders of 15 classified events against `JSON.parse` of the same orders. */

import type { Order, TrackingEvent } from '../src/domain/order.ts';
import type { Stage } from '../src/domain/stage.ts';
import { DAY, HOUR, instantOf } from '../src/domain/time.ts';
import { judge } from '../src/rules/judge.ts';

const ORDERS = 10_000;
const EVENTS = 15;
const ROUNDS = 15;
const NOW = Date.parse('2026-11-22T09:00:00Z');

const WAY: readonly (readonly [Stage, string, string, string])[] = [
  ['order_placed', 'AE_ORDER_PLACED', 'Order placed', 'CN'],
  ['processing', 'GWMS_ACCEPT', 'Your package is being prepared in the warehouse', 'CN'],
  ['shipped', 'GWMS_OUTBOUND', 'Package left the warehouse, information sent to the carrier', 'CN'],
  ['accepted', 'PU_PICKUP_SUCCESS', 'Received by logistics company', 'CN'],
  ['transit', 'SC_INBOUND_SUCCESS', 'Processing at sorting center', 'CN'],
  ['transit', 'SC_OUTBOUND_SUCCESS', 'Departed from sorting center', 'CN'],
  ['transit', 'LH_HO_IN_SUCCESS', 'Arrived at departure transport hub', 'CN'],
  ['customs', 'CC_EX_START', 'Export customs clearance started', 'CN'],
  ['departed_origin', 'LH_HO_AIRLINE', 'Leaving from departure country/region', 'CN'],
  ['arrived_destination', 'LH_ARRIVE', 'Arrived at linehaul office', 'PL'],
  ['customs', 'CC_IM_START', 'Import customs clearance started', 'PL'],
  ['customs', 'CC_IM_SUCCESS', 'Import customs clearance complete', 'PL'],
  ['arrived_destination', 'GTMS_ACCEPT', 'Received by local delivery company', 'PL'],
  ['out_for_delivery', 'GTMS_DO_DEPART', 'Out for delivery', 'PL'],
  ['delivered', 'GTMS_SIGNED', 'Delivered', 'PL'],
];

/** Invented orders at every point of the way: `EVENTS` events each, the later part of the way told more than once. */
function orders(): Order[] {
  return Array.from({ length: ORDERS }, (_, index) => {
    const reached = 3 + (index % (WAY.length - 3));
    const events: TrackingEvent[] = Array.from({ length: EVENTS }, (_, step) => {
      const [stage, code, text, country] = WAY[Math.min(step, reached)] ?? ['info_only', '', '', 'CN'];
      const at = instantOf(NOW - (index % 40) * DAY - (EVENTS - step) * 9 * HOUR);
      const city = country === 'PL' ? 'Warszawa' : 'Shenzhen';
      return { at, text, code, country, city, source: step % 2 === 0 ? 'aliexpress' : 'cainiao', stage };
    });
    return {
      orderId: String(8_190_000_000_000_000 + index * 20_000),
      site: 'aliexpress.com',
      state: 'shipped',
      placedAt: instantOf(NOW - ((index % 40) + 9) * DAY),
      dispatchedAt: instantOf(NOW - ((index % 40) + 7) * DAY),
      seller: { name: `Invented store ${index % 50}` },
      items: [{ title: `Invented thing number ${index}`, quantity: 1, price: { amount: 3.99, currency: 'EUR' } }],
      shipTo: { country: 'PL', city: 'Warszawa' },
      shippingMethod: index % 3 === 0 ? 'AliExpress Saver Shipping' : 'AliExpress Standard Shipping',
      estimatedDelivery: { to: instantOf(NOW + (index % 30) * DAY).slice(0, 10) },
      protectionEndsAt: instantOf(NOW + (index % 60) * DAY).slice(0, 10),
      parcels: [{ number: `LP00${100_000_000_000 + index}`, events }],
    };
  });
}

/** Prints the median times of several rounds and the median of their ratios (judging / parsing), which it returns. */
export function benchJudge(): number {
  const list = orders();
  const texts = list.map((order) => JSON.stringify(order));
  const judging: number[] = [];
  const parsing: number[] = [];
  let seen = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    parsing.push(
      timed(() => {
        for (const text of texts) seen += (JSON.parse(text) as Order).orderId.length;
      }),
    );
    judging.push(
      timed(() => {
        for (const order of list) seen += judge(order, NOW, { timeZone: 'Europe/Warsaw' }).reasons.length;
      }),
    );
  }
  const ratio = median(judging.map((time, round) => time / (parsing[round] ?? Number.NaN)));
  const ms = (values: number[]) => `${median(values).toFixed(0)} ms`;
  console.log(
    `judge ${ORDERS} orders of ${EVENTS} events: ${ms(judging)}; JSON.parse: ${ms(parsing)}; ratio ${ratio.toFixed(2)} (budget 1.0; ${seen} results)`,
  );
  return ratio;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
