/** What pages may do with the database: read it. Cards come in the order of what must be done first. */

import { type KeptReadAll, keptReadAllSchema } from '../domain/read-all.ts';
import { type KeptSettings, parseKeptSettings, type Settings } from '../domain/settings.ts';
import { type Database, database, shownDatabase } from './database.ts';
import { READ_ALL, SETTINGS, SHELF_COUNTS, SYNC_STATE } from './names.ts';
import { checkRecord } from './records.ts';
import {
  type StoredChange,
  type StoredOrder,
  type StoredThumbnail,
  type StoredTracking,
  type SyncState,
  storedChangeSchema,
  storedOrderSchema,
  storedThumbnailSchema,
  storedTrackingSchema,
  syncStateSchema,
} from './schema.ts';
import { countShelves, parseShelfCounts, type ShelfCounts } from './shelf-counts.ts';

export async function readOrder(orderId: string): Promise<StoredOrder | null> {
  const db = await shownDatabase();
  const record = await db.get('orders', orderId);
  return keep(checkRecord(storedOrderSchema, record))[0] ?? null;
}

/** What carriers said about the numbers of an order. */
export async function readTrackings(numbers: readonly string[]): Promise<StoredTracking[]> {
  const db = await shownDatabase();
  const byNumber = db.transaction('trackings').store.index('byNumber');
  const found = await Promise.all(numbers.map((number) => byNumber.getAll(number)));
  return found.flat().flatMap((record) => keep(checkRecord(storedTrackingSchema, record)));
}

/** Everything that ever changed about an order, oldest first. */
export async function readChanges(orderId: string): Promise<StoredChange[]> {
  const db = await shownDatabase();
  const changes = await db.getAllFromIndex('changes', 'byOrder', orderId);
  return changes.flatMap((record) => keep(checkRecord(storedChangeSchema, record)));
}

/** How many of the user's own orders stand on each shelf, with their settings: all that the badge says. */
export async function readBadgeFacts(): Promise<{ readonly shelves: ShelfCounts; readonly settings: Settings }> {
  const db = await database();
  const transaction = db.transaction(['orders', 'values']);
  const values = transaction.objectStore('values');
  const [counts, settings] = await Promise.all([values.get(SHELF_COUNTS), values.get(SETTINGS)]);
  const shelves = parseShelfCounts(counts, db.version) ?? (await countShelves(transaction.objectStore('orders')));
  return { shelves, settings: parseKeptSettings(settings).settings };
}

/** The user's settings, whatever is shown. */
export async function readSettings(): Promise<Settings> {
  return (await readKeptSettings()).settings;
}

/** The user's settings with the time of their last change. */
export async function readKeptSettings(): Promise<KeptSettings> {
  return parseKeptSettings(await (await database()).get('values', SETTINGS));
}

/** How the browser's sync went last; null when it never ran. */
export async function readSyncState(): Promise<SyncState | null> {
  const own = await database();
  return keep(checkRecord(syncStateSchema, await own.get('values', SYNC_STATE)))[0] ?? null;
}

/** How far "read all my orders" is; null when it never ran. */
export async function readReadAll(): Promise<KeptReadAll | null> {
  const own = await database();
  return keep(checkRecord(keptReadAllSchema, await own.get('values', READ_ALL)))[0] ?? null;
}

/** Those of these orders that are the user's own, whatever is shown. */
export async function readOwnOrdersById(orderIds: readonly string[]): Promise<StoredOrder[]> {
  const { store } = (await database()).transaction('orders');
  const records: unknown[] = await Promise.all(orderIds.map((orderId) => store.get(orderId)));
  return records.flatMap((record) => (record === undefined ? [] : keep(checkRecord(storedOrderSchema, record))));
}

/** Orders are read in parts, so that a page stays answerable in between; the first is small, so that it is there at once. */
const FIRST_PART = 60;
const PART = 500;

/** Every order of a collection in the order of `rank`, part by part; a record that does not fit is left out. */
export async function* readAllOrders(from: Promise<Database> = shownDatabase()): AsyncGenerator<StoredOrder[]> {
  const db = await from;
  let after: IDBKeyRange | null = null;
  for (let size = FIRST_PART; ; size = PART) {
    const part: unknown[] = await db.getAllFromIndex('orders', 'byRank', after, size);
    const orders = part.flatMap((record) => keep(checkRecord(storedOrderSchema, record)));
    if (orders.length > 0) yield orders;
    const last = rankOf(part.at(-1));
    if (part.length < size || last === null) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/**
 * Every order of the user's own by number. The worker may write meanwhile: an order that changes its rank is neither
 * missed nor given twice, as it could be in the order of `rank`.
 */
export async function* readOwnOrders(): AsyncGenerator<StoredOrder[]> {
  const db = await database();
  let after: IDBKeyRange | null = null;
  for (;;) {
    const keys: string[] = await db.getAllKeys('orders', after, PART);
    const [first, last] = [keys.at(0), keys.at(-1)];
    if (first === undefined || last === undefined) return;
    const part: unknown[] = await db.getAll('orders', IDBKeyRange.bound(first, last));
    yield part.flatMap((record) => keep(checkRecord(storedOrderSchema, record)));
    after = IDBKeyRange.lowerBound(last, true);
  }
}

function rankOf(record: unknown): string | null {
  return typeof record === 'object' && record !== null && 'rank' in record && typeof record.rank === 'string'
    ? record.rank
    : null;
}

/** Everything of the user's own that a backup holds beside the orders. */
export async function readRest(): Promise<{
  readonly settings: KeptSettings;
  readonly trackings: readonly StoredTracking[];
  readonly changes: readonly StoredChange[];
  readonly thumbnails: readonly StoredThumbnail[];
}> {
  const own = await database();
  const [settings, trackings, changes, thumbnails] = await Promise.all([
    own.get('values', SETTINGS),
    own.getAll('trackings'),
    own.getAll('changes'),
    own.getAll('thumbnails'),
  ]);
  return {
    settings: parseKeptSettings(settings),
    trackings: trackings.flatMap((record) => keep(checkRecord(storedTrackingSchema, record))),
    changes: changes.flatMap((record) => keep(checkRecord(storedChangeSchema, record))),
    thumbnails: thumbnails.flatMap((record) => keep(checkRecord(storedThumbnailSchema, record))),
  };
}

function keep<T>(checked: { readonly record: T } | { readonly problem: string }): T[] {
  return 'record' in checked ? [checked.record] : [];
}
