/** The P and D rows: the protection clock and, once a dispute is open, the dispute's clock (rules.md section 3; guide B). */

import type { RuleId } from '../domain/rule-ids.ts';
import { DAY } from '../domain/time.ts';
import {
  type ActionRow,
  DELIVERED,
  DISPUTE_ESCALATE,
  DISPUTE_WAIT,
  EXPIRED,
  EXTEND,
  OPEN_DISPUTE,
  PICK_UP,
} from './actions.ts';
import type { Clock } from './clock.ts';
import type { OrderFacts, ParcelFacts } from './facts.ts';
import { type Finding, finding, type Hearing, type Rank, REACT, SAYS, type Silence, URGENT, WATCH } from './finding.ts';

/** Two parcels are never told to dispute: one at the door that nobody has answered for, and one that waits to be collected. */
type Waiting = 'delivered' | 'at_pickup' | null;

/** Asks the protection clock about one parcel of an order. */
export function hearProtection(hearing: Hearing, clock: Clock, order: OrderFacts, parcel: ParcelFacts): void {
  const waiting = waitingOf(order, parcel);
  const end = order.protectionEndsAt;
  if (Number.isNaN(end)) {
    hearing.hear('P-UNKNOWN', UNKNOWN);
  } else {
    const id = protectionRow(clock, order);
    hearing.hear(id, PROTECTION[id][waiting ?? 'open']);
  }
  hearing.hear('P-ASKED', asked(clock, order, waiting));
  hearing.hear('P-PROMISE', promised(clock, order, waiting));
  hearing.hear('F-ENDING', ending(clock, order, waiting));
}

function waitingOf(order: OrderFacts, parcel: ParcelFacts): Waiting {
  if (parcel.stage === 'available_for_pickup') return 'at_pickup';
  return parcel.stage === 'delivered' && order.received === undefined ? 'delivered' : null;
}

type ProtectionRow = 'P-SAFE' | 'P-EXTEND' | 'P-DISPUTE' | 'P-LASTDAY' | 'P-EXPIRED';

/** The row of the table that D, the time left, falls into. */
function protectionRow(clock: Clock, order: OrderFacts): ProtectionRow {
  const end = order.protectionEndsAt;
  const { extend, dispute, lastDay } = order.thresholds.protection;
  if (clock.reached(end)) return 'P-EXPIRED';
  if (clock.reached(end - lastDay * DAY)) return 'P-LASTDAY';
  if (clock.reached(end - dispute * DAY)) return 'P-DISPUTE';
  return clock.reached(end - extend * DAY) ? 'P-EXTEND' : 'P-SAFE';
}

type Answers = Readonly<Record<'open' | 'at_pickup' | 'delivered', Finding | Silence>>;

/** What a row of the table asks for, and what it asks of the two parcels that are never disputed. */
function answers(id: RuleId, rank: Rank, row: ActionRow, delivered?: Silence): Answers {
  return {
    open: finding(id, 'protection', rank, row),
    at_pickup: finding(id, 'protection', rank, PICK_UP),
    delivered: delivered ?? finding(id, 'protection', REACT, DELIVERED),
  };
}

function onlySays(id: RuleId): Answers {
  const says = finding(id, 'protection', SAYS, null);
  return { open: says, at_pickup: says, delivered: says };
}

const UNKNOWN = finding('P-UNKNOWN', 'protection', SAYS, null);
const PROTECTION: Readonly<Record<ProtectionRow, Answers>> = {
  'P-SAFE': onlySays('P-SAFE'),
  'P-EXTEND': answers('P-EXTEND', REACT, EXTEND, 'replaced'),
  'P-DISPUTE': answers('P-DISPUTE', URGENT, OPEN_DISPUTE),
  'P-LASTDAY': answers('P-LASTDAY', URGENT, OPEN_DISPUTE),
  'P-EXPIRED': answers('P-EXPIRED', URGENT, EXPIRED),
};

function asked(clock: Clock, order: OrderFacts, waiting: Waiting): Finding | Silence {
  const { extensionAskedAt, protectionEndsAt: end, thresholds } = order;
  if (Number.isNaN(extensionAskedAt)) return 'no_mark';
  if (waiting === 'delivered') return 'replaced';
  if (clock.reached(end)) return 'over';
  const silent = clock.reached(extensionAskedAt + thresholds['P-ASKED'].answer * DAY);
  if (!silent && !clock.reached(end - thresholds.protection.dispute * DAY)) return 'not_due_yet';
  return finding('P-ASKED', 'protection', URGENT, waiting === 'at_pickup' ? PICK_UP : OPEN_DISPUTE);
}

function promised(clock: Clock, order: OrderFacts, waiting: Waiting): Finding | Silence {
  const { protectionEndsAt: end, thresholds } = order;
  if (!order.sellerAsksToWait) return 'no_mark';
  if (waiting === 'delivered') return 'replaced';
  if (Number.isNaN(end)) return 'no_date';
  if (clock.reached(end)) return 'over';
  if (!clock.reached(end - thresholds.protection.extend * DAY)) return 'not_due_yet';
  return finding('P-PROMISE', 'protection', URGENT, waiting === 'at_pickup' ? PICK_UP : OPEN_DISPUTE);
}

/** F-ENDING: protection is ending and the parcel is not there. */
function ending(clock: Clock, order: OrderFacts, waiting: Waiting): Finding | Silence {
  const { protectionEndsAt: end, thresholds } = order;
  if (Number.isNaN(end)) return 'no_date';
  if (waiting !== null) return 'other_stage';
  if (clock.reached(end)) return 'over';
  if (!clock.reached(end - thresholds.protection.extend * DAY)) return 'not_due_yet';
  return finding('F-ENDING', 'flag', REACT, null);
}

/** The dispute's own clock, which replaces every other one: the first of its rows that applies. */
export function hearDispute(hearing: Hearing, clock: Clock, order: OrderFacts): void {
  const offered = clock.reached(order.disputeOfferAt);
  hearing.hear('D-OFFER', offered ? finding('D-OFFER', 'protection', REACT, DISPUTE_ESCALATE) : 'no_mark');
  if (offered) return;
  const silent = clock.reached(order.disputeOpenedAt + order.thresholds['D-AUTO'].answer * DAY);
  const why = Number.isNaN(order.disputeOpenedAt) ? 'no_date' : 'not_due_yet';
  hearing.hear('D-AUTO', silent ? finding('D-AUTO', 'protection', REACT, DISPUTE_ESCALATE) : why);
  if (!silent) hearing.hear('D-WAIT', finding('D-WAIT', 'protection', WATCH, DISPUTE_WAIT));
}
