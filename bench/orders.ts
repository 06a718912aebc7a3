/** Invented orders at every point of their way, as many as a measurement wants. */

import type { Order, TrackingEvent } from '../src/domain/order.ts';
import type { Stage } from '../src/domain/stage.ts';
import { DAY, HOUR, instantOf } from '../src/domain/time.ts';

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

export interface Wanted {
  readonly count: number;
  /** Events of each order; the later part of the way is told more than once. */
  readonly events: number;
  /** Epoch ms at which they are looked at. */
  readonly now: number;
}

export function inventedOrders({ count, events, now }: Wanted): Order[] {
  return Array.from({ length: count }, (_, index) => inventedOrder(index, events, now));
}

function inventedOrder(index: number, events: number, now: number): Order {
  return {
    orderId: String(8_190_000_000_000_000 + index * 20_000),
    site: 'aliexpress.com',
    state: 'shipped',
    placedAt: instantOf(now - ((index % 40) + 9) * DAY),
    dispatchedAt: instantOf(now - ((index % 40) + 7) * DAY),
    seller: { name: `Invented store ${index % 50}` },
    items: [{ title: `Invented thing number ${index}`, quantity: 1, price: { amount: 3.99, currency: 'EUR' } }],
    shipTo: { country: 'PL', city: 'Warszawa' },
    shippingMethod: index % 3 === 0 ? 'AliExpress Saver Shipping' : 'AliExpress Standard Shipping',
    estimatedDelivery: { to: instantOf(now + (index % 30) * DAY).slice(0, 10) },
    protectionEndsAt: instantOf(now + (index % 60) * DAY).slice(0, 10),
    parcels: [{ number: `LP00${100_000_000_000 + index}`, events: eventsOf(index, events, now) }],
  };
}

function eventsOf(index: number, count: number, now: number): TrackingEvent[] {
  const reached = 3 + (index % (WAY.length - 3));
  return Array.from({ length: count }, (_, step) => {
    const [stage, code, text, country] = WAY[Math.min(step, reached)] ?? ['info_only', '', '', 'CN'];
    const at = instantOf(now - (index % 40) * DAY - (count - step) * 9 * HOUR);
    const city = country === 'PL' ? 'Warszawa' : 'Shenzhen';
    return { at, text, code, country, city, source: step % 2 === 0 ? 'aliexpress' : 'cainiao', stage };
  });
}
