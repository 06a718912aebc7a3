/** Scans of a parcel in the order in which they happened, whatever order they came in. */

import type { TrackingEvent } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';

/** A scan with its instant read and its stage known. */
export interface Scan {
  readonly at: number;
  readonly stage: Stage;
  readonly event: TrackingEvent;
}

/**
 * Rank among scans of one instant, so that their order in the input never matters: the further along the way is the
 * later one, a delivery ends a failed attempt of the same minute, and a return ends everything.
 */
const RANK: Readonly<Record<Stage, number>> = {
  info_only: 0,
  order_placed: 1,
  processing: 2,
  shipped: 3,
  accepted: 4,
  departed_origin: 5,
  transit: 6,
  arrived_destination: 7,
  customs: 8,
  out_for_delivery: 9,
  available_for_pickup: 10,
  exception: 11,
  delivered: 12,
  returned: 13,
};

/** Oldest first; scans of one instant by how far along the way they stand. Sorts in place. */
export function sortScans(scans: Scan[]): Scan[] {
  for (let i = 1; i < scans.length; i += 1) {
    const a = scans[i - 1];
    const b = scans[i];
    if (a !== undefined && b !== undefined && compareScans(a, b) > 0) return scans.sort(compareScans);
  }
  return scans;
}

function compareScans(a: Scan, b: Scan): number {
  return a.at - b.at || RANK[a.stage] - RANK[b.stage] || compareTold(a.event, b.event);
}

/** Of scans that are otherwise one, the last says the most about its place; the rest only makes the order a fixed one. */
function compareTold(a: TrackingEvent, b: TrackingEvent): number {
  if (a === b) return 0;
  return (
    compareText(a.country ?? '', b.country ?? '') ||
    compareText(a.city ?? '', b.city ?? '') ||
    compareText(a.text, b.text) ||
    compareText(a.code ?? '', b.code ?? '')
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
