/**
 * How many orders stand on each shelf, kept as a value beside them: a browser counts an index one entry at a time, which
 * with ten thousand orders takes longer than all the rest of an opening popup. Written in the very transaction that
 * writes the orders, so that a killed worker loses both or neither.
 */

import type { IDBPObjectStore, StoreNames } from 'idb';
import type { WaitwiseDatabase } from './schema.ts';
import { SHELVES, type Shelf } from './shelves.ts';

export type ShelfCounts = Readonly<Record<Shelf, number>>;

type OrderStore = IDBPObjectStore<
  WaitwiseDatabase,
  ArrayLike<StoreNames<WaitwiseDatabase>>,
  'orders',
  IDBTransactionMode
>;

/** As they are kept: `version` is the database's, because a migration may move orders without counting them. */
export type KeptCounts = ShelfCounts & { readonly version: number };

/** The kept counts; null where there are none or they cannot be right. */
export function parseShelfCounts(raw: unknown, version: number): ShelfCounts | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const given = new Map<string, unknown>(Object.entries(raw));
  if (given.get('version') !== version) return null;
  const counts = SHELVES.map((shelf) => [shelf, given.get(shelf)] as const);
  const right = counts.every(([, count]) => Number.isInteger(count) && Number(count) >= 0);
  return right ? (Object.fromEntries(counts) as Record<Shelf, number>) : null;
}

/** Counts anew, through the index: slow where there are many. */
export async function countShelves(orders: OrderStore): Promise<ShelfCounts> {
  const byShelf = orders.index('byShelf');
  const counts = await Promise.all(SHELVES.map(async (shelf) => [shelf, await byShelf.count(shelf)] as const));
  return Object.fromEntries(counts) as Record<Shelf, number>;
}

/** The shelf a record says it stands on; nothing for one that cannot be counted. */
export function shelfOf(record: unknown): Shelf | undefined {
  if (typeof record !== 'object' || record === null || !('shelf' in record)) return undefined;
  return SHELVES.find((shelf) => shelf === record.shelf);
}
