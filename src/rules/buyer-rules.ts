/** The B rows: what the buyer already did, so that the badge does not nag (rules.md section 5a). */

import type { RuleId } from '../domain/rule-ids.ts';
import { DAY } from '../domain/time.ts';
import { EXTEND } from './actions.ts';
import type { Clock } from './clock.ts';
import type { OrderFacts, ParcelFacts } from './facts.ts';
import { finding, type Hearing, KIND_ORDER, type Rank, REACT, SAYS, type Silence, WATCH } from './finding.ts';
import { answerOf, type Outcome } from './weigh.ts';

function newestAfter(moment: number, parcel: ParcelFacts): boolean {
  return parcel.resolution.movedAt > moment;
}

/** B-ASKED: a `react` that silence or a red flag raised waits for the seller's answer. Null when nothing is softened. */
export function softened(hearing: Hearing, clock: Clock, order: OrderFacts, parcel: ParcelFacts): Rank | null {
  const why = whyNotSoftened(hearing, clock, order, parcel);
  if (why !== null) {
    hearing.hear('B-ASKED', why);
    return null;
  }
  hearing.hear('B-ASKED', finding('B-ASKED', 'adjustment', SAYS, null));
  return WATCH;
}

function whyNotSoftened(hearing: Hearing, clock: Clock, order: OrderFacts, parcel: ParcelFacts): Silence | null {
  const { messagedSellerAt, thresholds } = order;
  if (Number.isNaN(messagedSellerAt)) return 'no_mark';
  if (newestAfter(messagedSellerAt, parcel)) return 'replaced';
  const everyone = hearing.findings.reduce<number>((rank, found) => Math.max(rank, found.rank), SAYS);
  const firm = hearing.findings.some((found) => found.rank === everyone && !found.softens);
  if (everyone !== REACT || firm) return 'nothing_to_change';
  if (clock.reached(messagedSellerAt + thresholds['B-ASKED'].answer * DAY)) return 'over';
  return null;
}

/** B-SNOOZE: at most `watch` until then, unless protection or a parcel said to be missing ends the snooze. */
export function snooze(hearing: Hearing, clock: Clock, order: OrderFacts, outcome: Outcome): Outcome | null {
  const why = whyNotSnoozed(hearing, clock, order, outcome);
  hearing.hear('B-SNOOZE', why ?? finding('B-SNOOZE', 'adjustment', SAYS, null));
  if (why !== null) return null;
  const decider = hearing.findings.find((found) => found.id === outcome.cause);
  return { ...outcome, rank: WATCH, ...answerOf(WATCH, decider?.row ?? null), ids: [...outcome.ids, 'B-SNOOZE'] };
}

function whyNotSnoozed(hearing: Hearing, clock: Clock, order: OrderFacts, outcome: Outcome): Silence | null {
  if (Number.isNaN(order.snoozedUntil)) return 'no_mark';
  if (outcome.rank <= WATCH) return 'nothing_to_change';
  const ends = hearing.findings.some(
    (found) => (found.kind === 'protection' && found.rank > SAYS) || found.id === 'S-MISSING',
  );
  if (ends) return 'replaced';
  return clock.reached(order.snoozedUntil) ? 'over' : null;
}

/** Causes whose action no message to the seller replaces. */
const NOT_THE_SELLERS: ReadonlySet<RuleId> = new Set<RuleId>(['S-PICK', 'S-DLV', 'F-LOST']);

/** B-NOANSWER: the seller kept silent for days, so the next step is due. */
export function unanswered(
  hearing: Hearing,
  clock: Clock,
  order: OrderFacts,
  parcel: ParcelFacts,
  outcome: Outcome,
): Outcome {
  const why = whyNotUnanswered(clock, order, parcel, outcome);
  hearing.hear('B-NOANSWER', why ?? finding('B-NOANSWER', 'adjustment', SAYS, null));
  if (why !== null) return outcome;
  const extend = clock.reached(order.protectionEndsAt - order.thresholds['B-NOANSWER'].extend * DAY);
  const next = extend
    ? { action: EXTEND.react, template: EXTEND.template, playbook: EXTEND.playbook }
    : { action: 'message_seller' as const };
  return { ...outcome, ...next, ids: [...outcome.ids, 'B-NOANSWER'] };
}

function whyNotUnanswered(clock: Clock, order: OrderFacts, parcel: ParcelFacts, outcome: Outcome): Silence | null {
  const { messagedSellerAt, thresholds } = order;
  if (Number.isNaN(messagedSellerAt)) return 'no_mark';
  if (newestAfter(messagedSellerAt, parcel)) return 'replaced';
  if (outcome.rank < REACT || outcome.causeKind === KIND_ORDER.protection) return 'nothing_to_change';
  if (outcome.cause !== null && NOT_THE_SELLERS.has(outcome.cause)) return 'nothing_to_change';
  return clock.reached(messagedSellerAt + thresholds['B-ASKED'].answer * DAY) ? null : 'not_due_yet';
}
