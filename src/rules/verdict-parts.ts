/** What a verdict carries beside its reasons: headline, pause meter, the time to act by, and the texts that fit. */

import { RULES, type RuleId } from '../domain/rule-ids.ts';
import { DAY, instantOf } from '../domain/time.ts';
import type { Figures, Reason, Verdict } from '../domain/verdict.ts';
import type { Moment, OrderFacts, ParcelFacts } from './facts.ts';
import { disputeFigures, messageFigures } from './figures.ts';
import { MOVING, NORMAL_PAUSE, URGENT } from './finding.ts';
import { bandsOf, limitedUntil } from './silence.ts';
import type { DisputeTextId } from './templates.ts';
import type { Outcome } from './weigh.ts';

/** The message to the seller that fits, with its figures. */
export function messageOf(now: number, order: OrderFacts, { template, parcel }: Outcome): Reason | null {
  return template === null ? null : { id: template, figures: messageFigures(now, order, parcel) };
}

/** The one line on top. `running`: neither closed nor unpaid, so clocks run. */
export function headlineOf(order: OrderFacts, outcome: Outcome, reasons: readonly Reason[], running: boolean): Reason {
  if (!running) return { id: `headline_${closedAs(order)}`, figures: {} };
  const { ids, cause, rank } = outcome;
  if (ids.includes('B-ASKED')) return headline('B-ASKED', reasons);
  if (ids.includes('B-SNOOZE')) return headline('B-SNOOZE', reasons);
  if (cause === null || rank <= NORMAL_PAUSE) {
    const calm = rank <= MOVING ? 'headline_moving' : 'headline_normal_pause';
    const { figures } = headline(cause ?? 'P-UNKNOWN', reasons);
    return { id: figures['days'] === undefined ? 'headline_no_news' : calm, figures };
  }
  const decided = headline(cause, reasons);
  if (outcome.action === 'collect_parcel') return { ...decided, id: 'headline_s_pick' };
  if (ids.includes('T-EARLIEST') && ASKS_FOR_DISPUTE.includes(cause)) return tooEarly(outcome, decided, reasons);
  if (outcome.action !== 'confirm_received') return decided;
  // Of protection that is over, no days are left to speak of.
  return { id: 'headline_s_dlv', figures: cause === 'P-EXPIRED' ? {} : decided.figures };
}

/** Rules whose headline says that a dispute is to be opened. */
const ASKS_FOR_DISPUTE: readonly RuleId[] = ['P-DISPUTE', 'P-LASTDAY', 'P-ASKED', 'P-PROMISE'];

/** No headline sends a person to a form that refuses them: it asks for what is asked for instead, or says why not. */
function tooEarly({ action }: Outcome, { figures }: Reason, reasons: readonly Reason[]): Reason {
  const { left } = figures;
  const days = action === 'ask_extension' && typeof left === 'number' && left > 0;
  return days ? { id: HEADLINES['P-EXTEND'], figures } : headline('T-EARLIEST', reasons);
}

const HEADLINES = Object.fromEntries(
  RULES.map((id) => [id, `headline_${id.toLowerCase().replaceAll('-', '_')}`]),
) as Readonly<Record<RuleId, string>>;

/** The headline of a rule, with the figures of its reason. */
function headline(id: RuleId, reasons: readonly Reason[]): Reason {
  return {
    id: HEADLINES[id],
    figures: wholeDays(reasons.find((reason) => reason.id === id)?.figures ?? {}),
  };
}

/** A headline counts whole days; the reasons under it have the tenths. */
function wholeDays(figures: Figures): Figures {
  const whole = { ...figures };
  for (const name of ['days', 'left']) {
    const value = whole[name];
    if (typeof value === 'number') whole[name] = Math.floor(value);
  }
  return whole;
}

function closedAs(order: OrderFacts): string {
  const { state } = order.order;
  return state === 'unpaid' || state === 'cancelled' || state === 'refunded' || state === 'completed' ? state : 's_got';
}

