/** Where a parcel's silence begins, which rule measures it, and the bands it falls into (rules.md section 2). */

import type { StageRule } from '../domain/rule-ids.ts';
import type { Stage } from '../domain/stage.ts';
import { DAY } from '../domain/time.ts';
import { firstKnown, type Moment, type OrderFacts, type ParcelFacts } from './facts.ts';

export type SilenceRule = 'S-PROC' | 'S-SCAN' | 'S-ACC' | 'S-EXP' | 'S-ARR' | 'S-CUST' | 'S-OFD';

const SILENCE_RULE: Readonly<Partial<Record<Stage, SilenceRule>>> = {
  order_placed: 'S-PROC',
  processing: 'S-PROC',
  shipped: 'S-SCAN',
  accepted: 'S-ACC',
  departed_origin: 'S-EXP',
  transit: 'S-EXP',
  arrived_destination: 'S-ARR',
  customs: 'S-CUST',
  out_for_delivery: 'S-OFD',
};

const SILENCE_RULES: ReadonlySet<StageRule> = new Set(Object.values(SILENCE_RULE));

/** Which rule measures a parcel's stage. */
export function stageRuleOf(order: OrderFacts, parcel: ParcelFacts): StageRule {
  switch (parcel.stage) {
    case 'available_for_pickup':
      return 'S-PICK';
    case 'returned':
      return 'S-RET';
    case 'exception':
      return 'S-EXC';
    case 'delivered':
      if (order.received === undefined) return 'S-DLV';
      return order.received ? 'S-GOT' : 'S-MISSING';
    case 'shipped':
      return parcel.number === null ? 'S-NONE' : 'S-SCAN';
    case 'transit':
      return parcel.resolution.domestic ? 'S-ARR' : 'S-EXP';
    default:
      return SILENCE_RULE[parcel.stage] ?? 'S-SCAN';
  }
}

/** Where a parcel's silence begins; NaN when it is not known. Two stages count from a fixed start, so notes never reset them. */
export function silentFrom(order: OrderFacts, parcel: ParcelFacts): Moment {
  switch (stageRuleOf(order, parcel)) {
    case 'S-PROC':
      return firstKnown(order.paidAt, order.placedAt);
    case 'S-SCAN':
      return firstKnown(parcel.issuedAt, order.placedAt);
    case 'S-NONE':
      return firstKnown(order.dispatchedAt, order.placedAt);
    default:
      return parcel.resolution.movedAt;
  }
}

/** The bands in force for a silence rule, as instants: the ends of moving, normal pause and watch, and the start of urgent. */
export interface Bands {
  readonly normalFrom: Moment;
  readonly normalUntil: Moment;
  readonly reactFrom: Moment;
  readonly urgentFrom: Moment;
}

export function bandsOf(order: OrderFacts, parcel: ParcelFacts, from: Moment): Bands | null {
  const rule = stageRuleOf(order, parcel);
  const key = rule === 'S-NONE' ? 'S-SCAN' : rule;
  if (!isSilenceRule(key)) return null;
  const { a, b, c, d } = order.thresholds[key];
  // A ship-by date the page states replaces the end of the normal pause; a week later it is urgent.
  if (key === 'S-PROC' && !Number.isNaN(order.shipBy)) {
    const { shipBy } = order;
    return {
      normalFrom: from + a * DAY,
      normalUntil: shipBy,
      reactFrom: Math.floor(shipBy) + 1,
      urgentFrom: shipBy + (d - c) * DAY,
    };
  }
  return {
    normalFrom: from + a * DAY,
    normalUntil: from + b * DAY,
    reactFrom: from + c * DAY,
    urgentFrom: from + d * DAY,
  };
}

/** Whether a stage is measured by its silence; the others want an answer from the buyer. */
export function isSilenceRule(rule: StageRule): rule is SilenceRule {
  return SILENCE_RULES.has(rule);
}

/** Whether the method goes dark after export and its latest day has not passed yet. */
export function limitedUntil(order: OrderFacts, parcel: ParcelFacts): Moment {
  const slowest = order.method.days[1] * DAY;
  return firstKnown(order.latestDelivery, parcel.issuedAt + slowest, parcel.resolution.movedAt + slowest);
}
