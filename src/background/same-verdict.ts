/** Whether judging an order again said anything new: if not, nothing needs to be written. */

import { DAY } from '../domain/time.ts';
import type { StoredOrder } from '../storage/schema.ts';

/** ms by which two moments may differ that were counted in days. */
const ROUNDING = 1_000;

/**
 * Whether both say the same of the same order. The days of silence and of protection grow with the clock alone: they
 * are compared by the moments they count from and to, and count as old after a day.
 */
export function saysTheSame(before: StoredOrder, after: StoredOrder): boolean {
  if (Math.abs(after.judgedAt - before.judgedAt) >= DAY) return false;
  const [silentBefore, silentAfter] = [before, after].map(({ judgedAt, verdict }) =>
    days(judgedAt, verdict.silenceDays, -1),
  );
  const [endBefore, endAfter] = [before, after].map(({ judgedAt, verdict }) =>
    days(judgedAt, verdict.protectionDaysLeft, 1),
  );
  return (
    isSameMoment(silentBefore, silentAfter) &&
    isSameMoment(endBefore, endAfter) &&
    isSame(timeless(before), timeless(after))
  );
}

function days(judgedAt: number, count: number | null, way: 1 | -1): number | null {
  return count === null ? null : judgedAt + way * count * DAY;
}

function isSameMoment(one: number | null | undefined, other: number | null | undefined): boolean {
  return one == null || other == null ? one === other : Math.abs(one - other) < ROUNDING;
}

function timeless({ judgedAt: _judgedAt, verdict, ...rest }: StoredOrder): object {
  const { silenceDays: _silence, protectionDaysLeft: _protection, ...said } = verdict;
  return { ...rest, said };
}

/** The same values, in whatever order; what is absent is the same as what is undefined. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  for (const name in left) if (!isSame(left[name], right[name])) return false;
  for (const name in right) if (right[name] !== undefined && left[name] === undefined) return false;
  return true;
}
