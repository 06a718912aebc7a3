/** Weighs what the rules found about one parcel: the level, the rule that decides, and what to do (rules.md sections 5a, 7). */

import type { PlaybookId } from '../domain/playbooks.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Action } from '../domain/stage.ts';
import { DAY } from '../domain/time.ts';
import { type ActionRow, DOUBTFUL_SELLER, EXPIRED, EXTEND, LAST_CHANCE, PICK_UP } from './actions.ts';
import type { Clock } from './clock.ts';
import { firstKnown, type OrderFacts, type ParcelFacts } from './facts.ts';
import {
  CLOSED,
  type Finding,
  finding,
  Hearing,
  KIND_ORDER,
  MOVING,
  NORMAL_PAUSE,
  type Rank,
  REACT,
  SAYS,
  type Silence,
  type TraceEntry,
  URGENT,
  WATCH,
} from './finding.ts';
import { hearFlags } from './flag-rules.ts';
import { hearDispute, hearProtection } from './protection-rules.ts';
import { hearStage } from './stage-rules.ts';
import type { TemplateId } from './templates.ts';

/** The verdict on one parcel, or on an order without one, before any figure is filled in. */
export interface Outcome {
  readonly rank: Rank;
  readonly parcel: ParcelFacts | null;
  /** The rule that decided; null where nothing asks for anything. */
  readonly cause: RuleId | null;
  readonly causeKind: number;
  readonly action: Action;
  readonly template: TemplateId | null;
  readonly playbook: PlaybookId | null;
  readonly ids: readonly RuleId[];
  readonly trace: readonly TraceEntry[] | null;
}

const NOTHING = { action: 'none', template: null, playbook: null } as const;

/** An outcome that only the order's own state decides. */
export function plainOutcome(rank: Rank, parcel: ParcelFacts | null): Outcome {
  return { rank, parcel, cause: null, causeKind: 9, ...NOTHING, ids: [], trace: null };
}

/** The buyer has it, or AliExpress closed it as received. */
export function receivedOutcome(parcel: ParcelFacts | null): Outcome {
  return { ...plainOutcome(CLOSED, parcel), cause: 'S-GOT', ids: ['S-GOT'] };
}

/** With a dispute open its clock replaces every other one. */
export function disputeOutcome(clock: Clock, order: OrderFacts, parcel: ParcelFacts | null, traced: boolean): Outcome {
  const hearing = new Hearing(traced);
  hearDispute(hearing, clock, order);
  return weigh(hearing, parcel);
}

/** T-AFTER: completed, and the buyer says it never came. A last chance while it lasts; then only support is left. */
export function lastChanceOutcome(
  clock: Clock,
  order: OrderFacts,
  parcel: ParcelFacts | null,
  traced: boolean,
): Outcome {
  const hearing = new Hearing(traced);
  const over = clock.reached(order.completedAt + order.thresholds['T-AFTER'].days * DAY);
  const row = parcel?.stage === 'available_for_pickup' ? PICK_UP : over ? EXPIRED : LAST_CHANCE;
  hearing.hear('T-AFTER', finding('T-AFTER', 'protection', URGENT, row));
  return weigh(hearing, parcel);
}

/** Everything the rules say about a parcel of an order that is under way. */
export function parcelOutcome(clock: Clock, order: OrderFacts, parcel: ParcelFacts, traced: boolean): Outcome {
  const hearing = new Hearing(traced);
  const stage = hearStage(hearing, clock, order, parcel);
  hearProtection(hearing, clock, order, parcel);
  hearFlags(hearing, order, parcel, stage);
  const asked = softened(hearing, clock, order, parcel);
  const outcome = weigh(hearing, parcel);
  if (asked !== null) return { ...outcome, rank: asked, action: 'wait' };
  const snoozed = snooze(hearing, clock, order, outcome);
  if (snoozed !== null) return snoozed;
  return policy(hearing, clock, order, parcel, stage, unanswered(hearing, clock, order, parcel, outcome));
}

/** An order under way of which neither a parcel nor a dispatch is known: only its protection can speak. */
export function unknownOutcome(clock: Clock, order: OrderFacts, parcel: ParcelFacts, traced: boolean): Outcome {
  const hearing = new Hearing(traced);
  hearProtection(hearing, clock, order, parcel);
  return weigh(hearing, null);
}

