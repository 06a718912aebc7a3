/** What about an order is worth a notification right now. Pure: from the verdict and where its parcels are. */

import type { Order } from '../../domain/order.ts';
import type { NoticeKind } from '../../domain/settings.ts';
import type { Stage } from '../../domain/stage.ts';
import { DAY, HOUR, instantOf, MINUTE } from '../../domain/time.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { Deadline } from '../../exchange/deadlines.ts';
import { reminderKey, remindersOf } from './reminders.ts';

/** Something that is so. The same thing always has the same `key`. */
export interface Condition {
  readonly key: string;
  readonly kind: NoticeKind;
  /** Since when it is so (epoch ms); NaN where that is not known. */
  readonly since: number;
  /** Overtaken by a more pressing one of its kind: noted, never said. */
  readonly overtaken?: true;
}

/** Where a parcel is and since when (epoch ms). */
export interface ParcelMoment {
  readonly stage: Stage;
  readonly at: number;
}

/** Days before the end of protection at which the buyer is reminded. */
const REMINDER_DAYS = [10, 5, 2, 1] as const;

/** The seller has this long to answer a dispute (rules.md, D-AUTO). */
const DISPUTE_ANSWER = 5 * DAY;

/** After this long, "out for delivery" is no news any more. */
const DELIVERY_DAY = 18 * HOUR;

const KIND_OF_STAGE: Readonly<Partial<Record<Stage, NoticeKind>>> = {
  available_for_pickup: 'pickup',
  out_for_delivery: 'out_for_delivery',
  delivered: 'delivered',
  returned: 'returned',
};

/** Everything that is so at `now` about an order that is still open; the turn of the level is told by `follow.ts`. */
export function conditionsOf(
  order: Order,
  verdict: Verdict,
  parcels: readonly ParcelMoment[],
  deadlines: readonly Deadline[],
  now: number,
): Condition[] {
  if (verdict.level === 'closed') return [];
  return [
    ...protection(order, verdict, now),
    ...dates(deadlines, parcels, now),
    ...dispute(order, verdict),
    ...places(verdict, parcels, now),
  ];
}

/** Days of protection left as the verdict counts them; null where the end is unknown or a dispute's clock runs. */
function protectionLeft(order: Order, verdict: Verdict): number | null {
  const disputed = order.state === 'dispute' || order.marks?.disputeOpenedAt !== undefined;
  return disputed || verdict.level === 'closed' ? null : verdict.protectionDaysLeft;
}

/** The next moment at which time alone brings a reminder; null when none is left. */
export function nextReminder(
  order: Order,
  verdict: Verdict,
  deadlines: readonly Deadline[],
  now: number,
): number | null {
  const left = protectionLeft(order, verdict);
  const steps = left === null ? [] : REMINDER_DAYS.map((days) => Math.ceil(now + (left - days) * DAY));
  const dated = verdict.level === 'closed' ? [] : remindersOf(deadlines).map(({ at }) => at);
  const coming = [...steps, ...dated].filter((at) => at > now);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** The reminders of dates that are due and not over; of one date only the most pressing is said. */
function dates(deadlines: readonly Deadline[], parcels: readonly ParcelMoment[], now: number): Condition[] {
  const collecting = parcels.some(({ stage }) => stage === 'available_for_pickup');
  const standing = deadlines.filter(({ kind }) => kind !== 'collect_by' || collecting);
  const due = remindersOf(standing).filter(({ at, days, end }) => at <= now && (days === 0 || now < end));
  return due.map(({ key, kind, at, series }) => {
    const overtaken = due.some((other) => other.series === series && other.at > at);
    return { key, kind, since: at, ...(overtaken ? { overtaken: true as const } : {}) };
  });
}

/**
 * The reminders that are due. They turn at the same moment as the rules' own rows (D ≤ 10, 5, 1), so that one moment
 * brings one notification. A delivered parcel whose buyer has not answered must not cry wolf ten days ahead.
 */
function protection(order: Order, verdict: Verdict, now: number): Condition[] {
  const left = protectionLeft(order, verdict);
  if (left === null || left <= 0) return [];
  const end = now + left * DAY;
  const steps = REMINDER_DAYS.filter((days) => left <= days);
  const pressing = steps.at(-1);
  return steps
    .filter((days) => days !== 10 || verdict.action !== 'confirm_received')
    .map((days) => ({
      key: reminderKey('protection', days, end),
      kind: 'protection',
      since: Math.round((end - days * DAY) / MINUTE) * MINUTE,
      ...(days === pressing ? {} : { overtaken: true as const }),
    }));
}

function dispute(order: Order, verdict: Verdict): Condition[] {
  const opened = Date.parse(order.marks?.disputeOpenedAt ?? '');
  return verdict.reasons
    .filter(({ id }) => id === 'D-AUTO' || id === 'D-OFFER')
    .map(({ id }) => ({
      key: `dispute_${id}@${order.marks?.disputeOpenedAt ?? ''}`,
      kind: 'dispute',
      since: id === 'D-AUTO' ? opened + DISPUTE_ANSWER : Number.NaN,
    }));
}

function places(verdict: Verdict, parcels: readonly ParcelMoment[], now: number): Condition[] {
  const wrong = verdict.reasons.some(({ id }) => id === 'F-WRONGCITY');
  const newest = Math.max(Number.NEGATIVE_INFINITY, ...parcels.map(({ at }) => at));
  return [
    ...(wrong ? [{ key: 'wrong_place', kind: 'wrong_place' as const, since: newest }] : []),
    ...parcels.flatMap(({ stage, at }) => {
      const kind = KIND_OF_STAGE[stage];
      if (kind === undefined || (kind === 'out_for_delivery' && now - at > DELIVERY_DAY)) return [];
      return [{ key: `${kind}@${Number.isFinite(at) ? instantOf(at).slice(0, 10) : ''}`, kind, since: at }];
    }),
  ];
}
