/** Fills the reasons, the headline and the texts of a verdict with their figures. Numbers and ISO dates, no words. */

import type { RuleId } from '../domain/rule-ids.ts';
import { nextPeak } from '../domain/seasons.ts';
import { isChanged, type ThresholdKey } from '../domain/thresholds.ts';
import { DAY, instantOf } from '../domain/time.ts';
import type { Figures, Reason } from '../domain/verdict.ts';
import type { Moment, OrderFacts, ParcelFacts } from './facts.ts';
import { bandsOf, limitedUntil, silentFrom } from './silence.ts';
import type { Outcome } from './weigh.ts';

/** Figures under construction: what is not known is left out, and a sentence that needs it is then not said. */
type Draft = Record<string, string | number | boolean>;

/** Days with one decimal, cut off and not rounded: "10.0" must not be said before the tenth day is over. */
function tenths(milliseconds: number): number {
  return Math.floor((milliseconds / DAY) * 10) / 10;
}

/** Days as a reason counts them: from the tenth on whole ones, where a decimal says nothing any more. Cut off as well. */
function counted(milliseconds: number): number {
  const days = Math.max(0, tenths(milliseconds));
  return days < 10 ? days : Math.floor(days);
}

function date(draft: Draft, name: string, moment: Moment): void {
  if (Math.abs(moment) <= 8.64e15) draft[name] = instantOf(moment);
}

function daysSince(draft: Draft, name: string, now: number, from: Moment): void {
  if (!Number.isNaN(from)) draft[name] = counted(now - from);
}

/** The reason of one rule with its figures. */
export function reasonOf(id: RuleId, now: number, order: OrderFacts, outcome: Outcome): Reason {
  const draft: Draft = {};
  const { parcel } = outcome;
  if (parcel !== null) parcelFigures(draft, id, now, order, parcel);
  orderFigures(draft, id, now, order);
  const key = thresholdKey(id);
  if (key !== null && isChanged(order.thresholds, key)) draft['changed'] = true;
  return { id, figures: draft };
}

function parcelFigures(draft: Draft, id: RuleId, now: number, order: OrderFacts, parcel: ParcelFacts): void {
  switch (id) {
    case 'F-WRONGCITY':
      if (parcel.wrongPlace !== null) Object.assign(draft, parcel.wrongPlace);
      return;
    case 'F-NUMBER':
      draft['number'] = parcel.number ?? '';
      if (parcel.numberProblem !== null) draft['problem'] = parcel.numberProblem;
      return;
    case 'A-LIMITED':
      date(draft, 'latest', limitedUntil(order, parcel));
      draft['method'] = order.method.id;
      break;
    case 'A-PEAK':
      peakFigures(draft, silentFrom(order, parcel), order);
      break;
    case 'S-PICK':
      date(draft, 'collectBy', parcel.collectBy);
      break;
  }
  if (/^(?:S-(?!GOT)|A-|F-NOSCAN|F-MONTH)/.test(id)) silenceFigures(draft, now, order, parcel);
}

function peakFigures(draft: Draft, from: Moment, order: OrderFacts): void {
  const peak = Number.isNaN(from) ? null : nextPeak(from, order.peaksOff);
  if (peak === null) return;
  draft['peak'] = peak.name;
  date(draft, 'from', peak.start);
  date(draft, 'until', peak.end - 1);
}

function silenceFigures(draft: Draft, now: number, order: OrderFacts, parcel: ParcelFacts): void {
  const from = silentFrom(order, parcel);
  daysSince(draft, 'days', now, from);
  draft['stage'] = parcel.stage;
  const bands = bandsOf(order, parcel, from);
  if (bands === null || Number.isNaN(from)) return;
  draft['normal'] = tenths(bands.normalUntil - from);
  draft['react'] = tenths(bands.reactFrom - from);
  draft['urgent'] = tenths(bands.urgentFrom - from);
}

function orderFigures(draft: Draft, id: RuleId, now: number, order: OrderFacts): void {
  switch (id.slice(0, 2)) {
    case 'P-':
    case 'F-':
      if (id.startsWith('F-') && id !== 'F-ENDING') return;
      protectionFigures(draft, now, order);
      if (id === 'P-ASKED') {
        date(draft, 'asked', order.extensionAskedAt);
        daysSince(draft, 'waited', now, order.extensionAskedAt);
      }
      return;
    case 'D-':
      date(draft, 'opened', order.disputeOpenedAt);
      date(draft, 'answerBy', order.disputeOpenedAt + order.thresholds['D-AUTO'].answer * DAY);
      daysSince(draft, 'days', now, order.disputeOpenedAt);
      return;
    case 'B-':
      buyerFigures(draft, id, now, order);
      return;
    default:
      remainingFigures(draft, id, now, order);
  }
}

