/** Keeps the rows of an order's parcels in step with it: everybody who may be asked about an open order, nobody about one that is over. */

import { HOSTS_FOLLOWED } from '../storage/names.ts';
import type { StoredOrder, StoredTracking } from '../storage/schema.ts';
import { getOrder, getTracking, putTracking, trackingsOf, type Writing } from '../storage/write.ts';
import { atRest, awake, isOpen, newTrackings } from './tracking-rows.ts';

/** `allowed` holds the ids of everybody whose hosts are allowed. */
export async function askAbout(
  writing: Writing,
  stored: StoredOrder,
  allowed: ReadonlySet<string>,
  now: number,
): Promise<void> {
  await doubtOthers(writing, allowed);
  await bringInLine(writing, stored, allowed, now);
}

/** The same for every order that is open; from then on all rows are in line with `allowed`. */
export async function askAboutAll(writing: Writing, allowed: ReadonlySet<string>, now: number): Promise<void> {
  for (const shelf of ['urgent', 'react', 'watch', 'normal_pause', 'moving'] as const)
    for (const orderId of await writing.objectStore('orders').index('byShelf').getAllKeys(shelf)) {
      const stored = await getOrder(writing, orderId, now);
      if (stored !== null) await bringInLine(writing, stored, allowed, now);
    }
  await writing.objectStore('values').put([...allowed].sort(), HOSTS_FOLLOWED);
}

/** Rows of one order as `allowed` wants them; whoever calls it sees to `doubtOthers` in the same transaction. */
export async function bringInLine(
  writing: Writing,
  stored: StoredOrder,
  allowed: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const open = isOpen(stored);
  if (open)
    for (const tracking of newTrackings(stored, allowed, now))
      if ((await getTracking(writing, tracking.key, now)) === null) await putTracking(writing, tracking);
  for (const tracking of await trackingsOf(writing, stored.numbers)) {
    const wanted = open || (await ordersOf(writing, tracking, now)).some(isOpen);
    const next = wanted ? awake(tracking, allowed, now) : atRest(tracking);
    if (next.dueAt !== tracking.dueAt || next.waitingFor !== tracking.waitingFor) await putTracking(writing, next);
  }
}

/** Whether all rows are in line with `allowed`; `followed` is the stored value. */
export function isFollowed(followed: unknown, allowed: ReadonlySet<string>): boolean {
  return JSON.stringify(followed) === JSON.stringify([...allowed].sort());
}

/**
 * Whether all rows are in line with `allowed`. Whoever acts by another list puts the followed one in doubt: the next round
 * goes over all rows.
 */
export async function doubtOthers(writing: Writing, allowed: ReadonlySet<string>): Promise<boolean> {
  const values = writing.objectStore('values');
  const inLine = isFollowed(await values.get(HOSTS_FOLLOWED), allowed);
  if (!inLine) await values.delete(HOSTS_FOLLOWED);
  return inLine;
}

/** Orders that hold this number, or a number that was handed over to it. */
export async function ordersOf(writing: Writing, tracking: StoredTracking, now: number): Promise<StoredOrder[]> {
  const byNumber = writing.objectStore('orders').index('byNumber');
  const ids = new Set(await byNumber.getAllKeys(tracking.number));
  if (tracking.root !== undefined) for (const orderId of await byNumber.getAllKeys(tracking.root)) ids.add(orderId);
  const orders: StoredOrder[] = [];
  for (const orderId of ids) {
    const stored = await getOrder(writing, orderId, now);
    if (stored !== null) orders.push(stored);
  }
  return orders;
}
