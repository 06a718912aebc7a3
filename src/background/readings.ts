/** Stores what a content script read: merged into what is known, judged, and logged, in one transaction. */

import type * as z from 'zod/mini';
import type { Annotation, KeptOrder } from '../domain/kept.ts';
import { mergeOrder } from '../domain/merge/order.ts';
import type { Order } from '../domain/order.ts';
import { DAY } from '../domain/time.ts';
import { FLOOD } from '../messages/bounds.ts';
import { LIMITS, type readingSchema } from '../messages/protocol.ts';
import { LAST_READ_AT } from '../storage/names.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { countOrders } from '../storage/tally.ts';
import { getOrder, type Writing, write } from '../storage/write.ts';
import { type Admission, openAdmission } from './admission.ts';
import { bringInLine, doubtOthers } from './asking.ts';
import { allowedBy, grantedOrigins } from './hosts.ts';
import { withStages } from './judging.ts';
import { type Judging, judgeAndStore, judgingAt } from './storing.ts';
import { keysIn } from './tracker-keys.ts';

type Reading = z.infer<typeof readingSchema>;
type OrderReading = Reading['orders'][number];

/** A page that sends more orders than anybody has is not believed; what is stored stays. */
const MOST_ORDERS = 20_000;

/** Stores a reading. Returns the orders whose picture is still missing. */
export async function saveReading(reading: Reading, now: number): Promise<string[]> {
  const origins = await grantedOrigins();
  return write(async (writing) => {
    const opening = openSaving(writing, origins, now);
    const [{ admission }, missing] = await Promise.all([
      opening,
      saveOrders(writing, reading.orders, opening, now),
      noteReading(writing, reading, now),
      opening.then(({ granted }) => doubtOthers(writing, granted)),
    ]);
    await admission.save();
    if (admission.refused > 0)
      await writing
        .objectStore('warnings')
        .put({ code: FLOOD, detail: `${admission.refused} orders were not let in`, at: now });
    return missing;
  });
}

/** Resolves to the stored orders whose picture is missing. */
async function saveOrders(
  writing: Writing,
  readings: readonly OrderReading[],
  opening: Promise<Saving>,
  now: number,
): Promise<string[]> {
  const missing: string[] = [];
  for (const part of eachOrderOnce(readings)) {
    const saved = await Promise.all(part.map((one) => saveOrder(writing, one, opening, now)));
    missing.push(...part.map(({ order }) => order.orderId).filter((_, index) => saved[index] === 'without_picture'));
  }
  return missing;
}

/** In parts that can be stored side by side: what is said of one order a second time waits for the first. */
function eachOrderOnce(readings: readonly OrderReading[]): readonly OrderReading[][] {
  const parts: OrderReading[][] = [];
  const times = new Map<string, number>();
  for (const reading of readings) {
    const { orderId } = reading.order;
    const before = times.get(orderId) ?? 0;
    times.set(orderId, before + 1);
    const part = parts[before] ?? [];
    part.push(reading);
    parts[before] = part;
  }
  return parts;
}

/** What a reading says beside its orders: when it was, and what could not be read. */
async function noteReading(writing: Writing, reading: Reading, now: number): Promise<void> {
  await Promise.all([
    saveWarnings(writing, reading, now),
    ...(reading.orders.length === 0
      ? []
      : [writing.objectStore('values').put(now, LAST_READ_AT), clearWarnings(writing, reading)]),
  ]);
}

/** One warning a code, with everything that was said under it. */
async function saveWarnings(writing: Writing, { warnings, shape }: Reading, now: number): Promise<void> {
  for (const code of new Set(warnings.map((warning) => warning.code))) {
    const details = warnings.filter((warning) => warning.code === code).map(({ detail }) => detail);
    const said = details.join('; ').slice(0, LIMITS.textLength);
    await writing
      .objectStore('warnings')
      .put({ code, detail: said, at: now, ...(shape === undefined ? {} : { shape }) });
  }
}

