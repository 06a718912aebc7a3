/** Stores the user's settings, and lets everything that follows from them follow. */

import type { Settings } from '../domain/settings.ts';
import { REJUDGED } from '../storage/names.ts';
import { getOrder, getSettings, putSettings, type Writing, write } from '../storage/write.ts';
import { judgeAndStore, judgingAt } from './storing.ts';

/** Saves the settings. Where the rules' numbers or seasons changed, every order is to be judged anew. */
export function saveSettings(settings: Settings, now: number): Promise<void> {
  return write(async (writing) => {
    const before = await getSettings(writing);
    await putSettings(writing, { settings, changedAt: now });
    if (turnsVerdicts(before.settings, settings)) await judgeAllAnew(writing);
  });
}

/** Lets the next rounds judge every order again, wherever a killed worker left off. */
export async function judgeAllAnew(writing: Writing): Promise<void> {
  await writing.objectStore('values').put('', REJUDGED);
}

function turnsVerdicts(before: Settings, after: Settings): boolean {
  const judged = ({ rules, peaksOff }: Settings) => JSON.stringify([rules, peaksOff]);
  return judged(before) !== judged(after);
}

/** Most orders judged in one transaction, so that other jobs get their turn. */
const BATCH = 300;

/** Goes on judging every order anew, if that was asked for. The user did it: nobody is notified. */
export async function judgeAll(now: number): Promise<void> {
  let more = true;
  while (more)
    more = await write(async (writing) => {
      const after: unknown = await writing.objectStore('values').get(REJUDGED);
      if (typeof after !== 'string') return false;
      const keys = await writing.objectStore('orders').getAllKeys(IDBKeyRange.lowerBound(after, after !== ''), BATCH);
      const judging = await judgingAt(writing, now);
      for (const orderId of keys) {
        const before = await getOrder(writing, orderId, now);
        if (before !== null) await judgeAndStore(writing, before, before, 'user', judging);
      }
      const last = keys.at(-1);
      if (last === undefined || keys.length < BATCH) await writing.objectStore('values').delete(REJUDGED);
      else await writing.objectStore('values').put(last, REJUDGED);
      return last !== undefined && keys.length === BATCH;
    });
}
