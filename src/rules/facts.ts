/** What the rules need to know of an order, read once: instants instead of texts, stages instead of scans. No judgement. */

import type { Order, Parcel } from '../domain/order.ts';
import type { PeakName } from '../domain/seasons.ts';
import type { Stage } from '../domain/stage.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import { DAY, epochOf } from '../domain/time.ts';
import { beginningOf, deadlineOf, endOf, laterReadingOf } from '../domain/zones.ts';
import { consignments, type StageOf, scansOf } from './history.ts';
import { saysCustoms, saysLost } from './lexicon.ts';
import { methodOf, type ShippingMethod } from './methods.ts';
import { normaliseNumber } from './numbers/normalise.ts';
import { isOrderNumber } from './numbers/order-number.ts';
import { s10Validity } from './numbers/s10.ts';
import { countryCode } from './places/country.ts';
import { type WrongPlace, wrongPlaceOf } from './places/wrong-place.ts';
import { type Resolution, resolve } from './resolve.ts';

/** An instant in milliseconds since the epoch, or NaN where it is not known: no comparison with NaN is ever true. */
export type Moment = number;

export interface OrderFacts {
  readonly order: Order;
  readonly thresholds: Thresholds;
  /** Busy seasons that do not count for this buyer. */
  readonly peaksOff: readonly PeakName[];
  readonly method: ShippingMethod;
  readonly placedAt: Moment;
  readonly paidAt: Moment;
  readonly dispatchedAt: Moment;
  readonly completedAt: Moment;
  readonly shipBy: Moment;
  readonly protectionEndsAt: Moment;
  /** The other reading of a date that stands alone (policy T-PST); only shown, never judged by. */
  readonly protectionMayEndAt: Moment;
  /** The latest day of delivery: the page's own, else the method's slowest from dispatch, else from placing. */
  readonly latestDelivery: Moment;
  readonly received: boolean | undefined;
  readonly extensionAskedAt: Moment;
  readonly sellerAsksToWait: boolean;
  readonly sellerSendsTemplates: boolean;
  readonly weightMarked: boolean;
  readonly disputeMarked: boolean;
  readonly disputeOpenedAt: Moment;
  readonly disputeOfferAt: Moment;
  readonly messagedSellerAt: Moment;
  readonly snoozedUntil: Moment;
  readonly parcels: readonly ParcelFacts[];
}

export interface ParcelFacts {
  /** Null where the order has no parcel yet. */
  readonly number: string | null;
  readonly stage: Stage;
  readonly resolution: Resolution;
  /** The day the number was issued: the earliest of issuedAt, the order's dispatch and the first `shipped` note. */
  readonly issuedAt: Moment;
  readonly wrongPlace: WrongPlace | null;
  readonly numberProblem: 'N-ORDERNO' | 'N-CHECK' | null;
  readonly lost: boolean;
  readonly customsTrouble: boolean;
  readonly weightOff: boolean;
  /** The carrier's own last day to collect the parcel. */
  readonly collectBy: Moment;
}

export interface FactsContext {
  readonly timeZone: string;
  readonly thresholds: Thresholds;
  readonly peaksOff: readonly PeakName[];
  readonly stageOf: StageOf;
  /** Ids of the buyer's other orders, so that one of them is not taken for a tracking number. */
  readonly orderIds: readonly string[];
}

const UNKNOWN = Number.NaN;

/** Reads an order. Never throws on an order that fits the schema. */
export function factsOf(order: Order, context: FactsContext): OrderFacts {
  const zone = context.timeZone;
  const marks = order.marks ?? {};
  const since = (when: string | undefined) => (when === undefined ? UNKNOWN : beginningOf(when, zone));
  const until = (when: string | undefined) => (when === undefined ? UNKNOWN : endOf(when, zone));
  const method = methodOf(order.shippingMethod);
  const placedAt = since(order.placedAt);
  const dispatchedAt = since(order.dispatchedAt);
  return {
    order,
    thresholds: context.thresholds,
    peaksOff: context.peaksOff,
    method,
    placedAt,
    paidAt: since(order.paidAt),
    dispatchedAt,
    completedAt: since(order.completedAt),
    shipBy: until(order.shipBy),
    protectionEndsAt: protectionEndOf(order, zone),
    protectionMayEndAt: order.protectionEndsAt === undefined ? UNKNOWN : laterReadingOf(order.protectionEndsAt, zone),
    latestDelivery: firstKnown(
      until(order.estimatedDelivery?.to ?? order.promisedBy),
      dispatchedAt + method.days[1] * DAY,
      placedAt + method.days[1] * DAY,
    ),
    received: marks.received,
    extensionAskedAt: since(marks.extensionAskedAt),
    sellerAsksToWait: marks.sellerAsksToWaitAt !== undefined,
    sellerSendsTemplates: marks.sellerSendsTemplates === true,
    weightMarked: marks.weightMismatch === true,
    disputeMarked: marks.disputeOpenedAt !== undefined,
    disputeOpenedAt: since(marks.disputeOpenedAt),
    disputeOfferAt: since(marks.disputeOfferAt),
    messagedSellerAt: since(marks.messagedSellerAt),
    snoozedUntil: until(marks.snoozedUntil),
    parcels: parcelsOf(order, dispatchedAt, context),
  };
}

