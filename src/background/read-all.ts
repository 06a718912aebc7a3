/**
 * "Read all my orders", the worker's part: keeps how far it is and what comes next, so that a closed tab loses nothing,
 * lets one page read at a time, and none before the pause after a login page or bot check is over.
 */

import type { ReadAllProgress } from '../domain/read-all.ts';
import { type KeptReadAll, keptReadAllSchema } from '../domain/read-all.ts';
import { HOUR } from '../domain/time.ts';
import type { ReadAllRun } from '../messages/protocol.ts';
import { READ_ALL, READ_ALL_PLAN } from '../storage/names.ts';
import { checkRecord } from '../storage/records.ts';
import { type Writing, write } from '../storage/write.ts';
import { admitRequest } from './admission.ts';

/** After so long the list has moved on, and going on would miss more than a new start costs. */
const STALE = 12 * HOUR;

/** The user clicked. Resolves to the run and the plan to go on with (null for a new start); null while it must rest. */
export function beginReadAll(now: number): Promise<ReadAllRun | null> {
  return write(async (writing) => {
    const kept = await getKept(writing);
    if (kept?.halt?.until !== undefined && now < kept.halt.until) return null;
    const goesOn = kept !== null && kept.phase !== 'done' && now - kept.startedAt < STALE;
    const { halt: _halt, ...rest }: KeptReadAll = goesOn ? kept : { ...NOTHING_YET, startedAt: now };
    const run = crypto.randomUUID();
    await writing.objectStore('values').put({ ...rest, run, beatAt: now } satisfies KeptReadAll, READ_ALL);
    if (!goesOn) await writing.objectStore('values').delete(READ_ALL_PLAN);
    const plan: unknown = await writing.objectStore('values').get(READ_ALL_PLAN);
    return { run, plan: typeof plan === 'string' ? plan : null };
  });
}

const NOTHING_YET: Omit<KeptReadAll, 'startedAt'> = {
  run: '',
  beatAt: 0,
  phase: 'lists',
  orders: 0,
  tracked: 0,
  toTrack: 0,
  failed: 0,
  complete: false,
};

/** The page is about to ask. Resolves to whether it may: not when the user stopped it or another page goes on with it. */
export function goOnReadAll(run: string, now: number): Promise<boolean> {
  return changeRun(run, (kept) => ({ ...kept, beatAt: now }), { asksAt: now });
}

/** What a request led to. Resolves to whether the page may go on. */
export function keepReadAll(run: string, plan: string, progress: ReadAllProgress, now: number): Promise<boolean> {
  return changeRun(
    run,
    // The user may have stopped it while AliExpress answered: the stop stays.
    ({ halt, startedAt }) => ({ ...progress, ...(halt === undefined ? {} : { halt }), run, startedAt, beatAt: now }),
    { plan },
  );
}

/** The page that was reading is gone. */
export async function leaveReadAll(run: string): Promise<void> {
  await changeRun(run, (kept) => (kept.phase === 'done' || kept.halt !== undefined ? kept : { ...kept, beatAt: 0 }));
}

/** The user's stop button. */
export async function stopReadAll(now: number): Promise<void> {
  await write(async (writing) => {
    const kept = await getKept(writing);
    if (kept === null || kept.phase === 'done' || kept.halt !== undefined) return;
    await writing.objectStore('values').put({ ...kept, halt: { reason: 'stopped', at: now } }, READ_ALL);
  });
}

function changeRun(
  run: string,
  step: (kept: KeptReadAll) => KeptReadAll,
  { plan, asksAt }: { readonly plan?: string; readonly asksAt?: number } = {},
): Promise<boolean> {
  return write(async (writing) => {
    const kept = await getKept(writing);
    if (kept === null || kept.run !== run) return false;
    const next = step(kept);
    await writing.objectStore('values').put(next, READ_ALL);
    if (plan !== undefined) await writing.objectStore('values').put(plan, READ_ALL_PLAN);
    const goesOn = next.halt === undefined && next.phase !== 'done';
    if (goesOn && asksAt !== undefined) await admitRequest(writing, asksAt);
    return goesOn;
  });
}

async function getKept(writing: Writing): Promise<KeptReadAll | null> {
  const checked = checkRecord(keptReadAllSchema, await writing.objectStore('values').get(READ_ALL));
  return 'record' in checked ? checked.record : null;
}
