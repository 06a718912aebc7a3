/** What follows every change: the badge shows the new state, what is new is told, and the one alarm is set anew. */

import { isDemoShown } from '../storage/database.ts';
import { enqueue } from '../storage/queue.ts';
import { changesLanded } from '../storage/write.ts';
import { showBadge, showTrouble } from './badge.ts';
import { checkAll, followZone } from './check-all.ts';
import { followClock } from './clock-change.ts';
import { setAlarm, setAlarmLater, setAlarmSoon } from './clockwork.ts';
import { followHosts } from './hosts.ts';
import { judgeDue } from './marks.ts';
import { tellNotices } from './notices/tell.ts';
import { pollDue } from './polling.ts';
import { judgeAll } from './settings.ts';
import { tellPages } from './tell-pages.ts';

/**
 * Runs one change in the line of writers, then settles. Resolves to what the change gives. The alarm is asked for first, so
 * that a worker killed between the two is woken to settle what it wrote.
 */
export async function runAndSettle<T>(change: () => Promise<T>): Promise<T> {
  const alarm = setAlarmSoon(Date.now());
  const [result] = await Promise.all([enqueue(change).finally(() => enqueue(settleNews)), alarm]);
  return result;
}

/** How many changes had landed when all of it was done last. */
let settled = 0;
/** Epoch ms. */
let settledAt = 0;
/** ms for which what was settled stands as it is, where nothing landed. */
const MOMENT = 1_000;

/** Never rejects: where the database gives nothing, the badge says so and the alarm lets it be tried again. */
export async function settle(): Promise<void> {
  try {
    await showBadge();
    const wentBack = await followClock(Date.now());
    await followZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    // What cannot be shown now waits for the next round; the alarm must be set whatever happens here.
    await tellNotices(Date.now()).catch(() => undefined);
    await tellPages(Date.now()).catch(() => undefined);
    if (wentBack) await setAlarmSoon(Date.now());
    else await setAlarm(Date.now());
    settled = changesLanded();
    settledAt = Date.now();
  } catch {
    await sayTrouble();
  }
}

/** Nothing can be read or written: a badge that stood still would lie, and without an alarm nobody would try again. */
async function sayTrouble(): Promise<void> {
  settledAt = 0;
  await showTrouble().catch(() => undefined);
  await setAlarmLater(Date.now()).catch(() => undefined);
}

let round: Promise<void> | null = null;
let again = false;

/**
 * Judges what has run out, asks carriers that are due, and settles. Only one round runs at a time; a call during a round
 * lets another follow, for what it may have passed already. Carriers are asked outside the line of writers, so that a
 * slow one holds nobody up.
 */
export function runRound(): Promise<void> {
  again = true;
  round ??= rounds().finally(() => {
    round = null;
  });
  return round;
}

async function rounds(): Promise<void> {
  while (again) {
    again = false;
    await oneRound().catch(sayTrouble);
  }
}

async function oneRound(): Promise<void> {
  await enqueue(() => checkAll(Date.now()));
  await enqueue(() => followHosts(Date.now()));
  await enqueue(() => judgeAll(Date.now()));
  await enqueue(() => judgeDue(Date.now()));
  if (await isDemoShown()) await enqueue(() => judgeDue(Date.now(), 'demo'));
  await enqueue(settleNews);
  await pollDue(Date.now);
  await enqueue(settleNews);
}

/** A reading settled just before its round, and a round that found nothing to do has nothing to add. */
async function settleNews(): Promise<void> {
  if (changesLanded() !== settled || Math.abs(Date.now() - settledAt) > MOMENT) await settle();
}
