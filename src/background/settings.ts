/** Stores the user's settings, and lets everything that follows from them follow. */

import type { Settings } from '../domain/settings.ts';
import { RANKS_WITHIN_RULES } from '../storage/derive.ts';
import { REJUDGED } from '../storage/names.ts';
import { getOrder, getSettings, putSettings, type Writing, write } from '../storage/write.ts';
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
      const orderIds = await orderIdsAfter(writing, after);
      const batch = orderIds.slice(0, BATCH);
      const orders = await Promise.all(batch.map((orderId) => getOrder(writing, orderId, now)));
      await judgeAnew(
        writing,
        orders.filter((order) => order !== null),
        await judgingAt(writing, now),
      );
      const last = batch.at(-1);
      if (last === orderIds.at(-1) || last === undefined) await writing.objectStore('values').delete(REJUDGED);
      else await writing.objectStore('values').put(last, REJUDGED);
      return last !== orderIds.at(-1);
    });
}

/** Numbers after one, in their order: of all orders that the rules can turn. */
async function orderIdsAfter(writing: Writing, after: string): Promise<string[]> {
  const byRank = writing.objectStore('orders').index('byRank');
  const found = await Promise.all(
    RANKS_WITHIN_RULES.map(([from, to]) => byRank.getAllKeys(IDBKeyRange.bound(from, to))),
  );
  return found
    .flat()
    .filter((orderId) => orderId > after)
    .sort();
}
