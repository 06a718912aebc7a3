/** "Ask now": lets open parcels be asked about at once, as far as politeness allows. */

import type { Reply } from '../messages/protocol.ts';
import { getTracking, putTracking, write } from '../storage/write.ts';
import { askerOf } from './askers.ts';
import { getHostStates } from './hosts.ts';
import { hostOpensAt, REFRESH_PAUSE } from './schedule.ts';
import { runAndSettle, runRound } from './settle.ts';
import { trackerKeys } from './tracker-keys.ts';

/** Every open parcel of one order, or of all. Answers `too_soon` when all of them were asked about minutes ago. */
export async function refresh(orderId: string | undefined, now: number): Promise<Reply> {
  const freed = await runAndSettle(() => freeParcels(orderId, now));
  if (freed === null) return { ok: false, problem: 'unknown_order', detail: orderId ?? '' };
  if (freed === 0) return { ok: false, problem: 'too_soon', detail: `once in ${REFRESH_PAUSE / 60_000} minutes` };
  void runRound();
  return { ok: true };
}

/** How many parcels may be asked about now; null for an unknown order. */
async function freeParcels(orderId: string | undefined, now: number): Promise<number | null> {
  const keys = await trackerKeys();
  return write(async (writing) => {
    const wanted = orderId === undefined ? undefined : await writing.objectStore('orders').get(orderId);
    if (orderId !== undefined && wanted === undefined) return null;
    const states = await getHostStates(writing);
    let freed = 0;
    for (const key of await writing.objectStore('trackings').index('byDue').getAllKeys()) {
      const tracking = await getTracking(writing, key, now);
      if (tracking === null || now - (tracking.askedAt ?? 0) < REFRESH_PAUSE) continue;
      if (wanted !== undefined && !wanted.numbers.includes(tracking.root ?? tracking.number)) continue;
      // A carrier that refuses us is not pressed by a click: its pause goes on.
      const host = askerOf(tracking.carrier, keys)?.hosts[0] ?? '';
      if (tracking.outcome === 'blocked' || hostOpensAt(states[host]) > now) continue;
      await putTracking(writing, { ...tracking, dueAt: now });
      freed++;
    }
    return freed;
  });
}
