/** What is kept of an order beside its verdict: what was read, what carriers said, what the user said, what changed. */

import * as z from 'zod/mini';
import { marksSchema, orderSchema, trackingEventSchema } from './order.ts';
import { NOTICE_KINDS } from './settings.ts';

/** Which reading gave a field of an order, and when (epoch ms). */
const fieldReadingSchema = z.object({ source: z.string(), readAt: z.number() });

/** What the user typed to find a parcel. It stays whatever is read later, and is asked of nobody but carriers. */
export const typedSchema = z.object({
  /** Goes to carriers that insist on it, and to nobody else. */
  postcode: z.optional(z.string()),
  numbers: z.array(
    z.object({
      number: z.string(),
      /** A carrier's id, where the user chose one. */
      carrier: z.optional(z.string()),
      /** The number of the parcel that this is another number of; absent for a parcel of its own. */
      sameAs: z.optional(z.string()),
      /** Epoch ms. */
      typedAt: z.number(),
    }),
  ),
});
export type Typed = z.infer<typeof typedSchema>;

/** What the user said of an order, and when last (epoch ms; absent for never). Of two, the newer wins whole. */
const annotationSchema = z.object({
  marks: marksSchema,
  note: z.string(),
  label: z.string(),
  archived: z.boolean(),
  /** Playbook steps the user ticked, by id, with the time. */
  ticks: z.record(z.string(), z.number()),
  annotatedAt: z.optional(z.number()),
  typed: z.optional(typedSchema),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** An order as it was read and annotated: everything its verdict follows from, but for the carriers' answers. */
export const keptOrderSchema = z.extend(annotationSchema, {
  orderId: z.string(),
  /** What AliExpress stated. Carriers' events are kept apart. */
  order: orderSchema,
  fields: z.record(z.string(), fieldReadingSchema),
  firstReadAt: z.number(),
  readAt: z.number(),
});
export type KeptOrder = z.infer<typeof keptOrderSchema>;

/** What one carrier said of one number, and when it may be asked again. */
export const keptTrackingSchema = z.object({
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
  /** When a tracker with a key was told of this number (epoch ms): that is what its quota counts. */
  registeredAt: z.optional(z.number()),
  /** How many hand-overs lie between the number AliExpress gave and this one. */
  hops: z.number(),
});
export type KeptTracking = z.infer<typeof keptTrackingSchema>;

/** One thing that changed about an order: kept from the first reading on, for the evidence. */
export const keptChangeSchema = z.object({
  id: z.optional(z.number()),
  orderId: z.string(),
  at: z.number(),
  what: z.string(),
  from: z.string(),
  to: z.string(),
  source: z.string(),
});
export type KeptChange = z.infer<typeof keptChangeSchema>;

/** Notifications of one order: what was said, what waits to be said. Epoch ms throughout. */
export const noticesSchema = z.object({
  /** Everything noticed so far, by key, with the time: nothing in here is told again. */
  noticed: z.record(z.string(), z.number()),
  /** Noticed and not told yet. */
  waiting: z.array(z.object({ key: z.string(), kind: z.enum(NOTICE_KINDS), at: z.number() })),
  /** When what waits may be told: now, or when the quiet hours end. Absent when nothing waits. */
  tellAt: z.optional(z.number()),
  /** When time alone brings the next reminder; absent when it brings none. */
  remindAt: z.optional(z.number()),
});
export type Notices = z.infer<typeof noticesSchema>;
