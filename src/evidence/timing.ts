/** When a dispute is too early, right, urgent or the last chance (rules.md section 3, policy T-EARLIEST to T-AFTER). */

import { thresholdsOf } from '../domain/thresholds.ts';
import { DAY, epochOf } from '../domain/time.ts';
import { beginningOf, deadlineOf, endOf } from '../domain/zones.ts';
import type { CaseFile, CaseId } from './casefile.ts';
import { caseOf } from './cases.ts';

const PHASES = ['not_needed', 'ask_first', 'too_early', 'right', 'urgent', 'last_chance', 'over', 'filed'] as const;
export type Phase = (typeof PHASES)[number];

/** Why the phase is what it is; a text id of `i18n` follows from both. */
export type PhaseReason =
  | 'before_first_day'
  | 'still_moving'
  | 'first_day_unknown'
  | 'by_rules'
  | 'by_case'
  | 'no_date';

export interface Timing {
  readonly phase: Phase;
  readonly reason: PhaseReason;
  /** Epoch ms, null where it is not known: never guessed. */
  readonly opensAt: number | null;
  /** When the delivery time the page gave is over. */
  readonly deliveryEndsAt: number | null;
  /** From when the guides say: dispute now. */
  readonly urgentFrom: number | null;
  readonly protectionEndsAt: number | null;
  /** The end of the doubtful fifteen days after protection or confirmation. */
  readonly lastChanceUntil: number | null;
  /** The form may refuse although it is time: normal movement, or before the first day. */
  readonly mayBeRefused: boolean;
}

/** Cases in which waiting brings nothing: the form has a reason of its own for each. */
const DECIDED: ReadonlySet<CaseId> = new Set<CaseId>(['delivered_not_received', 'wrong_place', 'returned']);

export function timingOf(file: CaseFile): Timing {
  const dates = datesOf(file);
  const { phase, reason } = phaseOf(file, dates);
  const early = dates.opensAt !== null && file.now < dates.opensAt;
  return { ...dates, phase, reason, mayBeRefused: isOpenPhase(phase) && (early || isStillMoving(file, dates)) };
}

type Dates = Omit<Timing, 'phase' | 'reason' | 'mayBeRefused'>;

function datesOf({ stored, rules, timeZone }: CaseFile): Dates {
  const { order } = stored;
  const thresholds = thresholdsOf(rules);
  const readings = (order.protectionReadings ?? []).map(({ endsAt }) => deadlineOf(endsAt, timeZone));
  const stated = order.protectionEndsAt === undefined ? [] : [deadlineOf(order.protectionEndsAt, timeZone)];
  const end = known(Math.min(...stated, ...readings));
  const shipped = shippedAt(stored, timeZone);
  const latest = order.estimatedDelivery?.to ?? order.promisedBy;
  const completed = order.completedAt === undefined ? null : known(beginningOf(order.completedAt, timeZone));
  const over = completed ?? end;
  return {
    opensAt: shipped === null ? null : shipped + thresholds['T-EARLIEST'].days * DAY,
    deliveryEndsAt: latest === undefined ? null : known(endOf(latest, timeZone)),
    urgentFrom: end === null ? null : end - thresholds.protection.dispute * DAY,
    protectionEndsAt: end,
    lastChanceUntil: over === null ? null : over + thresholds['T-AFTER'].days * DAY,
  };
}

/** Named dates (epoch ms) as they follow each other; those that nobody knows come last. */
export function inTurn<T extends readonly [string, number | null]>(dates: readonly T[]): readonly T[] {
  const moment = ([, at]: T) => at ?? Number.POSITIVE_INFINITY;
  return dates.toSorted((one, other) => (moment(one) < moment(other) ? -1 : Number(moment(one) > moment(other))));
}

/** The day of shipment: the page's own, else the first day a number or a "shipped" note stands for. */
function shippedAt({ order }: CaseFile['stored'], timeZone: string): number | null {
  if (order.dispatchedAt !== undefined) return known(beginningOf(order.dispatchedAt, timeZone));
  const moments = order.parcels.flatMap(({ issuedAt, events }) => [
    issuedAt === undefined ? Number.NaN : epochOf(issuedAt),
    ...events.filter(({ stage }) => stage === 'shipped').map(({ at }) => epochOf(at)),
  ]);
  return known(Math.min(...moments.filter((moment) => !Number.isNaN(moment))));
}

function phaseOf(file: CaseFile, dates: Dates): Pick<Timing, 'phase' | 'reason'> {
  const { stored, now, rules } = file;
  const { order, marks, verdict } = stored;
  const missing = marks.received === false;
  if (order.state === 'dispute' || marks.disputeOpenedAt !== undefined) return { phase: 'filed', reason: 'by_rules' };
  if (order.state === 'completed' && missing) return afterEnd(dates, now);
  if (verdict.level === 'closed' || order.state === 'unpaid') return { phase: 'not_needed', reason: 'by_rules' };
  const end = dates.protectionEndsAt;
  if (end !== null && now >= end) return afterEnd(dates, now);
  if (verdict.stage === 'delivered' && marks.received === undefined) return { phase: 'ask_first', reason: 'by_case' };
  const { protection } = thresholdsOf(rules);
  if (end !== null && end - now <= protection.lastDay * DAY) return { phase: 'last_chance', reason: 'by_rules' };
  if (end !== null && end - now <= protection.dispute * DAY) return { phase: 'urgent', reason: 'by_rules' };
  if (verdict.action === 'open_dispute') return { phase: 'urgent', reason: 'by_rules' };
  return inTime(file, dates);
}

function inTime(file: CaseFile, dates: Dates): Pick<Timing, 'phase' | 'reason'> {
  if (DECIDED.has(caseOf(file))) return { phase: 'right', reason: 'by_case' };
  if (dates.opensAt === null) return { phase: 'too_early', reason: 'first_day_unknown' };
  if (file.now < dates.opensAt) return { phase: 'too_early', reason: 'before_first_day' };
  if (isStillMoving(file, dates)) return { phase: 'too_early', reason: 'still_moving' };
  return { phase: 'right', reason: dates.protectionEndsAt === null ? 'no_date' : 'by_rules' };
}

function afterEnd({ lastChanceUntil }: Dates, now: number): Pick<Timing, 'phase' | 'reason'> {
  const chance = lastChanceUntil !== null && now < lastChanceUntil;
  return { phase: chance ? 'last_chance' : 'over', reason: 'no_date' };
}

/** Policy T-MOVING: nothing is overdue and the silence is no longer than normal. */
function isStillMoving({ stored, now }: CaseFile, { deliveryEndsAt }: Dates): boolean {
  const { level, pause, silenceDays, reasons } = stored.verdict;
  if (reasons.some(({ id }) => id === 'A-OVERDUE' || id === 'F-LOST' || id === 'A-MONTH' || id === 'F-NOSCAN'))
    return false;
  if (deliveryEndsAt !== null && now > deliveryEndsAt) return false;
  if (pause !== null && silenceDays !== null) return silenceDays < pause.reactFrom;
  return level === 'moving' || level === 'normal_pause' || level === 'watch';
}

function isOpenPhase(phase: Phase): boolean {
  return phase === 'right' || phase === 'urgent' || phase === 'last_chance';
}

function known(moment: number): number | null {
  return Number.isFinite(moment) ? moment : null;
}
