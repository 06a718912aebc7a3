/** The one alarm: rings at the earliest of "a carrier may be asked again", "a verdict runs out" and "a notice is due". */

import browser from 'webextension-polyfill';
import { MINUTE } from '../domain/time.ts';
import { database } from '../storage/database.ts';
import { HOSTS_FOLLOWED, REJUDGED, UNCHECKED } from '../storage/names.ts';

export const ALARM = 'next';

/** Browsers ring no more often than this. */
const SHORTEST = MINUTE / 2;

/** Sets the alarm anew from what is stored; takes it back when nothing will happen by itself. */
export async function setAlarm(now: number): Promise<void> {
  const db = await database();
  const transaction = db.transaction(['orders', 'trackings', 'values']);
  const [followed, ...unfinished] = await Promise.all(
    [HOSTS_FOLLOWED, REJUDGED, UNCHECKED].map((name) => transaction.objectStore('values').getKey(name)),
  );
  if (followed === undefined || unfinished.some((name) => name !== undefined)) return setAlarmSoon(now);
  const earliest = await Promise.all([
    transaction.objectStore('orders').index('byValidUntil').openKeyCursor(),
    transaction.objectStore('orders').index('byTellAt').openKeyCursor(),
    transaction.objectStore('trackings').index('byDue').openKeyCursor(),
  ]);
  const next = Math.min(...earliest.map((cursor) => Number(cursor?.key ?? Number.POSITIVE_INFINITY)));
  if (Number.isFinite(next)) await browser.alarms.create(ALARM, { when: Math.max(next, now + SHORTEST) });
  else await browser.alarms.clear(ALARM);
}

/** After a failure that may pass by itself: a full disk, a window that holds an older database. */
const AFTER_FAILURE = 5 * MINUTE;

/** Lets what failed be tried again after a while. */
export async function setAlarmLater(now: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: now + AFTER_FAILURE });
}

/** Makes sure that the worker wakes again soon, whatever happens to it now. */
export async function setAlarmSoon(now: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: now + SHORTEST });
}
