/** Lays out the way of each consignment for people to read: every scan once, with its resolved stage, and every silence. */

import type { ParcelWay, SilentSpan, WayScan } from '../domain/evidence.ts';
import type { Order } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';
import { instantOf, MINUTE } from '../domain/time.ts';
import { type FactsContext, factsOf, firstKnown, type OrderFacts, type ParcelFacts } from './facts.ts';
import { consignments, scansOf } from './history.ts';
import { countryCode } from './places/country.ts';
import { resolve } from './resolve.ts';
import type { Scan } from './scans.ts';
import { stageRuleOf } from './silence.ts';

/** Where nothing is silent any more: these want an answer or are the end. */
const ENDS: ReadonlySet<Stage> = new Set<Stage>(['delivered', 'returned', 'available_for_pickup', 'exception']);

/**
 * The ways of an order's consignments (rules.md sections 1 and 2). Spans are cut where the rules cut them: paid to
 * number, number to first scan, then from each scan that moved something to the next; the last one lasts.
 */
export function waysOf(order: Order, context: FactsContext): ParcelWay[] {
  const facts = factsOf(order, context);
  const known = order.parcels.filter((parcel) => parcel.events.length > 0 || parcel.number.trim() !== '');
  const country = order.shipTo?.country === undefined ? undefined : countryCode(order.shipTo.country);
  if (known.length === 0) return [{ number: null, scans: [], spans: waitingSpans(facts, null, Number.NaN) }];
  return consignments(known).map((group) => {
    const numbers = new Set(group.map(({ number }) => number));
    const parcel = facts.parcels.find(({ number }) => number !== null && numbers.has(number)) ?? null;
    const scans = scansOf(group, context.stageOf);
    const steps = stepsOf(scans, country);
    return {
      number: parcel?.number ?? group[0]?.number ?? null,
      scans: toldOnce(scans, steps),
      spans: parcel === null ? [] : spansOf(facts, parcel, steps),
    };
  });
}

/** A scan that moved something, with what it means where the parcel was then. */
interface Step {
  readonly scan: Scan;
  readonly stage: Stage;
  readonly scanned: boolean;
  readonly domestic: boolean;
}

function stepsOf(scans: readonly Scan[], country: string | undefined): Step[] {
  return scans.flatMap((scan, index) => {
    const { current, stage, scanned, domestic } = resolve(scans.slice(0, index + 1), country);
    return current === scan ? [{ scan, stage, scanned, domestic }] : [];
  });
}

/** Same minute, same stage, same place: one scan, which keeps all its sources. */
function toldOnce(scans: readonly Scan[], steps: readonly Step[]): WayScan[] {
  const stages = new Map(steps.map(({ scan, stage }) => [scan, stage]));
  const told = new Map<string, WayScan>();
  for (const scan of scans) {
    const { event } = scan;
    const place = [event.city, event.country].filter(Boolean).join(', ');
    const key = `${Math.floor(scan.at / MINUTE)}|${scan.stage}|${scan.stage === 'info_only' ? event.text : place}`;
    const source = event.source ?? 'aliexpress';
    const before = told.get(key);
    const stage = stages.get(scan) ?? before?.stage;
    told.set(key, {
      at: instantOf(scan.at),
      text: before?.text ?? event.text,
      place: before?.place ?? place,
      ...(stage === undefined ? {} : { stage }),
      sources: [...new Set([...(before?.sources ?? []), source])],
    });
  }
  return [...told.values()];
}

function spansOf(facts: OrderFacts, parcel: ParcelFacts, steps: readonly Step[]): SilentSpan[] {
  const moved = steps.filter(({ scanned }) => scanned);
  const firstScan = moved[0]?.scan.at ?? Number.NaN;
  const onTheWay = moved.flatMap(({ scan, stage, domestic }, index): SilentSpan[] => {
    if (ENDS.has(stage)) return [];
    const rule = stageRuleOf(facts, { ...parcel, stage, resolution: { ...parcel.resolution, domestic } });
    return [{ rule, stage, from: scan.at, until: moved[index + 1]?.scan.at ?? null }];
  });
  return [...waitingSpans(facts, parcel, firstScan), ...onTheWay];
}

/** The two spans before the first scan, where their beginning is known. */
function waitingSpans(facts: OrderFacts, parcel: ParcelFacts | null, firstScan: number): SilentSpan[] {
  const paid = firstKnown(facts.paidAt, facts.placedAt);
  const issued = parcel?.issuedAt ?? facts.dispatchedAt;
  const spans: SilentSpan[] = [];
  const end = (moment: number) => (Number.isNaN(moment) ? null : moment);
  if (!Number.isNaN(paid))
    spans.push({ rule: 'S-PROC', stage: 'processing', from: paid, until: end(firstKnown(issued, firstScan)) });
  if (!Number.isNaN(issued)) spans.push({ rule: 'S-SCAN', stage: 'shipped', from: issued, until: end(firstScan) });
  return spans.filter(({ from, until }) => until === null || until > from);
}
