/** Makes an order reading of what one source states: nothing is filled in, and every field knows its source. */

import type { Order } from '../domain/order.ts';
import type { FieldSource, OrderReading } from '../domain/reading.ts';
import type { Site } from '../domain/stage.ts';

/** The fields one source states of an order; `undefined` says the same as leaving a field out. */
export type Stated = { readonly [Key in keyof Omit<Order, 'orderId' | 'site'>]?: Order[Key] | undefined };

/**
 * The reading of one order. `state`, `items` and `parcels` must be in an `Order`; where they are not stated they are
 * `unknown` and empty, and `fields` does not name them. `shown` are fields that this source shows whenever there is
 * anything to show: it names them also where they are absent, which states that there is nothing.
 */
export function orderReading(
  orderId: string,
  site: Site,
  stated: Stated,
  source: FieldSource,
  shown: readonly (keyof Stated)[] = [],
): OrderReading {
  const order: Order = { orderId, site, state: 'unknown', items: [], parcels: [] };
  const fields: Record<string, FieldSource> = { orderId: source, site: source };
  const known: Record<string, unknown> = order;
  for (const name in stated) {
    const value = stated[name as keyof Stated];
    if (!isStated(value)) continue;
    known[name] = value;
    fields[name] = source;
  }
  for (const name of shown) fields[name] = source;
  return { order, fields };
}

function isStated(value: unknown): boolean {
  if (value === undefined || value === 'unknown') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** Drops what is undefined, so that a missing field is absent and not present-and-empty. */
export function compact<T extends object>(value: { readonly [Key in keyof T]: T[Key] | undefined }): Partial<T> {
  const kept: Partial<T> = {};
  for (const key in value) {
    const part = value[key];
    if (part !== undefined) kept[key] = part;
  }
  return kept;
}
