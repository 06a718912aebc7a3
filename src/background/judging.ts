/** Puts together what all sources know of an order and lets the rules judge it. */

import type { Order, Parcel, TrackingEvent } from '../domain/order.ts';
import { classify } from '../rules/classify/classify.ts';
import { judge } from '../rules/judge.ts';
import { withIndexFields } from '../storage/derive.ts';
import type { StoredOrder, StoredTracking } from '../storage/schema.ts';

/** A stored order without what judging derives. */
export type OrderFacts = Omit<
  StoredOrder,
  'verdict' | 'judgedAt' | 'timeline' | 'shelf' | 'rank' | 'numbers' | 'actBy' | 'validUntil'
>;

/** Fills the stage of each event once, when it is stored, so that judging again costs nothing. */
export function withStages(events: readonly TrackingEvent[], carrier: string | undefined): TrackingEvent[] {
  return events.map((event) => {
    if (event.stage !== undefined) return event;
    const { stage } = classify({ text: event.text, code: event.code, carrier: event.source ?? carrier });
    return { ...event, stage };
  });
}

/** The verdict on `facts` at `now`, with carriers' events joined in; ready to be stored. */
export function judgeFacts(facts: OrderFacts, trackings: readonly StoredTracking[], now: number): StoredOrder {
  const whole = joinSources(facts, trackings);
  const verdict = judge(whole, now, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const timeline = whole.parcels
    .flatMap((parcel) => parcel.events)
    .sort((left, right) => Date.parse(right.at) - Date.parse(left.at));
  return withIndexFields({ ...facts, verdict, timeline, judgedAt: now });
}

/** The order as AliExpress and all carriers together know it, with the user's marks. */
export function joinSources(facts: Pick<OrderFacts, 'order' | 'marks'>, trackings: readonly StoredTracking[]): Order {
  const parcels = facts.order.parcels.map((parcel) => joinParcel(parcel, trackings));
  const estimated = trackings.find((tracking) => tracking.estimatedDelivery !== undefined)?.estimatedDelivery;
  return {
    ...facts.order,
    parcels,
    marks: facts.marks,
    ...(facts.order.estimatedDelivery === undefined && estimated !== undefined ? { estimatedDelivery: estimated } : {}),
  };
}

function joinParcel(parcel: Parcel, trackings: readonly StoredTracking[]): Parcel {
  const chain = numbersOfChain(parcel, trackings);
  const own = trackings.filter((tracking) => chain.has(tracking.number));
  const weight = own.find((tracking) => tracking.weightGrams !== undefined)?.weightGrams;
  return {
    ...parcel,
    aliases: [...chain].filter((number) => number !== parcel.number),
    ...(parcel.weightGrams === undefined && weight !== undefined ? { weightGrams: weight } : {}),
    events: withStages([...parcel.events, ...own.flatMap((tracking) => tracking.events)], parcel.carrier),
  };
}

/** The parcel's numbers with every number a carrier handed it over to. */
export function numbersOfChain(parcel: Parcel, trackings: readonly StoredTracking[]): Set<string> {
  const chain = new Set([parcel.number, ...(parcel.aliases ?? [])]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { number, nextNumber } of trackings)
      if (nextNumber !== undefined && chain.has(number) && !chain.has(nextNumber)) {
        chain.add(nextNumber);
        grown = true;
      }
  }
  return chain;
}

/** What changed between two states of an order, for the change log. */
export function changesBetween(
  before: StoredOrder | null,
  after: StoredOrder,
  now: number,
  source: string,
): { orderId: string; at: number; what: string; from: string; to: string; source: string }[] {
  const earlier = before === null ? {} : loggedFacts(before);
  return Object.entries(loggedFacts(after))
    .filter(([what, to]) => to !== '' && (earlier[what] ?? '') !== to)
    .map(([what, to]) => ({ orderId: after.orderId, at: now, what, from: earlier[what] ?? '', to, source }));
}

function loggedFacts({ order, verdict, numbers }: StoredOrder): Record<string, string> {
  return {
    state: order.state,
    stage: verdict.stage,
    level: verdict.level,
    numbers: numbers.join(', '),
    estimatedDelivery: [order.estimatedDelivery?.from, order.estimatedDelivery?.to].filter(Boolean).join(' – '),
    promisedBy: order.promisedBy ?? '',
    protectionEndsAt: order.protectionEndsAt ?? '',
    shippingMethod: order.shippingMethod ?? '',
  };
}
