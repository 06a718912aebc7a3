/** The verdict on an order: `judge(order, now)`. Pure: the same order and the same `now` give the same verdict. */

import type { Order } from '../domain/order.ts';
import { PLAYBOOKS } from '../domain/playbooks.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { PeakName } from '../domain/seasons.ts';
import { LEVELS } from '../domain/stage.ts';
import { type RuleSettings, thresholdsOf } from '../domain/thresholds.ts';
import { DAY, instantOf } from '../domain/time.ts';
import type { Verdict } from '../domain/verdict.ts';
import { isTimeZone } from '../domain/zones.ts';
import { Clock } from './clock.ts';
import { factsOf, type OrderFacts } from './facts.ts';
import { reasonOf } from './figures.ts';
import { CLOSED } from './finding.ts';
import { orderOutcome } from './order-outcome.ts';
import { silentFrom } from './silence.ts';
import { stageOf } from './stage-of.ts';
import { wholeTrace } from './trace.ts';
import { actByOf, disputeTextOf, headlineOf, messageOf, pauseOf } from './verdict-parts.ts';
import type { Outcome } from './weigh.ts';

export interface JudgeOptions {
  /** IANA zone of the buyer; dates without a time are whole days there. UTC when missing or unknown. */
  readonly timeZone?: string;
  /** The buyer's own thresholds; the guides' where a row is absent. */
  readonly settings?: RuleSettings;
  /** Busy seasons that do not count for this buyer. */
  readonly peaksOff?: readonly PeakName[];
  /** Also list every rule that was looked at. */
  readonly trace?: boolean;
  /** Ids of the buyer's other orders, so that one of them is not taken for a tracking number. */
  readonly otherOrderIds?: readonly string[];
}

/**
 * Judges one order at `now` (milliseconds since the epoch). Never throws on an order that fits `orderSchema`.
 * `validUntil` is exact: until just before it the level, stage, action, message and set of reasons stay as they are.
 */
export function judge(order: Order, now: number, options: JudgeOptions = {}): Verdict {
  const timeZone = options.timeZone !== undefined && isTimeZone(options.timeZone) ? options.timeZone : 'UTC';
  const facts = factsOf(order, {
    timeZone,
    thresholds: thresholdsOf(options.settings),
    peaksOff: options.peaksOff ?? [],
    stageOf,
    orderIds: options.otherOrderIds ?? [],
  });
  const clock = new Clock(now);
  const outcome = orderOutcome(clock, facts, options.trace === true);
  const verdict = verdictOf(now, facts, outcome, validUntil(clock, facts, outcome));
  return options.trace === true ? { ...verdict, trace: wholeTrace(outcome) } : verdict;
}

/** Walks from one moment at which an answer changes to the next, until the verdict itself differs. */
function validUntil(clock: Clock, facts: OrderFacts, outcome: Outcome): number | null {
  let next = clock.next;
  while (next <= 8.64e15) {
    const later = new Clock(next);
    const then = orderOutcome(later, facts, false);
    if (!sameVerdict(outcome, then)) return next;
    next = later.next;
  }
  return null;
}

function sameVerdict(one: Outcome, other: Outcome): boolean {
  if (one.rank !== other.rank || one.action !== other.action || one.template !== other.template) return false;
  if (one.parcel?.stage !== other.parcel?.stage || one.ids.length !== other.ids.length) return false;
  return one.ids.every((id) => other.ids.includes(id));
}

function verdictOf(now: number, facts: OrderFacts, outcome: Outcome, until: number | null): Verdict {
  const { parcel } = outcome;
  const running = outcome.rank > CLOSED && facts.order.state !== 'unpaid';
  const end = facts.protectionEndsAt;
  const from = running && parcel !== null ? silentFrom(facts, parcel) : Number.NaN;
  const reasons = decisiveFirst(outcome).map((id) => reasonOf(id, now, facts, outcome));
  return {
    level: LEVELS[Math.max(CLOSED, outcome.rank)] ?? 'moving',
    stage: parcel?.stage ?? 'order_placed',
    cause: outcome.cause,
    parcelNumber: parcel?.number ?? null,
    headline: headlineOf(facts, outcome, reasons, running),
    reasons,
    silenceDays: Number.isNaN(from) ? null : Math.max(0, (now - from) / DAY),
    pause: pauseOf(facts, outcome, from),
    protectionDaysLeft: running && !Number.isNaN(end) ? (end - now) / DAY : null,
    action: outcome.action,
    actBy: actByOf(facts, outcome, from),
    message: messageOf(now, facts, outcome),
    disputeText: disputeTextOf(now, facts, outcome),
    playbook: outcome.playbook,
    evidence: outcome.playbook === null ? [] : [...PLAYBOOKS[outcome.playbook].evidence],
    validUntil: until === null ? null : instantOf(until),
  };
}

/** The rule that decided stands on top: it is the one a card has room for. */
function decisiveFirst({ ids, cause }: Outcome): readonly RuleId[] {
  return cause === null || ids[0] === cause ? ids : [cause, ...ids.filter((id) => id !== cause)];
}
