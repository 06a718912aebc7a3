/** Every dated thing about an order that a buyer may not miss, as moments. */

import { APPEAL_DAYS } from '../domain/deadline.ts';
import type { Annotation } from '../domain/kept.ts';
import type { Order, Parcel, TrackingEvent } from '../domain/order.ts';
import { type RuleSettings, type Thresholds, thresholdsOf } from '../domain/thresholds.ts';
import { DAY, epochOf, isDate } from '../domain/time.ts';
import type { Verdict } from '../domain/verdict.ts';
import { beginningOf, deadlineOf, endOf } from '../domain/zones.ts';

const DEADLINE_KINDS = [
  'protection_ends',
  'ask_extension',
  'open_dispute',
  'last_chance',
  'promised_by',
  'latest_delivery',
  'ship_by',
  'collect_by',
  'seller_promise',
  'dispute_answer',
  'appeal_ends',
  'snooze_ends',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  readonly kind: DeadlineKind;
  /** Epoch ms. */
  readonly at: number;
  /** `2026-12-01` where it is a whole day of the buyer's; absent where it is a moment. */
  readonly day?: string;
  /** The parcel it is about, where an order may have several. */
  readonly parcel?: string;
}

export interface DatedOrder {
  readonly order: Order;
  readonly marks: Annotation['marks'];
  readonly verdict: Pick<Verdict, 'level' | 'stage'>;
}

export interface DeadlineContext {
  /** IANA zone of the buyer. */
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: number;
  readonly rules?: RuleSettings | undefined;
}

/**
 * The deadlines of an order that is not closed, earliest first. Protection: the page's own date; the days before it
 * at which to ask and to dispute are the guides' (rules.md section 3), or the user's own. A date that is not known
 * gives no deadline.
 */
export function deadlinesOf(dated: DatedOrder, context: DeadlineContext): Deadline[] {
  const { order, marks, verdict } = dated;
  if (verdict.level === 'closed') return [];
  const disputed = order.state === 'dispute' || marks.disputeOpenedAt !== undefined;
  const whole = (kind: DeadlineKind, when: string | undefined): Deadline => wholeDay(kind, when, context.timeZone);
  const found: Deadline[] = [
    ...(disputed ? disputeDates(marks, context) : protectionDates(dated, context)),
    whole('promised_by', order.promisedBy),
    whole('latest_delivery', order.estimatedDelivery?.to),
    whole('ship_by', order.state === 'processing' ? order.shipBy : undefined),
    ...order.parcels
      .filter((parcel) => !isOver(parcel))
      .map(({ number, collectBy }) => ({ ...whole('collect_by', collectBy), parcel: number })),
    whole('seller_promise', marks.sellerAsksToWaitAt === undefined ? undefined : marks.sellerPromisedBy),
    whole('snooze_ends', marks.snoozedUntil),
  ];
  return found.filter(({ at }) => Number.isFinite(at)).sort((left, right) => left.at - right.at);
}

/** Whether nobody has to collect the parcel any more. */
function isOver({ events }: Parcel): boolean {
  const moved = events.filter(({ stage }) => stage !== undefined && stage !== 'info_only');
  const newest = moved.reduce<TrackingEvent | null>(
    (last, event) => (last === null || epochOf(event.at) >= epochOf(last.at) ? event : last),
    null,
  );
  return newest?.stage === 'delivered' || newest?.stage === 'returned';
}

/** A date ends with its day; an instant is itself. */
function wholeDay(kind: DeadlineKind, when: string | undefined, timeZone: string): Deadline {
  if (when === undefined) return { kind, at: Number.NaN };
  return { kind, at: endOf(when, timeZone), ...(isDate(when) ? { day: when } : {}) };
}

/** The page's date may be its Pacific day or the buyer's: the earlier of both is a moment, never a whole day. */
function protectionDates(dated: DatedOrder, { timeZone, now, rules }: DeadlineContext): Deadline[] {
  const { order } = dated;
  const thresholds = thresholdsOf(rules);
  const { protection } = thresholds;
  const end = order.protectionEndsAt === undefined ? Number.NaN : deadlineOf(order.protectionEndsAt, timeZone);
  const completed = order.state === 'completed';
  return [
    { kind: 'protection_ends', at: completed ? Number.NaN : end },
    { kind: 'ask_extension', at: completed ? Number.NaN : end - protection.extend * DAY },
    { kind: 'open_dispute', at: completed ? Number.NaN : end - protection.dispute * DAY },
    { kind: 'last_chance', at: lastChance(dated, end, thresholds, { timeZone, now }) },
  ];
}

/**
 * The end of the doubtful days after protection or confirmation (policy T-AFTER). Known only once they run, so that
 * nobody takes them for slack, and not while a delivered parcel's buyer was not asked yet.
 */
function lastChance(
  { order, marks, verdict }: DatedOrder,
  end: number,
  thresholds: Thresholds,
  { timeZone, now }: DeadlineContext,
): number {
  if (verdict.stage === 'delivered' && marks.received === undefined) return Number.NaN;
  const completed = order.completedAt === undefined ? Number.NaN : beginningOf(order.completedAt, timeZone);
  const over = order.state === 'completed' ? completed : end;
  return over <= now ? over + thresholds['T-AFTER'].days * DAY : Number.NaN;
}

function disputeDates(marks: Annotation['marks'], { timeZone, rules }: DeadlineContext): Deadline[] {
  const since = (when: string | undefined) => (when === undefined ? Number.NaN : beginningOf(when, timeZone));
  const answer = thresholdsOf(rules)['D-AUTO'].answer;
  const decided = since(marks.disputeDecidedAt);
  const answered = Number.isFinite(decided) || marks.disputeOfferAt !== undefined;
  return [
    { kind: 'dispute_answer', at: answered ? Number.NaN : since(marks.disputeOpenedAt) + answer * DAY },
    { kind: 'appeal_ends', at: decided + APPEAL_DAYS * DAY },
  ];
}
