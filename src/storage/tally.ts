/** Keeps the counts of the shelves right within the transaction that moves orders between them. */

import type { IDBPTransaction, StoreNames } from 'idb';
import { SHELF_COUNTS } from './names.ts';
import type { WaitwiseDatabase } from './schema.ts';
import { countShelves, type KeptCounts, parseShelfCounts, type ShelfCounts, shelfOf } from './shelf-counts.ts';
import { SHELVES, type Shelf } from './shelves.ts';

type Writing = IDBPTransaction<WaitwiseDatabase, StoreNames<WaitwiseDatabase>[], 'readwrite'>;

interface Tally {
  /** Where each order that was looked at stands now; nothing for one that is not there or counts nowhere. */
  readonly shelves: Map<string, Shelf | undefined>;
  /** What was added to each shelf and taken from it so far. */
  readonly moved: Map<Shelf, number>;
  anew: boolean;
  /** The counts as they were kept before this transaction, once they were read. */
  kept?: ShelfCounts;
}

const tallies = new WeakMap<Writing, Tally>();

function tallyOf(writing: Writing): Tally {
  const known = tallies.get(writing);
  if (known !== undefined) return known;
  const tally: Tally = { shelves: new Map(), moved: new Map(), anew: false };
  tallies.set(writing, tally);
  return tally;
}

/** An order's record was read: nobody needs to read it again to know where it stands. */
export function noteShelf(writing: Writing, orderId: string, record: unknown): void {
  const { shelves } = tallyOf(writing);
  if (!shelves.has(orderId)) shelves.set(orderId, shelfOf(record));
}

/** An order comes to stand on `shelf`, or is removed where there is none. Called before the order is written. */
export async function moveTo(writing: Writing, orderId: string, shelf: Shelf | undefined): Promise<void> {
  const { shelves, moved } = tallyOf(writing);
  if (!shelves.has(orderId)) shelves.set(orderId, shelfOf(await writing.objectStore('orders').get(orderId)));
  const before = shelves.get(orderId);
  if (before !== undefined) moved.set(before, (moved.get(before) ?? 0) - 1);
  if (shelf !== undefined) moved.set(shelf, (moved.get(shelf) ?? 0) + 1);
  shelves.set(orderId, shelf);
}

/** All orders were removed, or the kept counts are not to be believed: they are counted when the transaction ends. */
export function countAnew(writing: Writing): void {
  tallyOf(writing).anew = true;
}

/** How many orders there are in all, those of this transaction included. */
export async function countOrders(writing: Writing): Promise<number> {
  const tally = tallyOf(writing);
  const kept = await keptCounts(writing, tally);
  if (kept === null || tally.anew) return writing.objectStore('orders').count();
  return Object.values(moved(kept, tally)).reduce((sum, count) => sum + count, 0);
}

/** Writes the counts down, as the last thing a transaction does. What cannot be told from the kept ones is counted. */
export async function keepTally(writing: Writing): Promise<void> {
  const tally = tallies.get(writing);
  if (tally === undefined || (tally.moved.size === 0 && !tally.anew)) return;
  const values = writing.objectStore('values');
  const { version } = writing.db;
  const kept = tally.anew ? null : await keptCounts(writing, tally);
  const counts =
    parseShelfCounts({ ...(kept === null ? {} : moved(kept, tally)), version }, version) ??
    (await countShelves(writing.objectStore('orders')));
  if (SHELVES.every((shelf) => counts[shelf] === 0)) await values.delete(SHELF_COUNTS);
  else await values.put({ ...counts, version } satisfies KeptCounts, SHELF_COUNTS);
}

async function keptCounts(writing: Writing, tally: Tally): Promise<ShelfCounts | null> {
  if (tally.kept !== undefined) return tally.kept;
  const kept = parseShelfCounts(await writing.objectStore('values').get(SHELF_COUNTS), writing.db.version);
  if (kept !== null) tally.kept = kept;
  return kept;
}

function moved(counts: ShelfCounts, tally: Tally): ShelfCounts {
  const after: Record<Shelf, number> = { ...counts };
  for (const [shelf, count] of tally.moved) after[shelf] += count;
  return after;
}