/** A page that is read well again takes back what was said about pages that were not; a flood is the user's to see to. */
async function clearWarnings(writing: Writing, reading: Reading): Promise<void> {
  const current = new Set([FLOOD, ...reading.warnings.map(({ code }) => code)]);
  for (const code of await writing.objectStore('warnings').getAllKeys())
    if (!current.has(code)) await writing.objectStore('warnings').delete(code);
}

/** What the orders of one reading share. */
interface Saving {
  readonly granted: ReadonlySet<string>;
  readonly judging: Judging;
  readonly admission: Admission;
  /** How many orders may still be added to all that are stored. */
  readonly room: { left: number };
}

/** Asked for beside the orders themselves: a round of the database is what takes long. `origins`: hosts that are allowed. */
async function openSaving(writing: Writing, origins: ReadonlySet<string>, now: number): Promise<Saving> {
  const [judging, admission, stored, keys] = await Promise.all([
    judgingAt(writing, now),
    openAdmission(writing, now),
    countOrders(writing),
    keysIn(writing),
  ]);
  return { granted: allowedBy(origins, keys), judging, admission, room: { left: MOST_ORDERS - stored } };
}

async function saveOrder(
  writing: Writing,
  reading: OrderReading,
  opening: Promise<Saving>,
  now: number,
): Promise<'with_picture' | 'without_picture' | 'refused'> {
  const { orderId } = reading.order;
  const [before, { granted, judging, admission, room }] = await Promise.all([getOrder(writing, orderId, now), opening]);
  if (before === null && room.left <= 0) return 'refused';
  const merged = mergeOrder(before === null ? null : { order: before.order, fields: before.fields }, reading, now);
  if (!admission.admits(before?.order ?? null, merged.order)) return 'refused';
  if (before === null) room.left -= 1;
  const order = {
    ...merged.order,
    parcels: merged.order.parcels.map((parcel) => ({ ...parcel, events: withStages(parcel.events, 'aliexpress') })),
  };
  const kept: KeptOrder = {
    ...(before ?? NOT_ANNOTATED),
    orderId,
    order,
    fields: merged.fields,
    marks: answeredMarks(before, order),
    firstReadAt: before?.firstReadAt ?? now,
    readAt: now,
  };
  const [after, pictured] = await Promise.all([
    judgeAndStore(writing, before, kept, 'aliexpress', judging),
    before !== null && hasPicture(writing, orderId),
  ]);
  await bringInLine(writing, after, granted, now);
  return pictured ? 'with_picture' : 'without_picture';
}

async function hasPicture(writing: Writing, orderId: string): Promise<boolean> {
  return (await writing.objectStore('thumbnails').getKey(orderId)) !== undefined;
}

/** An extension was asked for and granted when the deadline moved: the question is answered. */
function answeredMarks(before: StoredOrder | null, order: Order): Annotation['marks'] {
  const { extensionAskedAt, ...others } = before?.marks ?? {};
  if (extensionAskedAt === undefined) return others;
  const [earlier, later] = [before?.order.protectionEndsAt, order.protectionEndsAt];
  const granted = earlier !== undefined && later !== undefined && Date.parse(later) - Date.parse(earlier) > 1.5 * DAY;
  return granted ? others : { ...others, extensionAskedAt };
}

const NOT_ANNOTATED: Annotation = { marks: {}, note: '', label: '', archived: false, ticks: {} };

/** Stores the small picture of an order that is known; a picture of an unknown order is not wanted. */
export async function saveThumbnail(orderId: string, imageUrl: string, dataUrl: string): Promise<boolean> {
  const picture = await (await fetch(dataUrl)).blob();
  return write(async (writing) => {
    if ((await writing.objectStore('orders').getKey(orderId)) === undefined) return false;
    await writing.objectStore('thumbnails').put({ orderId, imageUrl, picture });
    return true;
  });
}
