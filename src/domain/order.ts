/** An AliExpress order as the product knows it: schemas for every edge, and the types that follow from them. */

import * as z from 'zod/mini';
import { ORDER_STATES, SITES, STAGES } from './stage.ts';
import { isDate, isInstant } from './time.ts';

/** A moment: ISO 8601 with an offset, e.g. `2026-11-03T08:15:00+08:00` or `…Z`. */
export const instantSchema = z.string().check(z.refine(isInstant, 'not an instant with an offset'));
/** A whole day in the buyer's time zone, `2026-11-03`, or a moment. */
export const whenSchema = z
  .string()
  .check(z.refine((text) => isDate(text) || isInstant(text), 'not a date or an instant'));

export const moneySchema = z.object({ amount: z.number(), currency: z.string() });
export type Money = z.infer<typeof moneySchema>;

/** One scan or note of a parcel's way. `source` is `aliexpress`, `cainiao`, a carrier's id or `user`. */
export const trackingEventSchema = z.object({
  at: instantSchema,
  text: z.string(),
  code: z.optional(z.string()),
  country: z.optional(z.string()),
  city: z.optional(z.string()),
  source: z.optional(z.string()),
  stage: z.optional(z.enum(STAGES)),
  /** The clock's own words where the answer gave no zone, e.g. `2026-11-03 08:15`. */
  wallClock: z.optional(z.string()),
});
export type TrackingEvent = z.infer<typeof trackingEventSchema>;

/** One consignment: a tracking number and what happened to it. Several orders may share one. */
export const parcelSchema = z.object({
  number: z.string(),
  carrier: z.optional(z.string()),
  issuedAt: z.optional(instantSchema),
  /** Earlier or later numbers of the same consignment. */
  aliases: z.optional(z.array(z.string())),
  weightGrams: z.optional(z.number()),
  /** The carrier's own last day to collect the parcel from its pick-up point. */
  collectBy: z.optional(whenSchema),
  events: z.array(trackingEventSchema),
});
export type Parcel = z.infer<typeof parcelSchema>;

const orderLineSchema = z.object({
  title: z.string(),
  quantity: z.optional(z.number()),
  price: z.optional(moneySchema),
  variant: z.optional(z.string()),
  /** Weight of one piece as the product page lists it. */
  weightGrams: z.optional(z.number()),
  productId: z.optional(z.string()),
  skuId: z.optional(z.string()),
  imageUrl: z.optional(z.string()),
  url: z.optional(z.string()),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

/** What the buyer told the product about an order. */
export const marksSchema = z.object({
  received: z.optional(z.boolean()),
  extensionAskedAt: z.optional(whenSchema),
  sellerAsksToWaitAt: z.optional(whenSchema),
  /** The day the seller named when asking to wait. */
  sellerPromisedBy: z.optional(whenSchema),
  sellerSendsTemplates: z.optional(z.boolean()),
  weightMismatch: z.optional(z.boolean()),
  disputeOpenedAt: z.optional(whenSchema),
  disputeOfferAt: z.optional(whenSchema),
  /** When AliExpress decided the dispute. */
  disputeDecidedAt: z.optional(whenSchema),
  messagedSellerAt: z.optional(whenSchema),
  snoozedUntil: z.optional(whenSchema),
});
export type Marks = z.infer<typeof marksSchema>;

export const orderSchema = z.object({
  orderId: z.string(),
  site: z.enum(SITES),
  placedAt: z.optional(whenSchema),
  paidAt: z.optional(whenSchema),
  dispatchedAt: z.optional(whenSchema),
  completedAt: z.optional(whenSchema),
  state: z.enum(ORDER_STATES),
  seller: z.optional(z.object({ name: z.string(), url: z.optional(z.string()), chatUrl: z.optional(z.string()) })),
  items: z.array(orderLineSchema),
  total: z.optional(moneySchema),
  shipTo: z.optional(
    z.object({ country: z.optional(z.string()), city: z.optional(z.string()), postcode: z.optional(z.string()) }),
  ),
  shippingMethod: z.optional(z.string()),
  shipBy: z.optional(whenSchema),
  estimatedDelivery: z.optional(z.object({ from: z.optional(whenSchema), to: whenSchema })),
  /** The page's on-time promise ("coupon if delayed by …"). */
  promisedBy: z.optional(whenSchema),
  protectionEndsAt: z.optional(whenSchema),
  /** Every protection deadline the pages stated, with the place that stated it; `protectionEndsAt` is the earliest. */
  protectionReadings: z.optional(z.array(z.object({ endsAt: whenSchema, place: z.string() }))),
  /** The page's own words for its state, and for a refund or dispute under way. */
  stateText: z.optional(z.string()),
  refundText: z.optional(z.string()),
  links: z.optional(
    z.object({ detail: z.optional(z.string()), tracking: z.optional(z.string()), dispute: z.optional(z.string()) }),
  ),
  parcels: z.array(parcelSchema),
  marks: z.optional(marksSchema),
});
export type Order = z.infer<typeof orderSchema>;
