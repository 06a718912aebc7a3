/** Removes orders whole: with what carriers told of them, their changes and pictures. */

import { FLOOD } from '../messages/bounds.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { getOrder, removeOrder, trackingsOf, type Writing, write } from '../storage/write.ts';
import { settleFlood } from './admission.ts';
import { ordersOf } from './asking.ts';

/** Removes one order. What carriers told of its numbers goes with it, unless another order has them too. */
export async function forgetOrder(writing: Writing, stored: StoredOrder, now: number): Promise<void> {
  const { orderId } = stored;
  await removeOrder(writing, orderId);
  for (const tracking of await trackingsOf(writing, stored.numbers))
    if ((await ordersOf(writing, tracking, now)).length === 0)
      await writing.objectStore('trackings').delete(tracking.key);
  const changes = writing.objectStore('changes');
  await Promise.all((await changes.index('byOrder').getAllKeys(orderId)).map((key) => changes.delete(key)));
  await writing.objectStore('thumbnails').delete(orderId);
}

/** Orders removed at the same time: a browser that is asked for one thing after another is slow. */
const TOGETHER = 100;

/**
 * Removes what pages gave since a flood began: orders first read since then that the user never touched. An order that
 * is real comes back when its page is opened again.
 */
export async function forgetFlood(now: number): Promise<void> {
  await write(async (writing) => {
    const since = await settleFlood(writing);
    await writing.objectStore('warnings').delete(FLOOD);
    if (since === null) return;
    const orderIds = await writing.objectStore('orders').getAllKeys();
    for (let from = 0; from < orderIds.length; from += TOGETHER) {
      const part = orderIds.slice(from, from + TOGETHER);
      await Promise.all(part.map((orderId) => forgetIfGiven(writing, orderId, since, now)));
    }
  });
}

async function forgetIfGiven(writing: Writing, orderId: string, since: number, now: number): Promise<void> {
  const stored = await getOrder(writing, orderId, now);
  if (stored !== null && stored.firstReadAt >= since && (await isUntouched(writing, stored)))
    await forgetOrder(writing, stored, now);
}

async function isUntouched(writing: Writing, { orderId, order, annotatedAt, typed }: StoredOrder): Promise<boolean> {
  if (order.site === 'elsewhere' || annotatedAt !== undefined || typed !== undefined) return false;
  if ((await writing.objectStore('cases').getKey(orderId)) !== undefined) return false;
  return (await writing.objectStore('pieces').index('byOrder').count(orderId)) === 0;
}
