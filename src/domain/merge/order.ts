/** Unites a new reading with what is known of an order: trust first, then time; nothing that is known is lost. */

import type { Order } from '../order.ts';
import { FIELD_SOURCES, type OrderReading } from '../reading.ts';
import { isDate } from '../time.ts';
import { mergeItems } from './items.ts';
import { mergeParcels } from './parcels.ts';
import { type KnownProtection, mergeProtection } from './protection.ts';

/** Which source gave a field, and when it was read (epoch ms). */
export interface FieldRead {
  readonly source: string;
  readonly readAt: number;
}

/**
 * An order as it is known: what was read last and most trusted of every field. `fields` is keyed by the field's name;
 * a protection deadline of one place by `protectionReadings.<place>`.
 */
export interface KnownOrder {
  readonly order: Order;
  readonly fields: Readonly<Record<string, FieldRead>>;
}

/**
 * What is known after a reading. A field that the reading does not state stays; one it states replaces an older one
 * of the same or lower trust (network > embedded > dom > text). Parcels, their events, lines and deadlines are united.
 */
export function mergeOrder(
  known: KnownOrder | null,
  reading: { readonly order: Order; readonly fields: Readonly<Record<string, string | undefined>> },
  readAt: number,
): KnownOrder {
  const before = known ?? { order: bareOrder(reading.order), fields: {} };
  const order: Record<string, unknown> = { ...before.order };
  const fields: Record<string, FieldRead> = { ...before.fields };
  for (const [name, value] of Object.entries(reading.order)) {
    const source = reading.fields[name];
    if (source === undefined || UNITED.has(name)) continue;
    const read = { source, readAt };
    if (!replaces(read, before.fields[name]) || isVaguer(value, order[name])) continue;
    if (name === 'state' && keepsDispute(before.order, reading)) continue;
    order[name] = BLENDED.has(name) ? { ...Object(order[name]), ...Object(value) } : value;
    fields[name] = read;
  }
  forgetRefund(order, before, reading, readAt, fields);
  const united = unite(before, reading, readAt, fields);
  return { order: { ...bareOrder(before.order), ...order, ...united }, fields };
}

/** A list that could show a refund line and does not takes back the line that was known. */
function forgetRefund(
  order: Record<string, unknown>,
  before: KnownOrder,
  reading: { readonly order: Order; readonly fields: Readonly<Record<string, string | undefined>> },
  readAt: number,
  fields: Record<string, FieldRead>,
): void {
  const source = reading.fields['refundText'];
  if (source === undefined || reading.order.refundText !== undefined) return;
  if (!replaces({ source, readAt }, before.fields['refundText'])) return;
  delete order['refundText'];
  fields['refundText'] = { source, readAt };
}

/** Several readings of one page or answer in falling trust: the same order seen twice is one order. */
export function mergeReadings(readings: readonly OrderReading[], readAt: number): OrderReading[] {
  const byId = new Map<string, OrderReading>();
  for (const reading of readings) {
    const { orderId } = reading.order;
    const first = byId.get(orderId);
    byId.set(orderId, first === undefined ? reading : mergeTwo(first, reading, readAt));
  }
  return [...byId.values()];
}

function mergeTwo(first: OrderReading, second: OrderReading, readAt: number): OrderReading {
  const known = mergeOrder(mergeOrder(null, second, readAt), first, readAt);
  const fields = { ...second.fields, ...first.fields };
  for (const name of Object.keys(fields) as (keyof Order)[]) {
    const source = FIELD_SOURCES.find((candidate) => candidate === known.fields[name]?.source);
    if (source !== undefined) fields[name] = source;
  }
  return { order: known.order, fields };
}

/** Fields whose values are united instead of replaced. */
const UNITED: ReadonlySet<string> = new Set(['parcels', 'items', 'protectionEndsAt', 'protectionReadings']);

/** Objects that keep the parts which the new reading does not state. */
const BLENDED: ReadonlySet<string> = new Set(['links', 'seller', 'shipTo']);

function unite(
  before: KnownOrder,
  reading: { readonly order: Order; readonly fields: Readonly<Record<string, string | undefined>> },
  readAt: number,
  fields: Record<string, FieldRead>,
): Partial<Order> {
  const united: Partial<Order> = {};
  const read = (name: string): FieldRead | undefined => {
    const source = reading.fields[name];
    return source === undefined ? undefined : { source, readAt };
  };
  const [parcels, items, protection] = [read('parcels'), read('items'), read('protectionReadings')];
  if (parcels !== undefined) {
    const lower = !replaces(parcels, before.fields['parcels']);
    united.parcels = mergeParcels(before.order.parcels, reading.order.parcels, lower);
    if (!lower) fields['parcels'] = parcels;
  }
  if (items !== undefined && replaces(items, before.fields['items'])) {
    const same = rankOf(items.source) === rankOf(before.fields['items']?.source ?? 'text');
    united.items = same ? mergeItems(before.order.items, reading.order.items) : reading.order.items;
    fields['items'] = items;
  }
  if (protection !== undefined) Object.assign(united, protectedBy(before, reading.order, protection, fields));
  return united;
}

function protectedBy(
  before: KnownOrder,
  order: Order,
  read: FieldRead,
  fields: Record<string, FieldRead>,
): Partial<Order> {
  const known = (before.order.protectionReadings ?? []).map(
    (stated): KnownProtection => ({ ...stated, read: before.fields[`protectionReadings.${stated.place}`] }),
  );
  const stated = (order.protectionReadings ?? []).map((one): KnownProtection => ({ ...one, read }));
  const merged = mergeProtection(known, stated, replaces);
  for (const one of merged.kept) if (one.read !== undefined) fields[`protectionReadings.${one.place}`] = one.read;
  fields['protectionReadings'] = read;
  fields['protectionEndsAt'] = read;
  return merged.order;
}

/** Whether a reading may take a field's place: same or higher trust, and not older at the same trust. */
function replaces(read: FieldRead, known: FieldRead | undefined): boolean {
  if (known === undefined) return true;
  const [rank, knownRank] = [rankOf(read.source), rankOf(known.source)];
  return rank < knownRank || (rank === knownRank && read.readAt >= known.readAt);
}

function rankOf(source: string): number {
  const rank = (FIELD_SOURCES as readonly string[]).indexOf(source);
  return rank < 0 ? FIELD_SOURCES.length : rank;
}

/**
 * A dispute is read from the refund line, which only lists show. A page without that line that says "shipped" does not
 * end the dispute; a list that shows no line any more does.
 */
function keepsDispute(
  known: Order,
  reading: { readonly order: Order; readonly fields: Readonly<Record<string, unknown>> },
): boolean {
  const disputed = known.state === 'dispute' && (known.refundText ?? '') !== '';
  return disputed && reading.fields['refundText'] === undefined && STILL_OPEN.has(reading.order.state);
}

const STILL_OPEN: ReadonlySet<string> = new Set(['processing', 'shipped', 'delivered', 'unknown']);

/** A bare day says less than the instant on (about) that day which another answer gave. */
function isVaguer(value: unknown, known: unknown): boolean {
  if (typeof value !== 'string' || typeof known !== 'string' || !isDate(value) || isDate(known)) return false;
  return Math.abs(Date.parse(value) + 43_200_000 - Date.parse(known)) < 1.5 * 86_400_000;
}

function bareOrder({ orderId, site }: Order): Order {
  return { orderId, site, state: 'unknown', items: [], parcels: [] };
}
