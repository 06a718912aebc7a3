/** One history out of several: scans of all sources and numbers of a consignment, merged and put in order. */

import type { Parcel, TrackingEvent } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';
import { epochOf, MINUTE } from '../domain/time.ts';
import { foldPlace } from './places/fold.ts';
import { type Scan, sortScans } from './scans.ts';

/** Gives the stage of a scan that does not carry one. */
export type StageOf = (event: TrackingEvent, parcel: Parcel) => Stage;

/** A scan as it is shown: once, with everyone who reported it. */
export interface MergedScan extends Scan {
  readonly sources: readonly string[];
}

/** The scans of a parcel, oldest first. Scans whose instant cannot be read are left out. */
export function scansOf(parcels: readonly Parcel[], stageOf: StageOf): Scan[] {
  const scans: Scan[] = [];
  for (const parcel of parcels) {
    for (const event of parcel.events) {
      const at = epochOf(event.at);
      if (!Number.isNaN(at)) scans.push({ at, stage: event.stage ?? stageOf(event, parcel), event });
    }
  }
  return sortScans(scans);
}

/**
 * Scans told by several sources become one: same instant (to the minute), same stage, same place. A source that names
 * no place does not contradict one that does. The one with the most to say is kept, and all sources with it.
 */
export function mergeScans(scans: readonly Scan[]): MergedScan[] {
  const merged: { scan: Scan; sources: Set<string> }[] = [];
  for (const scan of sortScans([...scans])) {
    const same = findSame(merged, scan);
    if (same === undefined) {
      merged.push({ scan, sources: new Set(sourceOf(scan)) });
    } else {
      for (const source of sourceOf(scan)) same.sources.add(source);
      if (told(scan) > told(same.scan)) same.scan = { ...scan, at: same.scan.at };
    }
  }
  return merged.map(({ scan, sources }) => ({ ...scan, sources: [...sources].sort() }));
}

function findSame(merged: { scan: Scan; sources: Set<string> }[], scan: Scan) {
  const minute = Math.floor(scan.at / MINUTE);
  for (let i = merged.length - 1; i >= 0; i -= 1) {
    const other = merged[i];
    if (other === undefined || Math.floor(other.scan.at / MINUTE) !== minute) return undefined;
    if (other.scan.stage === scan.stage && samePlace(other.scan.event, scan.event)) return other;
  }
  return undefined;
}

function samePlace(a: TrackingEvent, b: TrackingEvent): boolean {
  return sameOrMissing(a.country, b.country) && sameOrMissing(a.city, b.city);
}

function sameOrMissing(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || foldPlace(a) === foldPlace(b);
}

function sourceOf(scan: Scan): string[] {
  return scan.event.source === undefined ? [] : [scan.event.source];
}

function told(scan: Scan): number {
  return (scan.event.city === undefined ? 0 : 2) + (scan.event.country === undefined ? 0 : 1);
}

/** The parcels of an order grouped by consignment: a number and its earlier or later numbers are one parcel. */
export function consignments(parcels: readonly Parcel[]): readonly (readonly Parcel[])[] {
  if (parcels.length < 2) return parcels.length === 0 ? [] : [parcels];
  const groups: { numbers: Set<string>; parcels: Parcel[] }[] = [];
  for (const parcel of parcels) {
    const numbers = new Set([parcel.number, ...(parcel.aliases ?? [])]);
    const group = { numbers, parcels: [parcel] };
    for (let i = groups.length - 1; i >= 0; i -= 1) {
      const other = groups[i];
      if (other === undefined || ![...numbers].some((number) => other.numbers.has(number))) continue;
      for (const number of other.numbers) numbers.add(number);
      group.parcels.unshift(...other.parcels);
      groups.splice(i, 1);
    }
    groups.push(group);
  }
  return groups.map((group) => group.parcels);
}
