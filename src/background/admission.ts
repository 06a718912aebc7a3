/**
 * How much pages may add in an hour: more than a person can look at, less than a hostile page could invent. What is not
 * let in is not lost: the page gives it again when it is opened later. A request of "read all my orders" lets more in.
 */

import * as z from 'zod/mini';
import type { Order } from '../domain/order.ts';
import { HOUR } from '../domain/time.ts';
import { BOUNDS, isWithinBounds, sizeOf } from '../messages/bounds.ts';
import { ADMISSION } from '../storage/names.ts';
import { checkRecord } from '../storage/records.ts';
import type { Writing } from '../storage/write.ts';

/** Units of an hour: one for a new order, one for each new number, one for every 20,000 characters. */
const PER_HOUR = 1_200;
/** Units that one request of "read all my orders" adds; its answer holds 20 orders, or the parcels of one. */
const PER_REQUEST = 100;
const UNIT = 20_000;
/** Parcels of one order, however often it is read. */
const MOST_PARCELS = 60;

const admissionSchema = z.object({
  /** Epoch ms: the beginning of the hour. */
  since: z.number(),
  taken: z.number(),
  granted: z.number(),
  /** The beginning of the hour in which something was not let in, until the user has seen to it. */
  floodSince: z.optional(z.number()),
});
type KeptAdmission = z.infer<typeof admissionSchema>;

export interface Admission {
  /** Whether the order may be stored so; takes its units if it may. `before` is null for a new one. */
  admits(before: Order | null, after: Order): boolean;
  /** How many were not let in since this was opened. */
  readonly refused: number;
  save(): Promise<void>;
}

/** Opens the account of the hour of `now` (epoch ms). */
export async function openAdmission(writing: Writing, now: number): Promise<Admission> {
  const kept = await getAdmission(writing, now);
  let { taken, floodSince } = kept;
  let refused = 0;
  return {
    admits(before, after) {
      const units = unitsOf(before, after);
      if (units === 0) return true;
      const fits = taken + units <= PER_HOUR + kept.granted && after.parcels.length <= MOST_PARCELS;
      if (fits && isWithinBounds(after) && sizeOf(after) <= BOUNDS.order) {
        taken += units;
        return true;
      }
      refused += 1;
      floodSince ??= kept.since;
      return false;
    },
    get refused() {
      return refused;
    },
    async save() {
      const next: KeptAdmission = { ...kept, taken, ...(floodSince === undefined ? {} : { floodSince }) };
      await writing.objectStore('values').put(next, ADMISSION);
    },
  };
}

/** A request of "read all my orders" is about to be sent. */
export async function admitRequest(writing: Writing, now: number): Promise<void> {
  const kept = await getAdmission(writing, now);
  await writing.objectStore('values').put({ ...kept, granted: kept.granted + PER_REQUEST }, ADMISSION);
}

/** Since when (epoch ms) a flood may have left something behind; null where there was none. The account begins anew. */
export async function settleFlood(writing: Writing): Promise<number | null> {
  const checked = checkRecord(admissionSchema, await writing.objectStore('values').get(ADMISSION));
  await writing.objectStore('values').delete(ADMISSION);
  return 'record' in checked ? (checked.record.floodSince ?? null) : null;
}

async function getAdmission(writing: Writing, now: number): Promise<KeptAdmission> {
  const checked = checkRecord(admissionSchema, await writing.objectStore('values').get(ADMISSION));
  const kept = 'record' in checked ? checked.record : undefined;
  // A clock that was set back begins a new hour too.
  if (kept !== undefined && now >= kept.since && now - kept.since < HOUR) return kept;
  return {
    since: now,
    taken: 0,
    granted: 0,
    ...(kept?.floodSince === undefined ? {} : { floodSince: kept.floodSince }),
  };
}

function unitsOf(before: Order | null, after: Order): number {
  const numbers = numbersIn(after) - (before === null ? 0 : numbersIn(before));
  const growth = sizeOf(after) - (before === null ? 0 : sizeOf(before));
  return (before === null ? 1 : 0) + Math.max(0, numbers) + Math.floor(Math.max(0, growth) / UNIT);
}

function numbersIn({ parcels }: Order): number {
  return parcels.reduce((sum, { aliases = [] }) => sum + 1 + aliases.length, 0);
}
