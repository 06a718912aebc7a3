/** What is kept as evidence of an order beside what was read: pictures, files, and what the buyer noted of the case. */

import * as z from 'zod/mini';
import { instantSchema, whenSchema } from './order.ts';

export const PIECE_KINDS = [
  'order_page',
  'tracking_page',
  'carrier_page',
  'chat',
  'carrier_letter',
  'photo',
  'other',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** Types a piece may have: what browsers draw, and the letter a carrier sends. */
export const PIECE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const;
export type PieceType = (typeof PIECE_TYPES)[number];

/** Bytes; a photograph or a scanned letter is far below. */
export const LARGEST_PIECE = 25_000_000;
export const MOST_PIECES = 60;

/** One picture or file, without its bytes. */
export const pieceSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  orderId: z.string(),
  kind: z.enum(PIECE_KINDS),
  /** A screenshot the product took, or a file the user added. */
  origin: z.enum(['screenshot', 'file']),
  /** Epoch ms of taking or adding. */
  at: z.number(),
  name: z.string(),
  /** Address of the page on a screenshot. */
  address: z.optional(z.string()),
  type: z.enum(PIECE_TYPES),
  /** Bytes. */
  size: z.number(),
  /** Hexadecimal, of the bytes as they were taken or added. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Piece = z.infer<typeof pieceSchema>;

const noteText = z.string().check(z.maxLength(300));

/** A seller's "please wait". */
const promiseSchema = z.object({
  saidAt: whenSchema,
  /** The day the seller named; absent where none was. */
  until: z.optional(whenSchema),
});
export type SellerPromise = z.infer<typeof promiseSchema>;

export const MOST_PROMISES = 20;

/** What the buyer noted of a case. */
export const caseNotesSchema = z.object({
  /** In the buyer's own words. */
  sellerSaid: z.optional(noteText),
  carrierSaid: z.optional(noteText),
  promises: z.array(promiseSchema).check(z.maxLength(MOST_PROMISES)),
  /** Fields that must not leave with the pack. */
  keptBack: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(200)),
});
export type CaseNotes = z.infer<typeof caseNotesSchema>;

export const NO_NOTES: CaseNotes = { promises: [], keptBack: [] };

/** One scan of a consignment, told by one or several sources, with the stage the rules gave it. */
const wayScanSchema = z.object({
  at: instantSchema,
  text: z.string(),
  place: z.string(),
  /** Absent where the scan moved nothing. */
  stage: z.optional(z.string()),
  sources: z.array(z.string()),
});
export type WayScan = z.infer<typeof wayScanSchema>;

/** A span during which a stage kept silent, in epoch ms; `until` is null while it lasts. */
const silentSpanSchema = z.object({
  rule: z.string(),
  stage: z.string(),
  from: z.number(),
  until: z.nullable(z.number()),
});
export type SilentSpan = z.infer<typeof silentSpanSchema>;

/** The way of one consignment as the rules resolve it. */
export const waySchema = z.object({
  /** Null where the order has no number yet. */
  number: z.nullable(z.string()),
  scans: z.array(wayScanSchema),
  spans: z.array(silentSpanSchema),
});
export type ParcelWay = z.infer<typeof waySchema>;