function weigh(hearing: Hearing, parcel: ParcelFacts | null): Outcome {
  let decider: Finding | null = null;
  const ids: RuleId[] = [];
  for (const found of hearing.findings) {
    ids.push(found.id);
    if (found.rank !== SAYS && (decider === null || decidesOver(found, decider))) decider = found;
  }
  const rank = decider?.rank ?? MOVING;
  return {
    rank,
    parcel,
    cause: decider?.id ?? null,
    causeKind: decider === null ? 9 : KIND_ORDER[decider.kind],
    ...answerOf(rank, decider?.row ?? null),
    ids,
    trace: hearing.trace,
  };
}

/** The higher level decides; among equals the kind, then the rule that has something to do, then the one heard first. */
function decidesOver(found: Finding, decider: Finding): boolean {
  if (found.rank !== decider.rank) return found.rank > decider.rank;
  if ((found.row === null) !== (decider.row === null)) return decider.row === null;
  return KIND_ORDER[found.kind] < KIND_ORDER[decider.kind];
}

/** What a row asks for at a level; below `watch` nothing is asked. */
function answerOf(rank: Rank, row: ActionRow | null): Pick<Outcome, 'action' | 'template' | 'playbook'> {
  if (row === null || rank < WATCH) return NOTHING;
  const action = rank === WATCH ? row.watch : rank === REACT ? row.react : row.urgent;
  return { action, template: row.template, playbook: row.playbook };
}

function newestAfter(moment: number, parcel: ParcelFacts): boolean {
  return parcel.resolution.movedAt > moment;
}

/** B-ASKED: a `react` that silence or a red flag raised waits for the seller's answer. Null when nothing is softened. */
function softened(hearing: Hearing, clock: Clock, order: OrderFacts, parcel: ParcelFacts): Rank | null {
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
function snooze(hearing: Hearing, clock: Clock, order: OrderFacts, outcome: Outcome): Outcome | null {
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
function unanswered(hearing: Hearing, clock: Clock, order: OrderFacts, parcel: ParcelFacts, outcome: Outcome): Outcome {
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

/** T-EARLIEST and T-MOVING: what AliExpress's form would refuse, or may (policy.md). */
function policy(
  hearing: Hearing,
  clock: Clock,
  order: OrderFacts,
  parcel: ParcelFacts,
  stage: Finding,
  outcome: Outcome,
): Outcome {
  if (outcome.action !== 'open_dispute') {
    hearing.hear('T-EARLIEST', 'nothing_to_change');
    hearing.hear('T-MOVING', 'nothing_to_change');
    return outcome;
  }
  const shipped = firstKnown(order.dispatchedAt, parcel.issuedAt);
  if (!Number.isNaN(shipped) && !clock.reached(shipped + order.thresholds['T-EARLIEST'].days * DAY)) {
    hearing.hear('T-EARLIEST', finding('T-EARLIEST', 'protection', SAYS, null));
    return { ...outcome, ...tooEarly(outcome), ids: [...outcome.ids, 'T-EARLIEST'] };
  }
  hearing.hear('T-EARLIEST', Number.isNaN(shipped) ? 'no_date' : 'over');
  const moving = movesNormally(clock, order, stage);
  hearing.hear('T-MOVING', moving ?? finding('T-MOVING', 'protection', SAYS, null));
  return moving === null ? { ...outcome, ids: [...outcome.ids, 'T-MOVING'] } : outcome;
}

/** Nobody is sent to a form that refuses them: until then the extension is asked for, or support, or the seller. */
function tooEarly(outcome: Outcome): Pick<Outcome, 'action' | 'template' | 'playbook'> {
  const row = outcome.cause === 'F-LOST' ? DOUBTFUL_SELLER : outcome.cause === 'P-ASKED' ? EXPIRED : EXTEND;
  return { action: row.urgent, template: row.template, playbook: row.playbook };
}

function movesNormally(clock: Clock, order: OrderFacts, stage: Finding): Silence | null {
  const { protectionEndsAt, latestDelivery, thresholds } = order;
  if (stage.rank > NORMAL_PAUSE || stage.id === 'S-PROC') return 'other_stage';
  if (!clock.reached(protectionEndsAt - thresholds.protection.dispute * DAY)) return 'not_due_yet';
  if (Number.isNaN(latestDelivery)) return 'no_date';
  return clock.passed(latestDelivery) ? 'over' : null;
}