function protectionFigures(draft: Draft, now: number, order: OrderFacts): void {
  const end = order.protectionEndsAt;
  if (Number.isNaN(end)) return;
  date(draft, 'ends', end);
  draft['left'] = counted(end - now);
  date(draft, 'orEnds', order.protectionMayEndAt);
}

function buyerFigures(draft: Draft, id: RuleId, now: number, order: OrderFacts): void {
  if (id === 'B-SNOOZE') {
    date(draft, 'until', order.snoozedUntil);
    return;
  }
  date(draft, 'asked', order.messagedSellerAt);
  date(draft, 'until', order.messagedSellerAt + order.thresholds['B-ASKED'].answer * DAY);
  daysSince(draft, 'days', now, order.messagedSellerAt);
}

function remainingFigures(draft: Draft, id: RuleId, now: number, order: OrderFacts): void {
  if (id === 'S-PROC') date(draft, 'shipBy', order.shipBy);
  if (id === 'A-OVERDUE') {
    date(draft, 'latest', order.latestDelivery);
    daysSince(draft, 'late', now, order.latestDelivery);
    draft['promised'] = order.order.estimatedDelivery !== undefined || order.order.promisedBy !== undefined;
  }
  if (id === 'T-EARLIEST') date(draft, 'from', disputableFrom(order));
  if (id === 'T-AFTER') date(draft, 'until', order.completedAt + order.thresholds['T-AFTER'].days * DAY);
}

/** The day from which the "not received" form is open; NaN when the dispatch is not known. */
function disputableFrom(order: OrderFacts): Moment {
  const issued = order.parcels[0]?.issuedAt ?? Number.NaN;
  const shipped = Number.isNaN(order.dispatchedAt) ? issued : order.dispatchedAt;
  return shipped + order.thresholds['T-EARLIEST'].days * DAY;
}

function thresholdKey(id: RuleId): ThresholdKey | null {
  switch (id) {
    case 'S-NONE':
    case 'F-NOSCAN':
      return 'S-SCAN';
    case 'F-MONTH':
      return 'A-MONTH';
    case 'P-EXTEND':
    case 'P-DISPUTE':
    case 'P-LASTDAY':
    case 'P-SAFE':
    case 'P-PROMISE':
    case 'F-ENDING':
    case 'T-MOVING':
      return 'protection';
    case 'D-WAIT':
      return 'D-AUTO';
    case 'S-PROC':
    case 'S-SCAN':
    case 'S-ACC':
    case 'S-EXP':
    case 'S-ARR':
    case 'S-CUST':
    case 'S-OFD':
    case 'S-PICK':
    case 'S-RET':
    case 'S-EXC':
    case 'A-LIMITED':
    case 'A-PEAK':
    case 'A-MONTH':
    case 'P-ASKED':
    case 'D-AUTO':
    case 'T-EARLIEST':
    case 'T-AFTER':
    case 'B-ASKED':
    case 'B-NOANSWER':
      return id;
    default:
      return null;
  }
}

/** Figures that fill a message to the seller: the order's number and whole days of silence. Nothing that names the buyer. */
export function messageFigures(now: number, order: OrderFacts, parcel: ParcelFacts | null): Figures {
  const draft: Draft = { orderId: order.order.orderId };
  const from = parcel === null ? Number.NaN : silentFrom(order, parcel);
  if (!Number.isNaN(from)) draft['days'] = Math.max(0, Math.floor((now - from) / DAY));
  return draft;
}

/** Figures that fill a dispute text: the message's, the dates guide B asks for, and the tracking number. */
export function disputeFigures(now: number, order: OrderFacts, parcel: ParcelFacts | null): Figures {
  const draft: Draft = { ...messageFigures(now, order, parcel) };
  date(draft, 'today', now);
  date(draft, 'placed', order.placedAt);
  date(draft, 'latest', order.latestDelivery);
  if (parcel !== null && parcel.number !== null) draft['number'] = parcel.number;
  return draft;
}
