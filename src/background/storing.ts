/** Judges an order, notes what is worth a notification, stores it and logs what changed: the one way an order is written. */

import type { KeptOrder } from '../domain/kept.ts';
import type { Settings } from '../domain/settings.ts';
import { allNumbersOf } from '../storage/derive.ts';
import type { StoredChange, StoredOrder, StoredTracking } from '../storage/schema.ts';
import { getSettings, putOrder, trackingsOf, type Writing } from '../storage/write.ts';
import { changesBetween, type JudgeContext, joinSources, judgeKept } from './judging.ts';
import { withNotices } from './notices/after-judging.ts';
import { saysTheSame } from './same-verdict.ts';

/**
 * What made an order be judged: a reading, a carrier (its id), the user, the passing of time, a backup. A backup brings
 * its own log of changes; what the user did is not told to them.
 */
export type Cause = 'aliexpress' | 'user' | 'time' | 'backup' | (string & {});

/** A page that says something else each time it is read must not fill the log; a real order changes some fifty times. */
const MOST_CHANGES = 2_000;

/** What every judgement of one transaction shares. */
export interface Judging extends JudgeContext {
  readonly settings: Settings;
}

/** Reads what judging needs, once a transaction. */
export async function judgingAt(writing: Writing, now: number): Promise<Judging> {
  const { settings } = await getSettings(writing);
  const { rules, peaksOff } = settings;
  return { now, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, rules, peaksOff, settings };
}

/** `before` is the order as it was stored, null when it is new. Resolves to what is stored now. */
export async function judgeAndStore(
  writing: Writing,
  before: StoredOrder | null,
  kept: KeptOrder,
  cause: Cause,
  judging: Judging,
): Promise<StoredOrder> {
  const trackings = await trackingsOf(writing, allNumbersOf(kept));
  const after = judged(before, kept, trackings, cause, judging);
  await store(writing, before, after, cause, judging);
  return after;
}

/**
 * Judges many orders anew, because the rules are others now. Nothing is written of an order about which the same is said
 * as less than a day before.
 */
export async function judgeAnew(writing: Writing, orders: readonly StoredOrder[], judging: Judging): Promise<void> {
  const trackings = await Promise.all(orders.map((order) => trackingsOf(writing, allNumbersOf(order))));
  const writes = orders.map((before, index) => {
    const after = judged(before, before, trackings[index] ?? [], 'user', judging);
    return saysTheSame(before, after) ? undefined : store(writing, before, after, 'user', judging);
  });
  await Promise.all(writes);
}

function judged(
  before: StoredOrder | null,
  kept: KeptOrder,
  trackings: readonly StoredTracking[],
  cause: Cause,
  judging: Judging,
): StoredOrder {
  const whole = joinSources(kept, trackings);
  const silent = cause === 'user' || cause === 'backup';
  return withNotices({ before, judged: judgeKept(kept, whole, judging), whole, silent }, judging);
}

async function store(
  writing: Writing,
  before: StoredOrder | null,
  after: StoredOrder,
  cause: Cause,
  judging: Judging,
): Promise<void> {
  const changes = cause === 'backup' ? [] : changesBetween(before, after, judging.now, cause);
  await Promise.all([putOrder(writing, after), logChanges(writing, before, changes)]);
}

async function logChanges(
  writing: Writing,
  before: StoredOrder | null,
  changes: readonly StoredChange[],
): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const log = writing.objectStore('changes');
  // An order that is new has no log yet.
  const logged = before === null ? 0 : await log.index('byOrder').count(first.orderId);
  if (logged < MOST_CHANGES) await Promise.all(changes.map((change) => log.add(change)));
}
