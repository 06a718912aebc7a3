/** Answers pages about carriers: who said what of an order, and who would be asked if they were allowed. */

import { polled } from '../carriers/polled.ts';
import type { Reply, WaitingCarrier } from '../messages/protocol.ts';
import { database } from '../storage/database.ts';
import { readOrder, readTrackings } from '../storage/read.ts';
import type { StoredTracking } from '../storage/schema.ts';
import { numbersOfChain } from './judging.ts';
import { conflictOf, nameOf, sourcesOf } from './sources.ts';
import { isOpen } from './tracking-rows.ts';
import { withTyped } from './typed-numbers.ts';

/** Who said what of an order's parcels, and the first disagreement about one of them. */
export async function listSources(orderId: string): Promise<Reply> {
  const stored = await readOrder(orderId);
  if (stored === null) return { ok: false, problem: 'unknown_order', detail: orderId };
  const trackings = await chainOf(stored.numbers);
  const sources = sourcesOf(stored, trackings, stored.typed?.postcode);
  for (const parcel of withTyped(stored.order.parcels, stored.typed)) {
    const chain = numbersOfChain(parcel, trackings);
    const conflict = conflictOf(sources.filter(({ number }) => chain.has(number)));
    if (conflict !== null) return { ok: true, sources, conflict };
  }
  return { ok: true, sources };
}

/** What is stored of these numbers and of those they were handed over to. */
async function chainOf(numbers: readonly string[]): Promise<StoredTracking[]> {
  const found = new Map<string, StoredTracking>();
  let open = [...numbers];
  const asked = new Set<string>();
  while (open.length > 0) {
    for (const number of open) asked.add(number);
    const trackings = await readTrackings(open);
    for (const tracking of trackings) found.set(tracking.key, tracking);
    open = trackings.flatMap(({ nextNumber }) =>
      nextNumber === undefined || asked.has(nextNumber) ? [] : [nextNumber],
    );
  }
  return [...found.values()];
}

/** Carriers that wait to be allowed, the one with most parcels first; only of orders that are open. */
export async function listWaiting(): Promise<Reply> {
  const db = await database();
  const transaction = db.transaction(['orders', 'trackings']);
  const byNumber = transaction.objectStore('orders').index('byNumber');
  const parcels = new Map<string, Set<string>>();
  for (const { carrier, number, root = number } of await transaction
    .objectStore('trackings')
    .index('byWaiting')
    .getAll()) {
    if (!(await byNumber.getAll(root)).some(isOpen)) continue;
    parcels.set(carrier, (parcels.get(carrier) ?? new Set()).add(root));
  }
  const waiting = [...parcels].flatMap(([id, numbers]): WaitingCarrier[] => {
    const query = polled.byId(id)?.query;
    return query === undefined ? [] : [{ id, name: nameOf(id), hosts: [...query.hosts], parcels: numbers.size }];
  });
  waiting.sort((one, other) => other.parcels - one.parcels || (one.name < other.name ? -1 : 1));
  return { ok: true, waiting, waitingParcels: new Set([...parcels.values()].flatMap((set) => [...set])).size };
}
