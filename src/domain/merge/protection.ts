/** Unites the protection deadlines that different places state at different times. */

import { deadlineEpoch, earliestDeadline, type ProtectionReading } from '../deadline.ts';
import type { Order } from '../order.ts';
import { DAY } from '../time.ts';

export interface KnownProtection extends ProtectionReading {
  /** Which source stated it and when (epoch ms); absent for one whose reading is not remembered. */
  readonly read: { readonly source: string; readonly readAt: number } | undefined;
}

type Replaces = (read: NonNullable<KnownProtection['read']>, known: KnownProtection['read']) => boolean;

/**
 * The newest deadline of every place, and the earliest of them. Once a place states a later deadline than it did
 * before (the protection was extended), what other places stated earlier is not current any more and is dropped.
 * Places of lower trust are remembered but do not decide while a higher one speaks.
 */
export function mergeProtection(
  known: readonly KnownProtection[],
  stated: readonly KnownProtection[],
  replaces: Replaces,
): { readonly kept: readonly KnownProtection[]; readonly order: Partial<Order> } {
  const taken = stated.filter(({ place, read }) => {
    const before = known.find((one) => one.place === place);
    return read !== undefined && (before === undefined || replaces(read, before.read));
  });
  const extended = taken.filter((one) => known.some((other) => other.place === one.place && isLater(one, other)));
  const others = known.filter(
    (one) => !taken.some(({ place }) => place === one.place) && !extended.some((newer) => isLater(newer, one)),
  );
  const kept = [...others, ...taken];
  const deciding = kept.filter((one) => !kept.some((other) => outranks(other, one, replaces)));
  const protectionEndsAt = earliestDeadline(deciding);
  const protectionReadings = kept.map(({ endsAt, place }) => ({ endsAt, place }));
  return { kept, order: protectionEndsAt === undefined ? {} : { protectionEndsAt, protectionReadings } };
}

/** By more than the one day in which pages of the same order differ. */
function isLater(one: ProtectionReading, other: ProtectionReading): boolean {
  return deadlineEpoch(one.endsAt) - deadlineEpoch(other.endsAt) > 1.5 * DAY;
}

/** Whether `one` is of higher trust, whatever their times. */
function outranks(one: KnownProtection, other: KnownProtection, replaces: Replaces): boolean {
  if (one.read === undefined || other.read === undefined) return false;
  const now = 0;
  return !replaces({ source: other.read.source, readAt: now }, { source: one.read.source, readAt: now });
}
