/** Every message between the contexts of the extension: one schema each, and who may send it. */

import * as z from 'zod/mini';
import { marksSchema, orderSchema, parcelSchema } from '../domain/order.ts';
import { readAllProgressSchema } from '../domain/read-all.ts';
import { settingsSchema } from '../domain/settings.ts';
import { LEVELS } from '../domain/stage.ts';
import { BOUNDS, isWithinBounds, sizeOf } from './bounds.ts';
import { carrierMessageSchemas, carrierReplyShape } from './carrier-messages.ts';
import { EVIDENCE_PROBLEMS, evidenceMessageSchemas, evidenceReplyShape } from './evidence-messages.ts';

export type { Conflict, KeyedTrackerState, NumberVerdict, Source, WaitingCarrier } from './carrier-messages.ts';

/** Bounds of what is said in one message; those of a reading stand in `bounds.ts`. */
export const LIMITS = {
  textLength: 2_000,
  thumbnailLength: 60_000,
  chipsPerPage: 200,
  idLength: 40,
  shapeLength: 4_000,
  planLength: 3_000_000,
} as const;

const fieldSourceSchema = z.enum(['network', 'embedded', 'dom', 'text']);

const idSchema = z.string().check(z.maxLength(LIMITS.idLength));
const addressSchema = z.string().check(z.maxLength(BOUNDS.text));

/** An id is what it is said to be, never a name of the language's own. */
const boundedOrderSchema = orderSchema.check(
  z.refine(({ orderId }) => /^\d{10,20}$/.test(orderId), 'not an order id'),
  z.refine(isWithinBounds, 'a text or list is too long'),
  z.refine((order) => sizeOf(order) <= BOUNDS.order, 'too large'),
);

/** What a content script read; mirrors `Reading` of the room `aliexpress`. */
export const readingSchema = z.object({
  orders: z
    .array(z.object({ order: boundedOrderSchema, fields: z.record(idSchema, fieldSourceSchema) }))
    .check(z.maxLength(BOUNDS.orders)),
  parcels: z
    .array(z.extend(parcelSchema, { orderId: idSchema }))
    .check(z.maxLength(BOUNDS.parcels), z.refine(isWithinBounds, 'a text or list is too long')),
  source: z.enum(['network', 'embedded', 'dom']),
  warnings: z.array(z.object({ code: idSchema, detail: addressSchema })).check(z.maxLength(BOUNDS.warnings)),
  /** Counts of what the page or answer consists of, where something was not found; never a value of it. */
  shape: z.optional(z.string().check(z.maxLength(LIMITS.shapeLength))),
});
export type PageReading = z.infer<typeof readingSchema>;

/** Sent by content scripts on AliExpress pages. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reading'), reading: readingSchema }),
  z.object({
    type: z.literal('thumbnail'),
    orderId: idSchema,
    imageUrl: addressSchema,
    picture: z.string().check(z.maxLength(LIMITS.thumbnailLength), z.regex(/^data:image\/(webp|jpeg|png);base64,/)),
  }),
  /** What to show beside these orders; `lang` is the page's language. */
  z.object({
    type: z.literal('chips'),
    orderIds: z.array(idSchema).check(z.maxLength(LIMITS.chipsPerPage)),
    lang: z.string().check(z.maxLength(20)),
  }),
  /** The words of all languages, without which no page is read. */
  z.object({ type: z.literal('page_words') }),
  /** The user wants to see an order whole. */
  z.object({ type: z.literal('open_order'), orderId: idSchema }),
  /** The user asked to read all orders: begins, or goes on where it stopped. */
  z.object({ type: z.literal('sync_begin') }),
  /** The pause is over: may the request be sent? */
  z.object({ type: z.literal('sync_go'), run: idSchema }),
  /** What a request led to: the plan from here on, as JSON, and how far it is. */
  z.object({
    type: z.literal('sync_kept'),
    run: idSchema,
    plan: z.string().check(z.maxLength(LIMITS.planLength)),
    progress: readAllProgressSchema,
  }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

/** A mark set or taken back (`null`). */
const markPatchSchema = z.partial(
  z.object({
    received: z.nullable(z.boolean()),
    extensionAskedAt: z.nullable(z.string()),
    sellerAsksToWaitAt: z.nullable(z.string()),
    sellerPromisedBy: z.nullable(z.string()),
    sellerSendsTemplates: z.nullable(z.boolean()),
    weightMismatch: z.nullable(z.boolean()),
    disputeOpenedAt: z.nullable(z.string()),
    disputeOfferAt: z.nullable(z.string()),
    disputeDecidedAt: z.nullable(z.string()),
    messagedSellerAt: z.nullable(z.string()),
    snoozedUntil: z.nullable(z.string()),
  }),
);
export type MarkPatch = z.infer<typeof markPatchSchema>;

/** Sent by the extension's own pages. */
export const ownMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('mark'), orderId: z.string(), marks: markPatchSchema }),
  z.object({
    type: z.literal('annotate'),
    orderId: z.string(),
    note: z.optional(z.string().check(z.maxLength(LIMITS.textLength))),
    label: z.optional(z.string().check(z.maxLength(100))),
    archived: z.optional(z.boolean()),
  }),
  z.object({ type: z.literal('tick'), orderId: z.string(), step: z.string(), done: z.boolean() }),
  /** Ask carriers now, as far as politeness allows. */
  z.object({ type: z.literal('refresh'), orderId: z.optional(z.string()) }),
  /** The user granted or took back a carrier's host. */
  z.object({ type: z.literal('hosts_changed') }),
  z.object({ type: z.literal('dismiss_warning'), code: z.string() }),
  /** Removes what pages gave since they gave more than a person can look at. */
  z.object({ type: z.literal('forget_flood') }),
  z.object({ type: z.literal('save_settings'), settings: settingsSchema }),
  /** Takes in the backup file that waits in the staging place, all of it or nothing. */
  z.object({ type: z.literal('import'), mode: z.enum(['merge', 'replace']) }),
  z.object({ type: z.literal('delete_everything') }),
  /** Invented orders to look at, kept apart from the user's own; off removes every trace of them. */
  z.object({ type: z.literal('demo'), on: z.boolean() }),
  /** Which carriers can be asked, and at which hosts. */
  z.object({ type: z.literal('list_carriers') }),
  /** Where an order's parcels can be looked up by hand. */
  z.object({ type: z.literal('list_places'), orderId: z.string() }),
  ...carrierMessageSchemas,
  ...evidenceMessageSchemas,
  /** Stops reading all orders. */
  z.object({ type: z.literal('sync_stop') }),
  /** The text that tells a maintainer what could not be read, without anything personal. */
  z.object({ type: z.literal('diagnostics') }),
]);
export type OwnMessage = z.infer<typeof ownMessageSchema>;

