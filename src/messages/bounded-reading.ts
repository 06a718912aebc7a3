/** Cuts what was read from a page into messages that the worker takes. Free of schemas: it runs in every order page. */

import type { Reading } from '../domain/reading.ts';
import { BOUNDS, cut, FLOOD, sizeOf } from './bounds.ts';
import type { PageReading } from './protocol.ts';

/** A reading in the form in which it travels: in parts, each within bounds. `shape` says what was there instead. */
export function boundedReading(reading: Reading, shape?: string): PageReading[] {
  const orders = reading.orders
    .slice(0, BOUNDS.ordersOfPage)
    .map(({ order, fields }) => ({ order: cut(order), fields: { ...fields } }))
    .filter(({ order }) => sizeOf(order) <= BOUNDS.order);
  const warnings: PageReading['warnings'] = cut(reading.warnings.slice(0, BOUNDS.warnings - 1));
  const lost = reading.orders.length - orders.length;
  if (lost > 0) warnings.push({ code: FLOOD, detail: `${lost} orders beyond any real page` });
  const parts: PageReading[] = [];
  do {
    const part = orders.splice(0, BOUNDS.orders);
    const parcels = part.flatMap(({ order }) => order.parcels.map((parcel) => ({ orderId: order.orderId, ...parcel })));
    parts.push({
      orders: part,
      parcels: parcels.slice(0, BOUNDS.parcels),
      source: reading.source,
      warnings,
      ...(shape === undefined || warnings.length === 0 ? {} : { shape }),
    });
  } while (orders.length > 0);
  return parts;
}
