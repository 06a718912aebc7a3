/** Messages about asking carriers: who waits to be allowed, who said what, numbers the user types, parcels from elsewhere, keys. */

import * as z from 'zod/mini';
import { instantSchema, whenSchema } from '../domain/order.ts';
import { STAGES } from '../domain/stage.ts';

const numberSchema = z.string().check(z.maxLength(60));
const idSchema = z.string().check(z.maxLength(60));
/** What every postcode of the world is made of. */
const postcodeSchema = z.string().check(z.maxLength(12), z.regex(/^[\p{L}\p{N} -]*$/u));
/** Letters, digits and marks that may stand in a header; empty removes the key. */
const keySchema = z.string().check(z.maxLength(300), z.regex(/^[\x21-\x7e]*$/));

/** Sent by the extension's own pages. */
export const carrierMessageSchemas = [
  /** Which carriers would be asked if they were allowed. */
  z.object({ type: z.literal('list_waiting') }),
  /** Who said what of an order's parcels. */
  z.object({ type: z.literal('list_sources'), orderId: idSchema }),
  /** What a number is, before anything is done with it. */
  z.object({ type: z.literal('check_number'), orderId: z.optional(idSchema), number: numberSchema }),
  z.object({
    type: z.literal('type_number'),
    orderId: idSchema,
    number: numberSchema,
    carrier: z.optional(idSchema),
    /** A number of the order whose parcel this is another number of. */
    sameAs: z.optional(numberSchema),
  }),
  z.object({ type: z.literal('forget_number'), orderId: idSchema, number: numberSchema }),
  /** Empty takes it back. */
  z.object({ type: z.literal('type_postcode'), orderId: idSchema, postcode: postcodeSchema }),
  /** A parcel that is not from AliExpress. */
  z.object({
    type: z.literal('add_parcel'),
    title: z.string().check(z.minLength(1), z.maxLength(200)),
    number: numberSchema,
    carrier: z.optional(idSchema),
    /** ISO 3166. */
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
    placedAt: z.optional(whenSchema),
    protectionEndsAt: z.optional(whenSchema),
  }),
  z.object({ type: z.literal('remove_parcel'), orderId: idSchema }),
  z.object({ type: z.literal('list_trackers') }),
  z.object({ type: z.literal('keep_key'), tracker: idSchema, key: keySchema }),
  z.object({ type: z.literal('try_key'), tracker: idSchema }),
] as const;

/** A carrier that waits to be allowed, with how many open parcels it would be asked about. */
const waitingCarrierSchema = z.object({
  id: z.string(),
  name: z.string(),
  hosts: z.array(z.string()),
  parcels: z.number(),
});
export type WaitingCarrier = z.infer<typeof waitingCarrierSchema>;

/** One source of one number: what it said last, when it was asked, where its page is. */
const sourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  number: z.string(),
  /** The stage of its newest scan that has one; absent where it told none. */
  stage: z.optional(z.enum(STAGES)),
  /** Instant of that scan. */
  at: z.optional(instantSchema),
  outcome: z.optional(z.enum(['found', 'not_found', 'blocked', 'malformed', 'retry_later'])),
  askedAt: z.optional(z.number()),
  /** Its page for this number. */
  page: z.optional(z.string()),
  /** Whether it waits to be allowed. */
  waiting: z.boolean(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Two sources that cannot both be right, or of which one has not confirmed the other: the one that says it is over comes first. */
const conflictSchema = z.object({
  ended: z.object({ name: z.string(), stage: z.enum(STAGES) }),
  other: z.object({ name: z.string(), stage: z.enum(STAGES) }),
});
export type Conflict = z.infer<typeof conflictSchema>;

const numberVerdictSchema = z.object({
  /** As it would be kept: upper case, without spaces and marks. */
  number: z.string(),
  kind: z.string(),
  /** null: its form has no check digit. */
  valid: z.nullable(z.boolean()),
  problem: z.optional(z.enum(['N-CHECK', 'N-ORDERNO', 'N-YOUNG', 'F-NOSCAN'])),
  suggestion: z.optional(z.string()),
  /** The likeliest first. */
  carriers: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type NumberVerdict = z.infer<typeof numberVerdictSchema>;

/** A tracker that wants a key, as far as it may be shown. */
const keyedTrackerStateSchema = z.object({
  id: z.string(),
  name: z.string(),
  hosts: z.array(z.string()),
  keyPage: z.string(),
  /** Whether its hosts are allowed. */
  allowed: z.boolean(),
  /** The key with all but its end hidden; absent where there is none. */
  masked: z.optional(z.string()),
  state: z.optional(z.enum(['works', 'refused'])),
});
export type KeyedTrackerState = z.infer<typeof keyedTrackerStateSchema>;

/** What the worker may add to an answer that went well. */
export const carrierReplyShape = {
  waiting: z.optional(z.array(waitingCarrierSchema)),
  /** Parcels that wait for any of them, each once. */
  waitingParcels: z.optional(z.number()),
  sources: z.optional(z.array(sourceSchema)),
  conflict: z.optional(conflictSchema),
  check: z.optional(numberVerdictSchema),
  trackers: z.optional(z.array(keyedTrackerStateSchema)),
  /** The id of a parcel that was added. */
  orderId: z.optional(z.string()),
  /** How trying a key ended; `nothing_to_ask` where there is no open parcel to try it with. */
  tried: z.optional(z.enum(['works', 'refused', 'no_answer', 'nothing_to_ask'])),
} as const;
