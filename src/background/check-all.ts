/** Looks through everything that is stored for records that no longer fit, a part at a time, wherever a killed worker left off. */

import * as z from 'zod/mini';
import { caseNotesSchema, pieceSchema } from '../domain/evidence.ts';
import { DAY } from '../domain/time.ts';
import { database } from '../storage/database.ts';
import { CHECKED_AT, UNCHECKED, ZONE_SEEN } from '../storage/names.ts';
import { checkRecord } from '../storage/records.ts';
import {
  storedChangeSchema,
  storedOrderSchema,
  storedThumbnailSchema,
  storedTrackingSchema,
  storedWarningSchema,
} from '../storage/schema.ts';
import { countAnew } from '../storage/tally.ts';
import { type CheckedStore, setAside, type Writing, write } from '../storage/write.ts';
import { judgeAndStore, judgingAt } from './storing.ts';

const SCHEMAS: Readonly<Record<CheckedStore, z.ZodMiniType>> = {
  orders: storedOrderSchema,
  trackings: storedTrackingSchema,
  changes: storedChangeSchema,
  thumbnails: storedThumbnailSchema,
  pieces: z.extend(pieceSchema, { bytes: z.instanceof(Blob) }),
  cases: z.object({ orderId: z.string(), notes: caseNotesSchema }),
  warnings: storedWarningSchema,
};
const STORES = Object.keys(SCHEMAS) as CheckedStore[];

const uncheckedSchema = z.object({
  /** Stores still to be looked through, the first of them from after `last` on. */
  stores: z.array(z.enum(STORES)),
  last: z.optional(z.union([z.string(), z.number()])),
  /** Orders are judged anew as well: the rules may be other ones since an update. */
  judge: z.boolean(),
});
type Unchecked = z.infer<typeof uncheckedSchema>;

/** So often everything is looked through without an update. */
const RHYTHM = 7 * DAY;

/** Most records looked through in one transaction, so that other jobs get their turn. */
const BATCH = 300;

/** An update may bring other shapes and other rules: everything is to be checked, and every order judged anew. */
export async function checkAfterUpdate(): Promise<void> {
  await write((writing) => putUnchecked(writing, { stores: STORES, judge: true }));
}

/** A browser start: everything is to be checked, if that is long ago. */
export async function checkNowAndThen(now: number): Promise<void> {
  const checkedAt: unknown = await (await database()).get('values', CHECKED_AT);
  if (typeof checkedAt === 'number' && Math.abs(now - checkedAt) < RHYTHM) return;
  await write(async (writing) => {
    if ((await getUnchecked(writing)) === null) await putUnchecked(writing, { stores: STORES, judge: false });
  });
}

/** The computer is in another time zone than before: days end at another moment, so every order is judged anew. */
export async function followZone(zone: string): Promise<void> {
  const seen: unknown = await (await database()).get('values', ZONE_SEEN);
  if (seen === zone) return;
  await write(async (writing) => {
    await writing.objectStore('values').put(zone, ZONE_SEEN);
    if (seen === undefined) return;
    const unchecked = await getUnchecked(writing);
    await putUnchecked(writing, { stores: unchecked === null ? ['orders'] : STORES, judge: true });
  });
}

/** Goes on looking through what is unchecked, if anything is. */
export async function checkAll(now: number): Promise<void> {
  if ((await (await database()).getKey('values', UNCHECKED)) === undefined) return;
  let more = true;
  while (more) more = await write((writing) => checkPart(writing, now));
}

async function checkPart(writing: Writing, now: number): Promise<boolean> {
  const unchecked = await getUnchecked(writing);
  const [store, ...others] = unchecked?.stores ?? [];
  if (unchecked === null || store === undefined) {
    await writing.objectStore('values').delete(UNCHECKED);
    await writing.objectStore('values').put(now, CHECKED_AT);
    countAnew(writing);
    return false;
  }
  const { last, judge } = unchecked;
  const after = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
  const keys = await writing.objectStore(store).getAllKeys(after, BATCH);
  for (const key of keys) await checkOne(writing, store, key, now);
  if (judge && store === 'orders') await judgeAnew(writing, keys as string[], now);
  const end = keys.at(-1);
  await putUnchecked(
    writing,
    keys.length < BATCH || end === undefined
      ? { stores: others, judge }
      : { stores: unchecked.stores, last: end, judge },
  );
  return true;
}

async function checkOne(writing: Writing, store: CheckedStore, key: string | number, now: number): Promise<void> {
  const record: unknown = await writing.objectStore(store).get(key as never);
  const checked = checkRecord(SCHEMAS[store], record);
  if ('problem' in checked) await setAside(writing, store, key, record, checked.problem, now);
}

async function judgeAnew(writing: Writing, orderIds: readonly string[], now: number): Promise<void> {
  const judging = await judgingAt(writing, now);
  for (const orderId of orderIds) {
    const before = await writing.objectStore('orders').get(orderId);
    if (before !== undefined) await judgeAndStore(writing, before, before, 'time', judging);
  }
}

async function getUnchecked(writing: Writing): Promise<Unchecked | null> {
  const checked = checkRecord(uncheckedSchema, await writing.objectStore('values').get(UNCHECKED));
  return 'record' in checked ? checked.record : null;
}

async function putUnchecked(writing: Writing, unchecked: Unchecked): Promise<void> {
  await writing.objectStore('values').put(unchecked, UNCHECKED);
}
