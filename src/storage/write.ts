/** Everything that writes orders and trackings: one transaction a change, so that a killed worker loses all of it or none. */

import type { IDBPTransaction } from 'idb';
import { type KeptSettings, keptSettingsSchema, parseKeptSettings } from '../domain/settings.ts';
import { announceChange } from './changes.ts';
import { type Collection, type Database, database } from './database.ts';
import { SETTINGS } from './names.ts';
import { checkRecord, fitting } from './records.ts';
import {
  type SetAside,
  type StoredOrder,
  type StoredTracking,
  storedOrderSchema,
  storedTrackingSchema,
  type WaitwiseDatabase,
} from './schema.ts';
import { countAnew, keepTally, moveTo, noteShelf } from './tally.ts';
import { touch, touchAll } from './touched.ts';

const STORES = [
  'orders',
  'trackings',
  'changes',
  'thumbnails',
  'pieces',
  'cases',
  'warnings',
  'values',
  'setAside',
] as const;

/** Stores whose records are checked; one that no longer fits is set aside. */
export type CheckedStore = 'orders' | 'trackings' | 'changes' | 'thumbnails' | 'pieces' | 'cases' | 'warnings';

/** A transaction over the whole database. Only database calls may be awaited inside it. */
export type Writing = IDBPTransaction<WaitwiseDatabase, (typeof STORES)[number][], 'readwrite'>;

let landed = 0;

/** How many changes landed since this context began. */
export function changesLanded(): number {
  return landed;
}

/** Runs `change` in one transaction: all of it lands, or nothing. Tells open pages afterwards. */
export async function write<T>(change: (writing: Writing) => Promise<T>, collection: Collection = 'own'): Promise<T> {
  const db: Database = await database(collection);
  const writing = db.transaction([...STORES], 'readwrite');
  try {
    const result = await change(writing);
    await Promise.all([keepTally(writing), writing.done]);
    landed += 1;
    announceChange();
    return result;
  } catch (problem) {
    writing.done.catch(() => undefined);
    try {
      writing.abort();
    } catch {
      // The transaction already ended, by the very problem that is thrown on.
    }
    throw problem;
  }
}

/** The stored order, or null when there is none or it no longer fits (then it is set aside). */
export async function getOrder(writing: Writing, orderId: string, now: number): Promise<StoredOrder | null> {
  const record: unknown = await writing.objectStore('orders').get(orderId);
  noteShelf(writing, orderId, record);
  if (record === undefined) return null;
  const checked = checkRecord(storedOrderSchema, record);
  if ('record' in checked) return checked.record;
  await setAside(writing, 'orders', orderId, record, checked.problem, now);
  return null;
}

export async function putOrder(writing: Writing, order: StoredOrder): Promise<void> {
  const record = fitting(storedOrderSchema, order);
  touch(record.orderId);
  await moveTo(writing, record.orderId, record.shelf);
  await writing.objectStore('orders').put(record);
}

export async function removeOrder(writing: Writing, orderId: string): Promise<void> {
  touch(orderId);
  await moveTo(writing, orderId, undefined);
  await writing.objectStore('orders').delete(orderId);
}

export async function removeAllOrders(writing: Writing): Promise<void> {
  touchAll();
  countAnew(writing);
  await writing.objectStore('orders').clear();
}

export async function getTracking(writing: Writing, key: string, now: number): Promise<StoredTracking | null> {
  const record: unknown = await writing.objectStore('trackings').get(key);
  if (record === undefined) return null;
  const checked = checkRecord(storedTrackingSchema, record);
  if ('record' in checked) return checked.record;
  await setAside(writing, 'trackings', key, record, checked.problem, now);
  return null;
}

export async function putTracking(writing: Writing, tracking: StoredTracking): Promise<void> {
  await writing.objectStore('trackings').put(fitting(storedTrackingSchema, tracking));
}

/** The user's settings; the first values where nothing was chosen. */
export async function getSettings(writing: Writing): Promise<KeptSettings> {
  return parseKeptSettings(await writing.objectStore('values').get(SETTINGS));
}

export async function putSettings(writing: Writing, kept: KeptSettings): Promise<void> {
  touchAll();
  await writing.objectStore('values').put(keptSettingsSchema.parse(kept), SETTINGS);
}

/** Every tracking of these numbers and of the numbers they were handed over to. */
export async function trackingsOf(writing: Writing, numbers: readonly string[]): Promise<StoredTracking[]> {
  const byNumber = writing.objectStore('trackings').index('byNumber');
  const found = new Map<string, StoredTracking>();
  const asked = new Set<string>();
  const open = [...numbers];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (asked.has(number)) continue;
    asked.add(number);
    for (const record of await byNumber.getAll(number)) {
      const checked = checkRecord(storedTrackingSchema, record);
      if (!('record' in checked)) continue;
      found.set(checked.record.key, checked.record);
      if (checked.record.nextNumber !== undefined) open.push(checked.record.nextNumber);
    }
  }
  return [...found.values()];
}

/** Keeps a record that no longer fits, whole, out of the way. */
export async function setAside(
  writing: Writing,
  store: CheckedStore,
  key: string | number,
  record: unknown,
  problem: string,
  now: number,
): Promise<void> {
  const aside: SetAside = { store, at: now, problem, record };
  await writing.objectStore('setAside').add(aside);
  if (store === 'orders') await removeOrder(writing, String(key));
  else await writing.objectStore(store).delete(key as never);
}
