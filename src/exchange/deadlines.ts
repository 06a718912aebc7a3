/** Every dated thing about an order that a buyer may not miss, as moments. */

import type { Annotation } from '../domain/kept.ts';
import type { Order } from '../domain/order.ts';
import { GUIDE_THRESHOLDS, type RuleSettings, thresholdsOf } from '../domain/thresholds.ts';
import { DAY } from '../domain/time.ts';
import type { Verdict } from '../domain/verdict.ts';
import { beginningOf, deadlineOf, endOf } from '../domain/zones.ts';

export const DEADLINE_KINDS = [
  'protection_ends',
  'ask_extension',
  'open_dispute',
  'promised_by',
  'latest_delivery',
  'ship_by',
  'collect_by',
  'dispute_answer',
  'snooze_ends',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  readonly kind: DeadlineKind;
  /** Epoch ms. */
  readonly at: number;
}

export interface DatedOrder {
  readonly order: Order;
  readonly marks: Annotation['marks'];
  readonly verdict: Pick<Verdict, 'level'>;
}

/**
 * The deadlines of an order that is not closed, earliest first. Protection: the page's own date; the days before it
 * at which to ask and to dispute are the guides' (rules.md section 3), or the user's own. A date that is not known
 * gives no deadline.
 */
export function deadlinesOf(dated: DatedOrder, timeZone: string, rules?: RuleSettings): Deadline[] {
  const { order, marks, verdict } = dated;
  if (verdict.level === 'closed') return [];
  const { protection } = thresholdsOf(rules);
  const disputed = order.state === 'dispute' || marks.disputeOpenedAt !== undefined;
  const end = order.protectionEndsAt === undefined ? Number.NaN : deadlineOf(order.protectionEndsAt, timeZone);
  const until = (when: string | undefined) => (when === undefined ? Number.NaN : endOf(when, timeZone));
  const answerDays = (rules?.['D-AUTO'] ?? GUIDE_THRESHOLDS['D-AUTO']).answer;
  const found: Deadline[] = [
    { kind: 'protection_ends', at: disputed ? Number.NaN : end },
    { kind: 'ask_extension', at: disputed ? Number.NaN : end - protection.extend * DAY },
    { kind: 'open_dispute', at: disputed ? Number.NaN : end - protection.dispute * DAY },
    { kind: 'promised_by', at: until(order.promisedBy) },
    { kind: 'latest_delivery', at: until(order.estimatedDelivery?.to) },
    { kind: 'ship_by', at: order.state === 'processing' ? until(order.shipBy) : Number.NaN },
    ...order.parcels.map((parcel) => ({ kind: 'collect_by' as const, at: until(parcel.collectBy) })),
    { kind: 'dispute_answer', at: disputed ? answerDue(marks.disputeOpenedAt, answerDays, timeZone) : Number.NaN },
    {
      kind: 'snooze_ends',
      at: marks.snoozedUntil === undefined ? Number.NaN : beginningOf(marks.snoozedUntil, timeZone),
    },
  ];
  return found.filter(({ at }) => Number.isFinite(at)).sort((left, right) => left.at - right.at);
}

function answerDue(openedAt: string | undefined, days: number, timeZone: string): number {
  return openedAt === undefined ? Number.NaN : beginningOf(openedAt, timeZone) + days * DAY;
}
