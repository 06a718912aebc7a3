/** Two states of the same thing become one: what was read later wins, what the user said later wins. */

import { type CaseNotes, MOST_PROMISES, type Piece, type SellerPromise } from '../domain/evidence.ts';
import type { Annotation, KeptChange, KeptOrder, KeptTracking } from '../domain/kept.ts';

/** Merging is the same from both sides, and merging again changes nothing. */
export function mergeKeptOrders(own: KeptOrder, other: KeptOrder): KeptOrder {
  return {
    orderId: own.orderId,
    ...later(readingOf(own), readingOf(other), ({ readAt }) => readAt),
    firstReadAt: Math.min(own.firstReadAt, other.firstReadAt),
    ...later(annotationOf(own), annotationOf(other), ({ annotatedAt }) => annotatedAt ?? 0),
  };
}

/** Just the part of an order that was read. */
function readingOf({ order, fields, readAt }: KeptOrder): Pick<KeptOrder, 'order' | 'fields' | 'readAt'> {
  return { order, fields, readAt };
}

/** Just what is kept of an order that carries more, such as its verdict. */
export function keptPart({ orderId, order, fields, firstReadAt, readAt, ...rest }: KeptOrder): KeptOrder {
  return { orderId, order, fields, firstReadAt, readAt, ...annotationOf(rest) };
}

/** Just the part of an order that the user made. */
export function annotationOf(kept: Annotation): Annotation {
  const { marks, note, label, archived, ticks, annotatedAt, typed } = kept;
  return {
    marks,
    note,
    label,
    archived,
    ticks,
    ...(annotatedAt === undefined ? {} : { annotatedAt }),
    ...(typed === undefined ? {} : { typed }),
  };
}

/** Notes carry no time: what is here stands, what is missing here is added. Merging again changes nothing. */
export function mergeNotes(own: CaseNotes, other: CaseNotes): CaseNotes {
  const known = new Set(own.promises.map(promiseKey));
  const added = other.promises.filter((promise) => !known.has(promiseKey(promise)));
  const promises = [...own.promises, ...added].sort((left, right) => (left.saidAt < right.saidAt ? -1 : 1));
  return { ...other, ...own, promises: added.length === 0 ? own.promises : promises.slice(-MOST_PROMISES) };
}

function promiseKey({ saidAt, until }: SellerPromise): string {
  return `${saidAt} ${until ?? ''}`;
}

/** Tells whether a piece is among these, under whatever id. */
export function amongPieces(pieces: readonly Piece[]): (piece: Piece) => boolean {
  const ids = new Set(pieces.map(({ id }) => id));
  const contents = new Set(pieces.map(contentKey));
  return (piece) => ids.has(piece.id) || contents.has(contentKey(piece));
}

function contentKey({ orderId, sha256 }: Piece): string {
  return `${orderId} ${sha256}`;
}

/** The tracking with the later answer; an answer always beats none. */
export function mergeTrackings(own: KeptTracking, other: KeptTracking): KeptTracking {
  return later(own, other, ({ foundAt, askedAt }) => (foundAt ?? -1) * 2 + ((askedAt ?? 0) > 0 ? 1 : 0));
}

/** The same change logged twice has the same text here. */
export function changeKey({ orderId, at, what, from, to, source }: KeptChange): string {
  return JSON.stringify([orderId, at, what, from, to, source]);
}

/** The later of two; of equals the one whose text is greater, so that both sides choose the same. */
function later<T>(left: T, right: T, timeOf: (one: T) => number): T {
  const difference = timeOf(left) - timeOf(right);
  if (difference !== 0) return difference > 0 ? left : right;
  return JSON.stringify(left) >= JSON.stringify(right) ? left : right;
}
