/** What the database holds in its newest version: the shapes of every record, checked on the way in and out. */

import type { DBSchema } from 'idb';
import * as z from 'zod/mini';
import type { CaseNotes, Piece } from '../domain/evidence.ts';
import {
  type KeptChange,
  type KeptTracking,
  keptChangeSchema,
  keptOrderSchema,
  keptTrackingSchema,
  noticesSchema,
} from '../domain/kept.ts';
import { trackingEventSchema } from '../domain/order.ts';
import { verdictSchema } from '../domain/verdict.ts';
import { SHELVES } from './shelves.ts';

export const hostStatesSchema = z.record(
  z.string(),
  z.object({
    /** Epoch ms of the last request. */
    askedAt: z.number(),
    /** No answer or a server error, in a row. */
    failures: z.number(),
    /** Refusals in a row. */
    refusals: z.number(),
    /** Epoch ms until which it is left alone. */
    pausedUntil: z.optional(z.number()),
  }),
);
export type HostStates = z.infer<typeof hostStatesSchema>;
export type HostState = HostStates[string];

export const trackerKeysSchema = z.record(
  z.string(),
  z.object({
    key: z.string(),
    /** Epoch ms. */
    savedAt: z.number(),
    /** What the tracker said of the key when it was last tried. */
    state: z.optional(z.enum(['works', 'refused'])),
  }),
);
export type TrackerKeys = z.infer<typeof trackerKeysSchema>;

export const syncStateSchema = z.object({
  at: z.number(),
  problem: z.optional(z.enum(['full', 'failed'])),
  /** Orders whose notes and marks did not fit. */
  leftOut: z.number(),
});
export type SyncState = z.infer<typeof syncStateSchema>;

export const storedOrderSchema = z.extend(keptOrderSchema, {
  /** All events of all sources as the verdict saw them, newest first. */
  timeline: z.array(trackingEventSchema),
  verdict: verdictSchema,
  judgedAt: z.number(),
  /** Absent until the order was looked at for notifications. */
  notices: z.optional(noticesSchema),
  /** Index fields, derived from the above by `derive.ts`. */
  shelf: z.enum(SHELVES),
  rank: z.string(),
  numbers: z.array(z.string()),
  actBy: z.optional(z.string()),
  validUntil: z.optional(z.number()),
  tellAt: z.optional(z.number()),
});
export type StoredOrder = z.infer<typeof storedOrderSchema>;

export { keptChangeSchema as storedChangeSchema, keptTrackingSchema as storedTrackingSchema };
export type StoredTracking = KeptTracking;
export type StoredChange = KeptChange;

export const storedThumbnailSchema = z.object({
  orderId: z.string(),
  imageUrl: z.string(),
  picture: z.instanceof(Blob),
});
export type StoredThumbnail = z.infer<typeof storedThumbnailSchema>;

/** A picture or file kept as evidence. */
export interface StoredPiece extends Piece {
  readonly bytes: Blob;
}

/** What the buyer noted of a case. */
export interface StoredCase {
  readonly orderId: string;
  readonly notes: CaseNotes;
}

/** A page or answer that could not be read, newest per code. */
export const storedWarningSchema = z.object({
  code: z.string(),
  detail: z.string(),
  at: z.number(),
  /** Counts of what was there instead; for a maintainer. */
  shape: z.optional(z.string()),
});
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
    indexes: {
      byRank: string;
      byShelf: string;
      byNumber: string;
      byActBy: string;
      byValidUntil: number;
      byTellAt: number;
      byAnnotatedAt: number;
    };
  };
  trackings: { key: string; value: StoredTracking; indexes: { byDue: number; byNumber: string; byWaiting: string } };
  changes: { key: number; value: StoredChange; indexes: { byOrder: string } };
  thumbnails: { key: string; value: StoredThumbnail };
  pieces: { key: string; value: StoredPiece; indexes: { byOrder: string } };
  cases: { key: string; value: StoredCase };
  warnings: { key: string; value: StoredWarning };
  /** Small single values by name: settings, host pauses, time of the last reading. */
  values: { key: string; value: unknown };
  setAside: { key: number; value: SetAside };
}