/** The first that is known, in the order given. */
export function firstKnown(...moments: readonly Moment[]): Moment {
  return moments.find((moment) => !Number.isNaN(moment)) ?? UNKNOWN;
}

/** The earlier of two, or the one that is known. */
function earliest(one: Moment, other: Moment): Moment {
  return other < one || Number.isNaN(one) ? other : one;
}

/** The earliest deadline any page stated: pages may differ by a day (policy T-DATE), and the earlier one counts. */
function protectionEndOf(order: Order, zone: string): Moment {
  let end = order.protectionEndsAt === undefined ? UNKNOWN : deadlineOf(order.protectionEndsAt, zone);
  for (const reading of order.protectionReadings ?? []) end = earliest(end, deadlineOf(reading.endsAt, zone));
  return end;
}

function parcelsOf(order: Order, dispatchedAt: Moment, context: FactsContext): readonly ParcelFacts[] {
  const known = order.parcels.filter((parcel) => parcel.events.length > 0 || parcel.number.trim() !== '');
  const facts = consignments(known).map((group) => parcelFacts(order, group, dispatchedAt, context));
  // The order of parcels on a page means nothing, so it must not decide anything either.
  return facts.length < 2 ? facts : facts.sort((one, other) => ((one.number ?? '') < (other.number ?? '') ? -1 : 1));
}

function parcelFacts(order: Order, group: readonly Parcel[], dispatchedAt: Moment, context: FactsContext): ParcelFacts {
  const country = order.shipTo?.country;
  const scans = scansOf(group, context.stageOf);
  const resolution = resolve(scans, country === undefined ? undefined : countryCode(country));
  const { stage, current } = resolution;
  const trouble = stage === 'exception' && current !== null ? current.event : null;
  return {
    number: numberOf(group),
    stage,
    resolution,
    issuedAt: earliest(earliest(dispatchedAt, resolution.firstShippedAt), issuedAtOf(group)),
    wrongPlace: wrongPlaceOf(resolution, order.shipTo),
    numberProblem: resolution.scanned ? null : numberProblemOf(numberOf(group), order, context.orderIds),
    lost: trouble !== null && saysLost(trouble.text, trouble.code),
    customsTrouble: trouble !== null && (resolution.before === 'customs' || saysCustoms(trouble.text, trouble.code)),
    weightOff: group.length === 1 && order.parcels.length === 1 && isWeightOff(order, group[0]?.weightGrams),
    collectBy: collectByOf(group, context.timeZone),
  };
}

function issuedAtOf(group: readonly Parcel[]): Moment {
  let found = UNKNOWN;
  for (const { issuedAt } of group) if (issuedAt !== undefined) found = earliest(found, epochOf(issuedAt));
  return found;
}

function collectByOf(group: readonly Parcel[], timeZone: string): Moment {
  let found = UNKNOWN;
  for (const { collectBy } of group) if (collectBy !== undefined) found = earliest(found, endOf(collectBy, timeZone));
  return found;
}

/** The number to name: the one whose history is longest, then the first in the alphabet. */
function numberOf(group: readonly Parcel[]): string {
  let best = group[0];
  for (const parcel of group) {
    if (best === undefined) continue;
    const more = parcel.events.length - best.events.length;
    if (more > 0 || (more === 0 && parcel.number < best.number)) best = parcel;
  }
  return best?.number ?? '';
}

/** A number is only suspected while no carrier has scanned it: one that works is right, whatever its digits say. */
function numberProblemOf(written: string, order: Order, orderIds: readonly string[]): ParcelFacts['numberProblem'] {
  const number = normaliseNumber(written);
  if (isOrderNumber(number, [order.orderId, ...orderIds])) return 'N-ORDERNO';
  return s10Validity(number) === false ? 'N-CHECK' : null;
}

/** Under a fifth or over five times the weight the seller lists for all items (F-WEIGHT, guide A). */
function isWeightOff(order: Order, grams: number | undefined): boolean {
  if (grams === undefined || !(grams > 0) || order.items.length === 0) return false;
  let listed = 0;
  for (const item of order.items) {
    if (item.weightGrams === undefined) return false;
    listed += item.weightGrams * (item.quantity ?? 1);
  }
  return listed > 0 && (grams * 5 < listed || grams > listed * 5);
}
