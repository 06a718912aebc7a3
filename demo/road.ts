/** The way of a demo parcel: real codes and sentences, dated backwards from its newest scan. */

import { ago, type DemoClock } from './calendar.ts';
import type { DemoLocalScan, DemoScan } from './world.ts';

interface Waypoint {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  /** Days since the waypoint before. */
  readonly after: number;
}

/** A parcel from China to the buyer's door, in order. */
const ROAD: readonly Waypoint[] = [
  { code: 'ORDER_SHIPPED', name: 'Shipped', text: 'Seller has shipped your order', after: 0 },
  { code: 'PICK_UP_SUCCESS', name: 'Collected by carrier', text: 'Package collected by carrier.', after: 1.2 },
  {
    code: 'SC_INBOUND_SUCCESS',
    name: 'In transit',
    text: 'Package received by sorting center of origin.',
    after: 0.7,
  },
  { code: 'SC_OUTBOUND_SUCCESS', name: 'In transit', text: 'Package left sorting center of origin.', after: 0.4 },
  { code: 'LH_DEPART', name: 'In transit', text: 'Package leaving origin country/region.', after: 1.6 },
  { code: 'TD_TRANS_DEPART', name: 'In transit', text: 'Departed from transit country/region', after: 2.1 },
  { code: 'LH_ARRIVE', name: 'In transit', text: 'Package arrived at destination country/region', after: 2.4 },
  { code: 'CC_IM_START', name: 'Customs', text: 'Import customs clearance started', after: 0.3 },
  { code: 'CC_IM_SUCCESS', name: 'Customs complete', text: 'Import customs clearance completed', after: 0.6 },
  {
    code: 'GTMS_ACCEPT',
    name: 'Collected by destination carrier',
    text: 'Package arrived at regional carrier facility',
    after: 1,
  },
  { code: 'GTMS_DO_DEPART', name: 'Delivery update', text: 'Package out for delivery', after: 1.1 },
  { code: 'GTMS_SIGNED', name: 'Delivered', text: 'Package delivered.', after: 0.2 },
];

/** Endings that leave the road: what they are and after which waypoint. */
const ENDINGS: Readonly<Record<string, { readonly from: string; readonly last: Waypoint }>> = {
  GSTA_INFORM_BUYER: {
    from: 'GTMS_ACCEPT',
    last: {
      code: 'GSTA_INFORM_BUYER',
      name: 'Ready for pickup',
      text: 'Your package is ready for collection at the pick-up point',
      after: 1.1,
    },
  },
  GTMS_DEL_FAILURE: {
    from: 'GTMS_DO_DEPART',
    last: {
      code: 'GTMS_DEL_FAILURE',
      name: 'Delivery failed',
      text: 'Delivery attempt failed: address is incomplete',
      after: 0.3,
    },
  },
  RT_INBOUND: {
    from: 'GTMS_ACCEPT',
    last: {
      code: 'RT_INBOUND',
      name: 'Returning',
      text: 'Package is being returned to the sender',
      after: 3,
    },
  },
};

/**
 * The scans of a parcel whose newest one, `last`, was `silence` days ago; newest last. `slowness` stretches the days
 * between them. Throws on an unknown waypoint.
 */
export function roadTo(last: string, silence: number, clock: DemoClock, slowness = 1): DemoScan[] {
  const ending = ENDINGS[last];
  const end = ROAD.findIndex((waypoint) => waypoint.code === (ending?.from ?? last));
  if (end < 0) throw new Error(`no waypoint ${last}`);
  const way = [...ROAD.slice(0, end + 1), ...(ending === undefined ? [] : [ending.last])];
  let left = silence;
  const scans: DemoScan[] = [];
  for (const { code, name, text, after } of [...way].reverse()) {
    scans.unshift({ at: ago(clock, left), code, name, text });
    left += after * slowness;
  }
  return scans;
}

/** InPost's scans of a parcel inside one country, the newest one `silence` days ago; newest last. */
export function inpostRoad(
  stops: readonly { readonly code: string; readonly text: string; readonly city: string }[],
  country: string,
  silence: number,
  clock: DemoClock,
): DemoLocalScan[] {
  return stops.map((stop, index) => ({ ...stop, country, at: ago(clock, silence + (stops.length - 1 - index) * 0.8) }));
}
