/** What the database holds, schema version 1: the shapes of every record, checked on the way in and out. */

import type { DBSchema } from 'idb';
import * as z from 'zod/mini';
import { marksSchema, orderSchema, trackingEventSchema } from '../domain/order.ts';
import { LEVELS } from '../domain/stage.ts';
import { verdictSchema } from '../domain/verdict.ts';

export const DATABASE_NAME = 'waitwise';
export const DATABASE_VERSION = 1;

/** Which reading gave a field of an order, and when (epoch ms). */
const fieldReadingSchema = z.object({ source: z.string(), readAt: z.number() });

/** Where a card stands: its level, or set aside by the user. Counted through an index for the badge. */
export const SHELVES = [...LEVELS, 'archived'] as const;

export const storedOrderSchema = z.object({
  orderId: z.string(),
  /** What AliExpress stated. Carriers' events are kept apart, in `trackings`. */
  order: orderSchema,
  fields: z.record(z.string(), fieldReadingSchema),
  firstReadAt: z.number(),
  readAt: z.number(),
  marks: marksSchema,
  note: z.string(),
  label: z.string(),
  archived: z.boolean(),
  /** Playbook steps the user ticked, by id, with the time. */
  ticks: z.record(z.string(), z.number()),
  /** All events of all sources as the verdict saw them, newest first. */
  timeline: z.array(trackingEventSchema),
  verdict: verdictSchema,
  judgedAt: z.number(),
  /** Index fields, derived from the above by `derive.ts`. */
  shelf: z.enum(SHELVES),
  rank: z.string(),
  numbers: z.array(z.string()),
  actBy: z.optional(z.string()),
  validUntil: z.optional(z.number()),
});
export type StoredOrder = z.infer<typeof storedOrderSchema>;

/** What one carrier said of one number, and when it may be asked again. */
export const storedTrackingSchema = z.object({
  /** `<carrier id>|<number>` */
  key: z.string(),
  carrier: z.string(),
  number: z.string(),
  /** Epoch ms of the next poll; absent when the parcel is closed or the carrier may not be asked. */
  dueAt: z.optional(z.number()),
  /** The carrier's id, when the parcel is open but the user has not allowed the carrier's host yet. */
  waitingFor: z.optional(z.string()),
  askedAt: z.optional(z.number()),
  outcome: z.optional(z.enum(['found', 'not_found', 'blocked', 'malformed', 'retry_later'])),
  detail: z.optional(z.string()),
  /** Failures in a row, for the back-off. */
  failures: z.number(),
  /** The last answer that was `found`; a later failure never removes it. */
  foundAt: z.optional(z.number()),
  nextNumber: z.optional(z.string()),
  nextCarrier: z.optional(z.string()),
  weightGrams: z.optional(z.number()),
  estimatedDelivery: z.optional(z.object({ from: z.optional(z.string()), to: z.string() })),
  events: z.array(trackingEventSchema),
  /** The number AliExpress gave, when this one came by a hand-over. */
  root: z.optional(z.string()),
  /** How many hand-overs lie between the number AliExpress gave and this one. */
  hops: z.number(),
});
export type StoredTracking = z.infer<typeof storedTrackingSchema>;

/** One thing that changed about an order: kept from the first reading on, for the evidence. */
export const storedChangeSchema = z.object({
  id: z.optional(z.number()),
  orderId: z.string(),
  at: z.number(),
  what: z.string(),
  from: z.string(),
  to: z.string(),
  source: z.string(),
});
export type StoredChange = z.infer<typeof storedChangeSchema>;

export const storedThumbnailSchema = z.object({
  orderId: z.string(),
  imageUrl: z.string(),
  picture: z.instanceof(Blob),
});
export type StoredThumbnail = z.infer<typeof storedThumbnailSchema>;

/** A page or answer that could not be read, newest per code. */
export const storedWarningSchema = z.object({ code: z.string(), detail: z.string(), at: z.number() });
export type StoredWarning = z.infer<typeof storedWarningSchema>;

/** A record that no longer fits its schema: set aside as it is, never dropped. */
export interface SetAside {
  readonly id?: number;
  readonly store: string;
  readonly at: number;
  readonly problem: string;
  readonly record: unknown;
}

export interface WaitwiseDatabase extends DBSchema {
  orders: {
    key: string;
    value: StoredOrder;
    indexes: { byRank: string; byShelf: string; byNumber: string; byActBy: string; byValidUntil: number };
  };
  trackings: { key: string; value: StoredTracking; indexes: { byDue: number; byNumber: string; byWaiting: string } };
  changes: { key: number; value: StoredChange; indexes: { byOrder: string } };
  thumbnails: { key: string; value: StoredThumbnail };
  warnings: { key: string; value: StoredWarning };
  /** Small single values by name: settings, host pauses, time of the last reading. */
  values: { key: string; value: unknown };
  setAside: { key: number; value: SetAside };
}
