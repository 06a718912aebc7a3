/** The outcome of a whole order: its own state first, then the worst of its parcels (rules.md sections 2 and 7). */

import type { Stage } from '../domain/stage.ts';
import type { Clock } from './clock.ts';
import type { OrderFacts, ParcelFacts } from './facts.ts';
import { CLOSED, MOVING } from './finding.ts';
import {
  disputeOutcome,
  lastChanceOutcome,
  parcelOutcome,
  plainOutcome,
  receivedOutcome,
  unknownOutcome,
} from './outcome.ts';
import { resolve } from './resolve.ts';
import { silentFrom } from './silence.ts';
import type { Outcome } from './weigh.ts';

/** Judges the order at the clock's time. AliExpress's own final states outrank the parcel. */
export function orderOutcome(clock: Clock, facts: OrderFacts, traced: boolean): Outcome {
  const parcel = facts.parcels[0] ?? null;
  switch (facts.order.state) {
    case 'unpaid':
      return plainOutcome(MOVING, null);
    case 'cancelled':
    case 'refunded':
      return plainOutcome(CLOSED, parcel);
    case 'completed':
      if (facts.received !== false) return plainOutcome(CLOSED, parcel ?? without('delivered'));
      return facts.disputeMarked
        ? disputeOutcome(clock, facts, parcel ?? without('delivered'), traced)
        : lastChanceOutcome(clock, facts, parcel ?? without('delivered'), traced);
    case 'dispute':
      return disputeOutcome(clock, facts, worst(clock, facts, false).parcel, traced);
    default:
      if (facts.disputeMarked) return disputeOutcome(clock, facts, worst(clock, facts, false).parcel, traced);
      if (facts.received === true) return receivedOutcome(parcel ?? without('delivered'));
      return worst(clock, facts, traced);
  }
}

/** The worst of the order's parcels; one that has none yet is judged as what its state says. */
function worst(clock: Clock, facts: OrderFacts, traced: boolean): Outcome {
  const parcels = liveParcels(facts);
  const [first, ...others] = parcels;
  if (first === undefined) return withoutParcel(clock, facts, traced);
  let found = parcelOutcome(clock, facts, first, traced);
  for (const parcel of others) {
    const outcome = parcelOutcome(clock, facts, parcel, traced);
    if (isWorse(facts, outcome, found)) found = outcome;
  }
  return found;
}

/**
 * While AliExpress says "processing" or already "delivered", a number that no carrier has scanned proves nothing: then
 * the order's own state says more than "no first scan".
 */
function liveParcels(facts: OrderFacts): readonly ParcelFacts[] {
  const { state } = facts.order;
  if (state !== 'processing' && state !== 'delivered') return facts.parcels;
  return facts.parcels.some((parcel) => parcel.resolution.scanned) ? facts.parcels : [];
}

function withoutParcel(clock: Clock, facts: OrderFacts, traced: boolean): Outcome {
  const dispatched = !Number.isNaN(facts.dispatchedAt);
  switch (facts.order.state) {
    case 'processing':
      return parcelOutcome(clock, facts, without('processing'), traced);
    case 'delivered':
      return parcelOutcome(clock, facts, without('delivered'), traced);
    case 'unknown':
      if (!dispatched) return unknownOutcome(clock, facts, without('order_placed'), traced);
      return parcelOutcome(clock, facts, without('shipped'), traced);
    default:
      return parcelOutcome(clock, facts, without('shipped'), traced);
  }
}

/** Higher level first, then the kind of rule that decides, then the longer silence; the number settles the rest. */
function isWorse(facts: OrderFacts, one: Outcome, other: Outcome): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  if (one.causeKind !== other.causeKind) return one.causeKind < other.causeKind;
  if (one.parcel === null || other.parcel === null) return other.parcel === null;
  const ones = knownOrLast(silentFrom(facts, one.parcel));
  const others = knownOrLast(silentFrom(facts, other.parcel));
  if (ones !== others) return ones < others;
  return (one.parcel.number ?? '') < (other.parcel.number ?? '');
}

function knownOrLast(moment: number): number {
  return Number.isNaN(moment) ? Number.POSITIVE_INFINITY : moment;
}

const NO_SCANS = resolve([], undefined);
const withoutNumber = new Map<Stage, ParcelFacts>();

/** What stands for the parcel of an order that has none: only a stage. */
function without(stage: Stage): ParcelFacts {
  const known = withoutNumber.get(stage);
  if (known !== undefined) return known;
  const made: ParcelFacts = {
    number: null,
    stage,
    resolution: { ...NO_SCANS, stage },
    issuedAt: Number.NaN,
    wrongPlace: null,
    numberProblem: null,
    lost: false,
    customsTrouble: false,
    weightOff: false,
    collectBy: Number.NaN,
  };
  withoutNumber.set(stage, made);
  return made;
}
