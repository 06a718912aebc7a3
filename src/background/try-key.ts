/** Tries a key by asking its tracker about one open parcel: a made-up number could cost the user a part of their quota. */

import { keyedTrackerById } from '../carriers/keyed-trackers.ts';
import type { Reply } from '../messages/protocol.ts';
import { database } from '../storage/database.ts';
import { putTracking, write } from '../storage/write.ts';
import { getHostStates, putHostStates } from './hosts.ts';
import { runAndSettle, runRound } from './settle.ts';
import { trackerKeys } from './tracker-keys.ts';

type Tried = NonNullable<Extract<Reply, { ok: true }>['tried']>;

/** Asks at once, whatever the tracker's host said of an earlier key. */
export async function tryKey(tracker: string, now: number): Promise<Tried> {
  const parcel = await (await database())
    .getAll('trackings', IDBKeyRange.bound(`${tracker}|`, `${tracker}|\uffff`))
    .then((trackings) => trackings.find(({ dueAt }) => dueAt !== undefined));
  if (parcel === undefined) return 'nothing_to_ask';
  await runAndSettle(() =>
    write(async (writing) => {
      const { [keyedTrackerById(tracker)?.hosts[0] ?? '']: _paused, ...others } = await getHostStates(writing);
      await putHostStates(writing, others);
      await putTracking(writing, { ...parcel, dueAt: now });
    }),
  );
  await runRound();
  const keys = await trackerKeys();
  return (Object.hasOwn(keys, tracker) ? keys[tracker]?.state : undefined) ?? 'no_answer';
}
