/** "Ask now": lets open parcels be asked about at once, as far as politeness allows. */

import type { Reply } from '../messages/protocol.ts';
import { getTracking, putTracking, write } from '../storage/write.ts';
import { REFRESH_PAUSE } from './schedule.ts';
import { runAndSettle, runRound } from './settle.ts';

/** Every open parcel of one order, or of all. Answers `too_soon` when all of them were asked about minutes ago. */
export async function refresh(orderId: string | undefined, now: number): Promise<Reply> {
  const freed = await runAndSettle(() => freeParcels(orderId, now));
  if (freed === 0) return { ok: false, problem: 'too_soon', detail: `once in ${REFRESH_PAUSE / 60_000} minutes` };
  void runRound();
  return { ok: true };
}

function freeParcels(orderId: string | undefined, now: number): Promise<number> {
  return write(async (writing) => {
    const wanted = orderId === undefined ? null : await writing.objectStore('orders').get(orderId);
    let freed = 0;
    for (const key of await writing.objectStore('trackings').index('byDue').getAllKeys()) {
      const tracking = await getTracking(writing, key, now);
      if (tracking === null || now - (tracking.askedAt ?? 0) < REFRESH_PAUSE) continue;
      // A carrier that refuses us is not pressed by a click: its pause goes on.
      if (tracking.outcome === 'blocked') continue;
      const root = tracking.root ?? tracking.number;
      if (wanted != null && !wanted.numbers.includes(root)) continue;
      await putTracking(writing, { ...tracking, dueAt: now });
      freed++;
    }
    return freed;
  });
}
