/** Which carriers are asked about which numbers: the rows of `trackings` that an order or a hand-over brings. */

import { type AskedParcel, carriersToAsk } from '../carriers/choose.ts';
import type { Order } from '../domain/order.ts';
import type { StoredTracking } from '../storage/schema.ts';

/** Hand-overs are followed this far; more would be a loop. */
const MOST_HOPS = 3;

/** Rows for every parcel of an order. A carrier whose host is not granted gets a row that waits for it. */
export function newTrackings(
  order: Order,
  closed: boolean,
  granted: ReadonlySet<string>,
  now: number,
): StoredTracking[] {
  if (closed) return [];
  return order.parcels.flatMap((parcel) =>
    [parcel.number, ...(parcel.aliases ?? [])].flatMap((number) =>
      rows({ number, carrierName: parcel.carrier, destination: order.shipTo?.country }, granted, now, 0, undefined),
    ),
  );
}

/** Rows for the number a carrier handed the parcel over to; none past the last hop. */
export function handOver(tracking: StoredTracking, granted: ReadonlySet<string>, now: number): StoredTracking[] {
  const { nextNumber, nextCarrier, hops } = tracking;
  if (nextNumber === undefined || nextNumber === tracking.number || hops >= MOST_HOPS) return [];
  return rows(
    { number: nextNumber, carrierName: nextCarrier, destination: undefined },
    granted,
    now,
    hops + 1,
    tracking.root ?? tracking.number,
  );
}

function rows(
  parcel: AskedParcel,
  granted: ReadonlySet<string>,
  now: number,
  hops: number,
  root: string | undefined,
): StoredTracking[] {
  return carriersToAsk(parcel).map((carrier) => ({
    key: `${carrier}|${parcel.number}`,
    carrier,
    number: parcel.number,
    ...(granted.has(carrier) ? { dueAt: now } : { waitingFor: carrier }),
    failures: 0,
    events: [],
    hops,
    ...(root === undefined ? {} : { root }),
  }));
}

/** Spreads polls over time: −1 … 1, always the same for one key, so that a restart does not bunch them. */
export function spread(key: string): number {
  let hash = 0;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0;
  return ((hash >>> 0) % 2_001) / 1_000 - 1;
}
