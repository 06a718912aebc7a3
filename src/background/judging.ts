/** Puts together what all sources know of an order and lets the rules judge it. */

import type { KeptOrder } from '../domain/kept.ts';
import type { Order, Parcel, TrackingEvent } from '../domain/order.ts';
import type { PeakName } from '../domain/seasons.ts';
import type { RuleSettings } from '../domain/thresholds.ts';
import type { Verdict } from '../domain/verdict.ts';
import { classify } from '../rules/classify/classify.ts';
import { judge } from '../rules/judge.ts';
import { withIndexFields } from '../storage/derive.ts';
import type { StoredOrder, StoredTracking } from '../storage/schema.ts';
import { ownVerdict } from './own-verdict.ts';
import { withTyped } from './typed-numbers.ts';

/** What a verdict depends on beside the order. */
export interface JudgeContext {
  /** Epoch ms. */
  readonly now: number;
  /** IANA zone of the buyer. */
  readonly timeZone: string;
  /** The user's own thresholds and seasons. */
  readonly rules: RuleSettings;
  readonly peaksOff: readonly PeakName[];
}

/** Fills the stage of each event once, when it is stored, so that judging again costs nothing. */
export function withStages(events: readonly TrackingEvent[], carrier: string | undefined): TrackingEvent[] {
  return events.map((event) => {
    if (event.stage !== undefined) return event;
    const told = event.source === 'user' ? carrier : (event.source ?? carrier);
    const { stage } = classify({ text: event.text, code: event.code, carrier: told });
    return { ...event, stage };
  });
}

/** The verdict at another moment than the context's own. */
export function judgeAt(whole: Order, at: number, { timeZone, rules, peaksOff }: JudgeContext): Verdict {
  const verdict = judge(whole, at, { timeZone, settings: rules, peaksOff });
  return whole.site === 'elsewhere' ? ownVerdict(verdict) : verdict;
}

/** The verdict on an order whose sources are joined (`whole`); ready to be stored. */
export function judgeKept(
  kept: KeptOrder & Pick<StoredOrder, 'notices'>,
  whole: Order,
  context: JudgeContext,
): StoredOrder {
  const verdict = judgeAt(whole, context.now, context);
  const timeline = whole.parcels
    .flatMap((parcel) => parcel.events.map((event) => [Date.parse(event.at), event] as const))
    .sort(([left], [right]) => right - left)
    .map(([, event]) => event);
  return withIndexFields({ ...kept, verdict, timeline, judgedAt: context.now });
}

/** The order as AliExpress and all carriers together know it, with the user's marks. */
export function joinSources(
  kept: Pick<KeptOrder, 'order' | 'marks' | 'typed'>,
  trackings: readonly StoredTracking[],
): Order {
  const parcels = withTyped(kept.order.parcels, kept.typed).map((parcel) => joinParcel(parcel, trackings));
  const estimated = trackings.find((tracking) => tracking.estimatedDelivery !== undefined)?.estimatedDelivery;
  return {
    ...kept.order,
    parcels,
    marks: kept.marks,
    ...(kept.order.estimatedDelivery === undefined && estimated !== undefined ? { estimatedDelivery: estimated } : {}),
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
    events: withStages([...parcel.events, ...eachOnce(own)], parcel.carrier),
  };
}

/** A carrier that was asked by two numbers of one parcel tells everything twice. */
function eachOnce(trackings: readonly StoredTracking[]): TrackingEvent[] {
  if (trackings.length < 2) return trackings.flatMap(({ events }) => events);
  const told = new Map<string, TrackingEvent>();
  for (const { carrier, events } of trackings)
    for (const event of events) told.set(`${carrier}|${event.at}|${event.code ?? ''}|${event.text}`, event);
  return [...told.values()];
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
