/** Two states of the same thing become one: what was read later wins, what the user said later wins. */

import type { Annotation, KeptChange, KeptOrder, KeptTracking } from '../domain/kept.ts';

/** Merging is the same from both sides, and merging again changes nothing. */
export function mergeKeptOrders(own: KeptOrder, other: KeptOrder): KeptOrder {
  const read = later(own, other, ({ readAt }) => readAt);
  return {
    orderId: own.orderId,
    order: read.order,
    fields: read.fields,
    firstReadAt: Math.min(own.firstReadAt, other.firstReadAt),
    readAt: read.readAt,
    ...annotationOf(laterAnnotation(own, other)),
  };
}

/** The annotation made last; the first one where both are of one moment and equal in all that matters. */
export function laterAnnotation<T extends Annotation>(own: T, other: T): T {
  return later(own, other, ({ annotatedAt }) => annotatedAt ?? 0);
}

/** Just what is kept of an order that carries more, such as its verdict. */
export function keptPart({ orderId, order, fields, firstReadAt, readAt, ...rest }: KeptOrder): KeptOrder {
  return { orderId, order, fields, firstReadAt, readAt, ...annotationOf(rest) };
}

/** Just the part of an order that the user made. */
export function annotationOf(kept: Annotation): Annotation {
  const { marks, note, label, archived, ticks, annotatedAt } = kept;
  return { marks, note, label, archived, ticks, ...(annotatedAt === undefined ? {} : { annotatedAt }) };
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
