/** Notices that the computer's clock was set back, and puts right what the wrong clock left in the future. */

import { DAY, HOUR } from '../domain/time.ts';
import { database } from '../storage/database.ts';
import { withIndexFields } from '../storage/derive.ts';
import { CLOCK_SEEN, HOST_STATES, LAST_READ_AT, REJUDGED } from '../storage/names.ts';
import { hostStatesSchema, type StoredOrder, type StoredTracking } from '../storage/schema.ts';
import {
  getOrder,
  getSettings,
  getTracking,
  putOrder,
  putSettings,
  putTracking,
  type Writing,
  write,
} from '../storage/write.ts';

/** A clock that is put right by less does no harm worth a look at everything; so often the time is noted, too. */
const TOLERANCE = HOUR;

/** No carrier is left alone for longer than this. */
const LONGEST_PAUSE = 5 * DAY;

/**
 * Compares `now` with the latest time that was ever seen. Resolves to whether the clock went back: then everything is
 * to be judged anew. Without that, verdicts judged in the future would stand until the future is there.
 */
export async function followClock(now: number): Promise<boolean> {
  const seen: unknown = await (await database()).get('values', CLOCK_SEEN);
  if (typeof seen === 'number' && Math.abs(now - seen) < TOLERANCE) return false;
  const wentBack = typeof seen === 'number' && seen > now;
  await write(async (writing) => {
    await writing.objectStore('values').put(now, CLOCK_SEEN);
    if (!wentBack) return;
    await putOrdersRight(writing, now);
    await putTrackingsRight(writing, now);
    await putValuesRight(writing, now);
    await writing.objectStore('values').put('', REJUDGED);
  });
  return wentBack;
}

async function putOrdersRight(writing: Writing, now: number): Promise<void> {
  for (const orderId of await writing.objectStore('orders').getAllKeys()) {
    const order = await getOrder(writing, orderId, now);
    if (order !== null) await putOrder(writing, withIndexFields(asOfNow(order, now)));
  }
}

function asOfNow(order: StoredOrder, now: number): StoredOrder {
  const { annotatedAt, notices } = order;
  const fields = Object.entries(order.fields).map(([name, { source, readAt }]) => [
    name,
    { source, readAt: Math.min(readAt, now) },
  ]);
  return {
    ...order,
    firstReadAt: Math.min(order.firstReadAt, now),
    readAt: Math.min(order.readAt, now),
    judgedAt: Math.min(order.judgedAt, now),
    fields: Object.fromEntries(fields),
    ...(annotatedAt === undefined ? {} : { annotatedAt: Math.min(annotatedAt, now) }),
    ...(notices?.tellAt === undefined ? {} : { notices: { ...notices, tellAt: Math.min(notices.tellAt, now + DAY) } }),
  };
}

async function putTrackingsRight(writing: Writing, now: number): Promise<void> {
  for (const key of await writing.objectStore('trackings').getAllKeys()) {
    const tracking = await getTracking(writing, key, now);
    if (tracking !== null) await putTracking(writing, askedByNow(tracking, now));
  }
}

function askedByNow(tracking: StoredTracking, now: number): StoredTracking {
  const { dueAt, askedAt, foundAt, registeredAt } = tracking;
  return {
    ...tracking,
    ...(dueAt === undefined || dueAt <= now + LONGEST_PAUSE ? {} : { dueAt: now }),
    ...(askedAt === undefined ? {} : { askedAt: Math.min(askedAt, now) }),
    ...(foundAt === undefined ? {} : { foundAt: Math.min(foundAt, now) }),
    ...(registeredAt === undefined ? {} : { registeredAt: Math.min(registeredAt, now) }),
  };
}

async function putValuesRight(writing: Writing, now: number): Promise<void> {
  const values = writing.objectStore('values');
  const kept = await getSettings(writing);
  if (kept.changedAt > now) await putSettings(writing, { ...kept, changedAt: now });
  const lastReadAt: unknown = await values.get(LAST_READ_AT);
  if (typeof lastReadAt === 'number') await values.put(Math.min(lastReadAt, now), LAST_READ_AT);
  const hosts = hostStatesSchema.safeParse(await values.get(HOST_STATES));
  if (!hosts.success) return;
  const past = Object.entries(hosts.data).filter(([, { askedAt }]) => askedAt <= now);
  await values.put(Object.fromEntries(past), HOST_STATES);
}
