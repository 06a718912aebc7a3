/** Stores the user's settings, and lets everything that follows from them follow. */

import type { Settings } from '../domain/settings.ts';
import { database } from '../storage/database.ts';
import { REJUDGED } from '../storage/names.ts';
import { SHELVES } from '../storage/shelves.ts';
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

/**
 * Goes on judging anew what the rules can turn, if that was asked for: every order but the closed ones, which a buyer of
 * many years has most of. The user did it: nobody is notified.
 */
export async function judgeAll(now: number): Promise<void> {
  while ((await (await database()).getKey('values', REJUDGED)) !== undefined)
    await write(async (writing) => {
      const after: unknown = await writing.objectStore('values').get(REJUDGED);
      const orderIds = await openOrderIds(writing, typeof after === 'string' ? after : '');
      const batch = orderIds.slice(0, BATCH);
      const orders = await Promise.all(batch.map((orderId) => getOrder(writing, orderId, now)));
      const open = orders.flatMap((order) => (order === null || order.verdict.level === 'closed' ? [] : [order]));
      await judgeAnew(writing, open, await judgingAt(writing, now));
      const last = orderIds.length > BATCH ? batch.at(-1) : undefined;
      if (last === undefined) await writing.objectStore('values').delete(REJUDGED);
      else await writing.objectStore('values').put(last, REJUDGED);
    });
}

/** Numbers after one, in their order: of all orders that are not shelved as closed. */
async function openOrderIds(writing: Writing, after: string): Promise<string[]> {
  const byShelf = writing.objectStore('orders').index('byShelf');
  const open = SHELVES.filter((shelf) => shelf !== 'closed');
  const found = await Promise.all(open.map((shelf) => byShelf.getAllKeys(shelf)));
  return found
    .flat()
    .filter((orderId) => orderId > after)
    .sort();
}
