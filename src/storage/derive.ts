/** Fields of a stored order that follow from the rest of it: what the indexes of the database are built on. */

import { DAY, HOUR } from '../domain/days.ts';
import type { KeptOrder } from '../domain/kept.ts';
import { LEVELS } from '../domain/stage.ts';
import { GROUPS, groupOf } from './groups.ts';
import type { StoredOrder } from './schema.ts';

/** ms */
const SHORTEST_VALIDITY = 1_000;

type Derived = 'shelf' | 'rank' | 'numbers' | 'actBy' | 'validUntil' | 'tellAt';

/**
 * Adds the index fields. `rank` sorts by group, then by the day something must be done (what is urgent is due now, however
 * far its last day is), then the worse level first.
 */
export function withIndexFields(given: Omit<StoredOrder, Derived>): StoredOrder {
  const order = withoutOptionalFields(given);
  const { actBy, validUntil, level } = order.verdict;
  const group = GROUPS.indexOf(groupOf(order));
  const badness = LEVELS.length - LEVELS.indexOf(level);
  const derived: StoredOrder = {
    ...order,
    shelf: order.archived ? 'archived' : level,
    rank: [group, level === 'urgent' ? '0' : '1', actBy ?? '9999', badness, placed(order), order.orderId].join('|'),
    numbers: allNumbersOf(order),
  };
  if (actBy !== null && group < GROUPS.indexOf('closed')) derived.actBy = actBy;
  const lookAgain = Math.min(
    validUntil === null ? Number.POSITIVE_INFINITY : Date.parse(validUntil),
    order.notices?.remindAt ?? Number.POSITIVE_INFINITY,
    daysChangeAt(order),
  );
  // A verdict is valid for a moment at least: an engine that said otherwise must not keep the worker busy for ever.
  if (Number.isFinite(lookAgain)) derived.validUntil = Math.max(lookAgain, order.judgedAt + SHORTEST_VALIDITY);
  if (order.notices?.tellAt !== undefined) derived.tellAt = order.notices.tellAt;
  return derived;
}

/**
 * When a number of days that pages show is one more or one less, rounded up to a whole hour, so that many orders are
 * looked at together. The verdict itself may stand for weeks.
 */
function daysChangeAt({ verdict, judgedAt, archived }: Omit<StoredOrder, Derived>): number {
  const { level, protectionDaysLeft: left, silenceDays: silent } = verdict;
  if (level === 'closed' || archived) return Number.POSITIVE_INFINITY;
  const untilLess = left === null || left <= 0 ? Number.POSITIVE_INFINITY : left - Math.ceil(left) + 1;
  const untilMore = silent === null ? Number.POSITIVE_INFINITY : Math.floor(silent) + 1 - silent;
  return Math.ceil((judgedAt + Math.min(untilLess, untilMore) * DAY) / HOUR) * HOUR;
}

/** An order that was stored before still carries the fields it had then; the ones it no longer has must go. */
function withoutOptionalFields(order: Omit<StoredOrder, Derived>): Omit<StoredOrder, Derived> {
  const {
    actBy: _actBy,
    validUntil: _validUntil,
    tellAt: _tellAt,
    ...rest
  }: Partial<StoredOrder> & typeof order = order;
  return rest;
}

/** Every number an order's parcels have or had, and those the user typed. */
export function allNumbersOf({ order, typed }: Pick<KeptOrder, 'order' | 'typed'>): string[] {
  const read = order.parcels.flatMap((parcel) => [parcel.number, ...(parcel.aliases ?? [])]);
  return [...new Set([...read, ...(typed?.numbers ?? []).map(({ number }) => number)])];
}

/** Newest first among equals: the day of the order, counted down. */
function placed(order: Omit<StoredOrder, Derived>): string {
  const day = order.order.placedAt?.slice(0, 10) ?? '0000-00-00';
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
