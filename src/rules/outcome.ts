/** The outcome of one parcel, or of an order that its own state decides: asks every rule that has a say, then weighs. */

import { DAY } from '../domain/time.ts';
import { EXPIRED, LAST_CHANCE, PICK_UP } from './actions.ts';
import { snooze, softened, unanswered } from './buyer-rules.ts';
import type { Clock } from './clock.ts';
import type { OrderFacts, ParcelFacts } from './facts.ts';
import { CLOSED, finding, Hearing, type Rank, URGENT } from './finding.ts';
import { hearFlags } from './flag-rules.ts';
import { policy } from './policy-rules.ts';
import { hearDispute, hearProtection } from './protection-rules.ts';
import { hearStage } from './stage-rules.ts';
import { NOTHING, type Outcome, UNDECIDED, weigh } from './weigh.ts';

/** An outcome that only the order's own state decides. */
export function plainOutcome(rank: Rank, parcel: ParcelFacts | null): Outcome {
  return { rank, parcel, cause: null, causeKind: UNDECIDED, ...NOTHING, ids: [], trace: null };
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
