/** Stores what the user said about an order, and judges it anew. */

import { applyMarks, type OwnMessage } from '../messages/protocol.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { getOrder, putOrder, trackingsOf, write } from '../storage/write.ts';
import { changesBetween, judgeFacts, type OrderFacts } from './judging.ts';

/** Applies one message of a page to its order. Resolves to false when the order is not known. */
export function changeOrder(message: OwnMessage & { orderId: string }, now: number): Promise<boolean> {
  return updateOrder(message.orderId, now, (facts) => changed(facts, message, now));
}

function changed(facts: OrderFacts, message: OwnMessage, now: number): OrderFacts {
  switch (message.type) {
    case 'mark':
      return { ...facts, marks: applyMarks(facts.marks, message.marks) };
    case 'annotate':
      return {
        ...facts,
        note: message.note ?? facts.note,
        label: message.label ?? facts.label,
        archived: message.archived ?? facts.archived,
      };
    case 'tick': {
      const { [message.step]: _taken, ...ticks } = facts.ticks;
      return { ...facts, ticks: message.done ? { ...ticks, [message.step]: now } : ticks };
    }
    default:
      return facts;
  }
}

function updateOrder(orderId: string, now: number, update: (facts: OrderFacts) => OrderFacts): Promise<boolean> {
  return write(async (writing) => {
    const before = await getOrder(writing, orderId, now);
    if (before === null) return false;
    const after: StoredOrder = judgeFacts(update(before), await trackingsOf(writing, before.numbers), now);
    await putOrder(writing, after);
    for (const change of changesBetween(before, after, now, 'user')) await writing.objectStore('changes').add(change);
    return true;
  });
}

/** Most orders judged in one transaction, so that other jobs get their turn. */
const BATCH = 500;

/** Judges again every order whose verdict has run out by `now`. */
export async function judgeDue(now: number): Promise<void> {
  let more = true;
  while (more)
    more = await write(async (writing) => {
      const due = await writing
        .objectStore('orders')
        .index('byValidUntil')
        .getAllKeys(IDBKeyRange.upperBound(now), BATCH);
      for (const orderId of due) {
        const before = await getOrder(writing, orderId, now);
        if (before === null) continue;
        const after = judgeFacts(before, await trackingsOf(writing, before.numbers), now);
        await putOrder(writing, after);
        for (const change of changesBetween(before, after, now, 'time'))
          await writing.objectStore('changes').add(change);
      }
      return due.length === BATCH;
    });
}
