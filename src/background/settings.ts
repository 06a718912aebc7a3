/** Stores the user's settings, and lets everything that follows from them follow. */

import type { Settings } from '../domain/settings.ts';
import { REJUDGED } from '../storage/names.ts';
import { getOrders, getSettings, putSettings, type Writing, write } from '../storage/write.ts';
import { judgeAnew, judgingAt } from './storing.ts';

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
      const range = IDBKeyRange.lowerBound(after, after !== '');
      const { orders, last, more } = await getOrders(writing, range, BATCH, now);
      await judgeAnew(writing, orders, await judgingAt(writing, now));
      if (more && last !== undefined) await writing.objectStore('values').put(last, REJUDGED);
      else await writing.objectStore('values').delete(REJUDGED);
      return more;
    });
}
