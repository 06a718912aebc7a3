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

/** `T` whose optional fields may also be present and undefined. */
export type Gappy<T> = { readonly [Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key] };

/**
 * Drops what is undefined, so that a missing field is absent and not present-and-empty. What has all its fields, as
 * nearly every line has, is given back as it is.
 */
export function compact<T extends object>(value: Gappy<T>): T {
  for (const key in value) if (value[key] === undefined) return withoutGaps(value);
  return value as T;
}

function withoutGaps<T extends object>(value: Gappy<T>): T {
  const kept: Partial<Gappy<T>> = {};
  for (const key in value) {
    const part = value[key];
    if (part !== undefined) kept[key] = part;
  }
  return kept as T;
}