/** A carrier that can be asked once its hosts (match patterns) are allowed. */
const askableCarrierSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO 3166; `*` for one that works everywhere. */
  country: z.string(),
  hosts: z.array(z.string()),
  /** Present where a step was never proved in an extension: off until the user turns it on. */
  unproved: z.optional(z.string()),
});
export type AskableCarrier = z.infer<typeof askableCarrierSchema>;

/** A page where a parcel can be looked up; `prefilled` is false where the number has to be pasted. */
const placeSchema = z.object({
  name: z.string(),
  url: z.string(),
  prefilled: z.boolean(),
  /** What this place answered when the worker last asked it; absent where it was not asked. */
  says: z.optional(z.enum(['knows', 'silent'])),
});
export type Place = z.infer<typeof placeSchema>;

/** The one thing a chip offers: copy a finished text, follow a link (a text may wait in the clipboard), open the order. */
const chipActionSchema = z.union([
  z.object({ kind: z.literal('copy'), words: z.string(), text: z.string(), done: z.string(), failed: z.string() }),
  z.object({ kind: z.literal('link'), words: z.string(), url: z.string(), text: z.optional(z.string()) }),
  z.object({ kind: z.literal('open'), words: z.string() }),
]);
export type ChipAction = z.infer<typeof chipActionSchema>;

/** What is shown beside one order on AliExpress's page: finished words, in the page's language where we have it. */
const chipSchema = z.object({
  orderId: z.string(),
  level: z.enum(LEVELS),
  /** The stage in words; empty where the verdict says it too. */
  stage: z.string(),
  verdict: z.string(),
  /** Why, in one sentence. */
  why: z.string(),
  action: z.nullable(chipActionSchema),
  /** The warning beside "Confirm received"; null where the parcel came. */
  guard: z.nullable(z.string()),
});
export type Chip = z.infer<typeof chipSchema>;

/** A run of "read all my orders": its name, and the plan to go on with; null for a new start. */
const readAllRunSchema = z.object({ run: z.string(), plan: z.nullable(z.string()) });
export type ReadAllRun = z.infer<typeof readAllRunSchema>;

/** What the worker answers: done, or why not, by name. */
export const replySchema = z.union([
  z.object({
    ok: z.literal(true),
    missingThumbnails: z.optional(z.array(z.string())),
    carriers: z.optional(z.array(askableCarrierSchema)),
    places: z.optional(z.array(placeSchema)),
    ...carrierReplyShape,
    ...evidenceReplyShape,
    /** Absent while the user has chips turned off. */
    chips: z.optional(z.array(chipSchema)),
    /** The file of words as it lies in the package; only the page script that asked reads it. */
    pageWords: z.optional(z.unknown()),
    /** IANA zone of this computer. */
    timeZone: z.optional(z.string()),
    readAll: z.optional(readAllRunSchema),
    /** Whether the page may go on reading all orders. */
    goesOn: z.optional(z.boolean()),
    diagnostics: z.optional(z.string()),
  }),
  z.object({
    ok: z.literal(false),
    problem: z.enum([
      'refused_sender',
      'unknown_message',
      'unknown_order',
      'too_soon',
      'storage_full',
      'storage_error',
      'nothing_staged',
      'resting',
      'wrong_file',
      'no_tracking_number',
      'already_there',
      ...EVIDENCE_PROBLEMS,
    ]),
    detail: z.string(),
  }),
]);
export type Reply = z.infer<typeof replySchema>;

/** Keeps only marks that are set; the schema of the stored form checks what remains. */
export function applyMarks(marks: z.infer<typeof marksSchema>, patch: MarkPatch): z.infer<typeof marksSchema> {
  const merged: Record<string, unknown> = { ...marks };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else if (value !== undefined) merged[name] = value;
  }
  return marksSchema.parse(merged);
}
