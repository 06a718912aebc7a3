/** Stores what the user said about an order, and judges it anew. */

import { isDemoOrder } from '../domain/demo.ts';
import type { KeptOrder } from '../domain/kept.ts';
import { applyMarks, type OwnMessage } from '../messages/protocol.ts';
import { type Collection, database } from '../storage/database.ts';
import { getOrder, type Writing, write } from '../storage/write.ts';
import { askAbout } from './asking.ts';
import { grantedCarriers } from './hosts.ts';
import { judgeAndStore, judgingAt } from './storing.ts';
import { isOpen } from './tracking-rows.ts';

/** Applies one message of a page to its order. Resolves to false when the order is not known. */
export async function changeOrder(message: OwnMessage & { orderId: string }, now: number): Promise<boolean> {
  const allowed = await grantedCarriers();
  return write(
    async (writing) => {
      const before = await getOrder(writing, message.orderId, now);
      if (before === null) return false;
      const kept = { ...changed(before, message, now), annotatedAt: now };
      const after = await judgeAndStore(writing, before, kept, 'user', await judgingAt(writing, now));
      if (isOpen(before) !== isOpen(after)) await askAbout(writing, after, allowed, now);
      return true;
    },
    isDemoOrder(message.orderId) ? 'demo' : 'own',
  );
}

function changed(kept: KeptOrder, message: OwnMessage, now: number): KeptOrder {
  switch (message.type) {
    case 'mark':
      return { ...kept, marks: applyMarks(kept.marks, message.marks) };
    case 'annotate':
      return {
        ...kept,
        note: message.note ?? kept.note,
        label: message.label ?? kept.label,
        archived: message.archived ?? kept.archived,
      };
    case 'tick': {
      const { [message.step]: _taken, ...ticks } = kept.ticks;
      return { ...kept, ticks: message.done ? { ...ticks, [message.step]: now } : ticks };
    }
    default:
      return kept;
  }
}

/** Most orders judged in one transaction, so that other jobs get their turn. */
const BATCH = 500;

/** Judges again every order whose verdict has run out by `now`. */
export async function judgeDue(now: number, collection: Collection = 'own'): Promise<void> {
  const byNow = IDBKeyRange.upperBound(now);
  let orderIds: readonly string[];
  do {
    // Looked up first: to write nothing would hold up whoever reads, and send every open page to read again.
    orderIds = await (await database(collection)).getAllKeysFromIndex('orders', 'byValidUntil', byNow, BATCH);
    if (orderIds.length > 0) await write((writing) => judgeThese(writing, orderIds, now), collection);
  } while (orderIds.length === BATCH);
}

async function judgeThese(writing: Writing, orderIds: readonly string[], now: number): Promise<void> {
  const judging = await judgingAt(writing, now);
  for (const orderId of orderIds) {
    const before = await getOrder(writing, orderId, now);
    if (before !== null) await judgeAndStore(writing, before, before, 'time', judging);
  }
}