/** The meter's two marks, in days of silence, as the adjustments in force move them. */
export function pauseOf(order: OrderFacts, outcome: Outcome, from: Moment): Verdict['pause'] {
  const { parcel } = outcome;
  if (parcel === null || Number.isNaN(from)) return null;
  const bands = bandsOf(order, parcel, from);
  if (bands === null) return null;
  let normalUntil = (bands.normalUntil - from) / DAY;
  let reactFrom = (bands.reactFrom - from) / DAY;
  if (outcome.ids.includes('A-PEAK')) {
    reactFrom = order.thresholds['A-PEAK'].react;
    normalUntil = reactFrom;
  }
  if (outcome.ids.includes('A-LIMITED')) {
    normalUntil = order.thresholds['A-LIMITED'].watch;
    reactFrom = Math.max(normalUntil, reactFrom, (limitedUntil(order, parcel) - from) / DAY);
  }
  return { normalUntil: Math.max(0, normalUntil), reactFrom: Math.max(0, reactFrom) };
}

/** By when to act: the end of protection, the seller's time to answer, the last day to collect, or the stage's next line. */
export function actByOf(order: OrderFacts, outcome: Outcome, from: Moment): string | null {
  const moment = actBy(order, outcome, from);
  return Math.abs(moment) <= 8.64e15 ? instantOf(moment) : null;
}

function actBy(order: OrderFacts, outcome: Outcome, from: Moment): Moment {
  const { protectionEndsAt: end, thresholds } = order;
  const { parcel, cause, action } = outcome;
  if (action === 'none' || outcome.ids.includes('B-SNOOZE') || cause === null) return Number.NaN;
  if (outcome.ids.includes('B-ASKED')) return order.messagedSellerAt + thresholds['B-ASKED'].answer * DAY;
  switch (cause) {
    case 'P-EXPIRED':
    case 'D-AUTO':
    case 'D-OFFER':
      return Number.NaN;
    case 'P-EXTEND':
      return end - thresholds.protection.dispute * DAY;
    case 'D-WAIT':
      return order.disputeOpenedAt + thresholds['D-AUTO'].answer * DAY;
    case 'T-AFTER':
      return order.completedAt + thresholds['T-AFTER'].days * DAY;
    default:
      return sooner(end, parcel === null ? Number.NaN : stageLimit(order, parcel, outcome, from));
  }
}

/** Where a stage that asks for something becomes urgent. */
function stageLimit(order: OrderFacts, parcel: ParcelFacts, outcome: Outcome, from: Moment): Moment {
  if (parcel.stage === 'available_for_pickup') {
    return sooner(parcel.collectBy, from + order.thresholds['S-PICK'].urgent * DAY);
  }
  if (outcome.rank === URGENT) return Number.NaN;
  if (outcome.ids.includes('A-PEAK')) return from + order.thresholds['A-PEAK'].urgent * DAY;
  return bandsOf(order, parcel, from)?.urgentFrom ?? Number.NaN;
}

function sooner(one: Moment, other: Moment): Moment {
  if (Number.isNaN(one)) return other;
  return other < one ? other : one;
}

/** The dispute text that tells what happened, with its figures; only where a dispute is due or next. */
export function disputeTextOf(now: number, order: OrderFacts, outcome: Outcome): Reason | null {
  const { action, cause, parcel } = outcome;
  if (action !== 'open_dispute' && cause !== 'S-MISSING' && cause !== 'F-WRONGCITY') return null;
  return { id: disputeCase(order, parcel), figures: disputeFigures(now, order, parcel) };
}

function disputeCase(order: OrderFacts, parcel: ParcelFacts | null): DisputeTextId {
  if (parcel?.wrongPlace?.certain === true) return 'wrong-place';
  if (parcel?.stage === 'returned') return 'returned';
  return parcel?.stage === 'delivered' && order.received === false ? 'delivered-elsewhere' : 'not-received';
}
