/** What the browser's own sync carries: settings, and what the user said of orders, packed inside its quotas. */

import * as z from 'zod/mini';
import { type Annotation, typedSchema } from '../domain/kept.ts';
import { marksSchema } from '../domain/order.ts';
import { type KeptSettings, parseKeptSettings } from '../domain/settings.ts';

/** The quotas of `storage.sync`, with a little room: bytes of all, bytes of one item (key and JSON together). */
export const CARRIED_LIMITS = { total: 100_000, item: 8_000 } as const;

/** Annotations are spread over this many items, so that a change rewrites a small part. */
const BUCKETS = 32;

const SETTINGS_KEY = 'settings';
const BUCKET_KEY = /^orders-\d{2}$/;

/** `[annotatedAt, label, note, archived, marks, typed?]`: short, because the quota counts every byte. */
const packedSchema = z.tuple([z.number(), z.string(), z.string(), z.boolean(), marksSchema, z.optional(typedSchema)]);
type Packed = z.infer<typeof packedSchema>;

/** What of an annotation travels: all but the ticked steps. */
export type CarriedAnnotation = Omit<Annotation, 'ticks'>;

export interface Carried {
  readonly settings: KeptSettings | null;
  readonly annotations: ReadonlyMap<string, CarriedAnnotation>;
}

export interface PackedItems {
  readonly items: Readonly<Record<string, unknown>>;
  /** Orders whose annotation did not fit any more: the ones annotated longest ago. */
  readonly leftOut: number;
  readonly settingsLeftOut: boolean;
}

/** Packs the newest first, until the quota is full. */
export function packCarried({ settings, annotations }: Carried): PackedItems {
  const items: Record<string, unknown> = {};
  let room: number = CARRIED_LIMITS.total;
  const settingsSize = settings === null ? 0 : sizeOf(SETTINGS_KEY, settings);
  const settingsFit = settingsSize <= CARRIED_LIMITS.item;
  if (settings !== null && settingsFit) {
    items[SETTINGS_KEY] = settings;
    room -= settingsSize;
  }
  const buckets = new Map<string, { packed: Map<string, Packed>; size: number }>();
  let leftOut = 0;
  for (const [orderId, annotation] of newestFirst(annotations)) {
    const key = bucketOf(orderId);
    const bucket = buckets.get(key) ?? { packed: new Map(), size: sizeOf(key, {}) };
    const opening = buckets.has(key) ? 0 : bucket.size;
    const packed = packedOf(annotation);
    const size = sizeOf(orderId, packed) + 4;
    if (bucket.size + size > CARRIED_LIMITS.item || opening + size > room) {
      leftOut++;
      continue;
    }
    bucket.packed.set(orderId, packed);
    bucket.size += size;
    room -= opening + size;
    buckets.set(key, bucket);
  }
  for (const [key, { packed }] of buckets) items[key] = Object.fromEntries(packed);
  return { items, leftOut, settingsLeftOut: !settingsFit };
}

/** Reads items of any origin; what does not fit is left out. Never throws. */
export function unpackCarried(items: Readonly<Record<string, unknown>>): Carried {
  const annotations = new Map<string, CarriedAnnotation>();
  for (const [key, bucket] of Object.entries(items)) {
    if (!BUCKET_KEY.test(key) || typeof bucket !== 'object' || bucket === null) continue;
    for (const [orderId, raw] of Object.entries(bucket)) {
      const packed = packedSchema.safeParse(raw);
      if (!packed.success) continue;
      const [annotatedAt, label, note, archived, marks, typed] = packed.data;
      const annotation = { annotatedAt, label, note, archived, marks };
      annotations.set(orderId, typed === undefined ? annotation : { ...annotation, typed });
    }
  }
  const settings = Object.hasOwn(items, SETTINGS_KEY) ? parseKeptSettings(items[SETTINGS_KEY]) : null;
  return { settings, annotations };
}

/** Both sides together: of every order the later annotation, and the later settings. */
export function mergeCarried(own: Carried, other: Carried): Carried {
  const annotations = new Map(own.annotations);
  for (const [orderId, theirs] of other.annotations) {
    const mine = annotations.get(orderId);
    if (mine === undefined || (theirs.annotatedAt ?? 0) > (mine.annotatedAt ?? 0)) annotations.set(orderId, theirs);
  }
  const theirsNewer = (other.settings?.changedAt ?? -1) > (own.settings?.changedAt ?? -1);
  return { settings: theirsNewer ? other.settings : own.settings, annotations };
}

/** What must be written and removed so that `there` becomes `wanted`. */
export function carriedDifference(
  there: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): { readonly set: Record<string, unknown>; readonly remove: string[] } {
  const ours = (key: string) => key === SETTINGS_KEY || BUCKET_KEY.test(key);
  return {
    set: Object.fromEntries(
      Object.entries(wanted).filter(([key, value]) => JSON.stringify(there[key]) !== JSON.stringify(value)),
    ),
    remove: Object.keys(there).filter((key) => ours(key) && !Object.hasOwn(wanted, key)),
  };
}

function packedOf({ annotatedAt, label, note, archived, marks, typed }: CarriedAnnotation): Packed {
  const at = annotatedAt ?? 0;
  return typed === undefined ? [at, label, note, archived, marks] : [at, label, note, archived, marks, typed];
}

function newestFirst(annotations: Carried['annotations']): [string, CarriedAnnotation][] {
  return [...annotations].sort(
    ([leftId, left], [rightId, right]) =>
      (right.annotatedAt ?? 0) - (left.annotatedAt ?? 0) || (leftId < rightId ? -1 : 1),
  );
}

function bucketOf(orderId: string): string {
  let hash = 0;
  for (let at = 0; at < orderId.length; at++) hash = (hash * 31 + orderId.charCodeAt(at)) >>> 0;
  return `orders-${String(hash % BUCKETS).padStart(2, '0')}`;
}

const encoder = new TextEncoder();

/** Bytes as browsers count them: the key and the JSON of the value. */
function sizeOf(key: string, value: unknown): number {
  return encoder.encode(key).length + encoder.encode(JSON.stringify(value)).length;
}
