/**
 * One history out of several: the scans of all sources and numbers of a consignment, in order. A scan told twice moves
 * nothing the second time, so they need not be made one to be judged; where they are shown, they are.
 */

import type { Parcel, TrackingEvent } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';
import { epochOf } from '../domain/time.ts';
import { type Scan, sortScans } from './scans.ts';

/** Gives the stage of a scan that does not carry one. */
export type StageOf = (event: TrackingEvent, parcel: Parcel) => Stage;

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
