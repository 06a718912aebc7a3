/** What pages may do with the database: read it. Cards come in the order of what must be done first. */

import { type KeptReadAll, keptReadAllSchema } from '../domain/read-all.ts';
import { type KeptSettings, parseKeptSettings, type Settings } from '../domain/settings.ts';
import { type Database, database, shownDatabase } from './database.ts';
import type { Group } from './derive.ts';
import { checkRecord } from './records.ts';
import {
  DEMO,
  READ_ALL,
  SETTINGS,
  type StoredChange,
  type StoredOrder,
  type StoredThumbnail,
  type StoredTracking,
  type StoredWarning,
  SYNC_STATE,
  type SyncState,
  storedChangeSchema,
  storedOrderSchema,
  storedThumbnailSchema,
  storedTrackingSchema,
  storedWarningSchema,
  syncStateSchema,
} from './schema.ts';

/** The state of everything in a few figures. */
export interface Summary {
  /** Orders in each group. */
  readonly groups: Readonly<Record<Group, number>>;
  /** How many of `needs_you` are urgent. */
  readonly urgent: number;
  /** The next dated thing among open orders. */
  readonly nextDate: {
    readonly orderId: string;
    readonly title: string;
    readonly at: string;
    readonly rule: string;
  } | null;
  /** Epoch ms of the last reading of an AliExpress page; null before the first. */
  readonly lastReadAt: number | null;
  /** What could not be read lately, newest first. */
  readonly warnings: readonly StoredWarning[];
  /** Records that were set aside because they no longer fit. */
  readonly setAside: number;
}

export const LAST_READ_AT = 'lastReadAt';

/** Counts through indexes: the cost does not grow with the history of an order. Of what is shown, unless said. */
export async function readSummary(from: Promise<Database> = shownDatabase()): Promise<Summary> {
  const db = await from;
  const transaction = db.transaction(['orders', 'warnings', 'values', 'setAside']);
  const byShelf = transaction.objectStore('orders').index('byShelf');
  const [urgent, react, watch, normalPause, moving, closed, archived, next, warnings, lastReadAt, setAside] =
    await Promise.all([
      byShelf.count('urgent'),
      byShelf.count('react'),
      byShelf.count('watch'),
      byShelf.count('normal_pause'),
      byShelf.count('moving'),
      byShelf.count('closed'),
      byShelf.count('archived'),
      transaction.objectStore('orders').index('byActBy').get(IDBKeyRange.lowerBound('')),
      transaction.objectStore('warnings').getAll(),
      transaction.objectStore('values').get(LAST_READ_AT),
      transaction.objectStore('setAside').count(),
    ]);
  return {
    groups: {
      needs_you: urgent + react,
      to_watch: watch,
      on_their_way: normalPause + moving,
      closed,
      archived,
    },
    urgent,
    nextDate: next?.actBy
      ? {
          orderId: next.orderId,
          title: next.order.items[0]?.title ?? '',
          at: next.actBy,
          rule: next.verdict.headline.id,
        }
      : null,
    lastReadAt: typeof lastReadAt === 'number' ? lastReadAt : null,
    warnings: warnings
      .flatMap((warning) => keep(checkRecord(storedWarningSchema, warning)))
      .sort((left, right) => right.at - left.at),
    setAside,
  };
}

export interface CardQuery {
  readonly limit: number;
  /** The `rank` of the last card already shown. */
  readonly after?: string;
  /** Words, a number or a seller; all words must occur. */
  readonly search?: string;
}

/** Cards in the order of `rank`; reads no more than it gives (a search reads on until it has enough). */
export async function readCards(query: CardQuery): Promise<StoredOrder[]> {
  const db = await shownDatabase();
  const range = query.after === undefined ? null : IDBKeyRange.lowerBound(query.after, true);
  const words = foldWords(query.search ?? '');
  const cards: StoredOrder[] = [];
  let cursor = await db.transaction('orders').store.index('byRank').openCursor(range);
  while (cursor !== null && cards.length < query.limit) {
    const checked = checkRecord(storedOrderSchema, cursor.value);
    if ('record' in checked && matches(checked.record, words)) cards.push(checked.record);
    cursor = await cursor.continue();
  }
  return cards;
}

export async function readOrder(orderId: string): Promise<StoredOrder | null> {
  const db = await shownDatabase();
  const record = await db.get('orders', orderId);
  return keep(checkRecord(storedOrderSchema, record))[0] ?? null;
}

/** The thumbnail kept when the page was read; null when there is none. */
export async function readThumbnail(orderId: string): Promise<Blob | null> {
  const db = await shownDatabase();
  return (await db.get('thumbnails', orderId))?.picture ?? null;
}

/** What carriers said about the numbers of an order. */
export async function readTrackings(numbers: readonly string[]): Promise<StoredTracking[]> {
  const db = await shownDatabase();
  const byNumber = db.transaction('trackings').store.index('byNumber');
  const found = await Promise.all(numbers.map((number) => byNumber.getAll(number)));
  return found.flat().flatMap((record) => keep(checkRecord(storedTrackingSchema, record)));
}

/** How many open parcels wait for each carrier whose host the user has not allowed yet, by carrier id. */
export async function readWaiting(): Promise<ReadonlyMap<string, number>> {
  const db = await shownDatabase();
  const byWaiting = db.transaction('trackings').store.index('byWaiting');
  const waiting = new Map<string, number>();
  for (
    let cursor = await byWaiting.openKeyCursor(null, 'nextunique');
    cursor !== null;
    cursor = await cursor.continue()
  )
    waiting.set(cursor.key, await byWaiting.count(cursor.key));
  return waiting;
}

/** Everything that ever changed about an order, oldest first. */
export async function readChanges(orderId: string): Promise<StoredChange[]> {
  const db = await shownDatabase();
  const changes = await db.getAllFromIndex('changes', 'byOrder', orderId);
  return changes.flatMap((record) => keep(checkRecord(storedChangeSchema, record)));
}

/** The user's settings, whatever is shown. */
export async function readSettings(): Promise<Settings> {
  return (await readKeptSettings()).settings;
}

/** The user's settings with the time of their last change. */
export async function readKeptSettings(): Promise<KeptSettings> {
  return parseKeptSettings(await (await database()).get('values', SETTINGS));
}

/** Whether the demo's invented orders are shown instead of the user's own. */
export async function readDemo(): Promise<boolean> {
  return (await (await database()).get('values', DEMO)) === true;
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

/** An order of the user's own, whatever is shown. */
export async function readOwnOrder(orderId: string): Promise<StoredOrder | null> {
  const own = await database();
  return keep(checkRecord(storedOrderSchema, await own.get('orders', orderId)))[0] ?? null;
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

function foldWords(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function matches(order: StoredOrder, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(
    [
      order.orderId,
      order.label,
      order.note,
      order.order.seller?.name ?? '',
      ...order.order.items.map((item) => item.title),
      ...order.numbers,
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}
