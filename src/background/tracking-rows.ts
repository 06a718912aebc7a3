/** Which carriers are asked about which numbers: the rows of `trackings` that an order or a hand-over brings. */

import { type AskedParcel, carriersToAsk, isOffered } from '../carriers/choose.ts';
import { keyedTrackerById } from '../carriers/keyed-trackers.ts';
import type { KeptOrder } from '../domain/kept.ts';
import { HOUR } from '../domain/time.ts';
import type { StoredOrder, StoredTracking } from '../storage/schema.ts';

/** Hand-overs are followed this far; more would be a loop. */
const MOST_HOPS = 3;

/** A parcel whose order was over and is open again is asked about no sooner than this after the last time. */
const AWAKE_AFTER = 6 * HOUR;

/** Whether anybody is asked about an order: not once it is over, and not while the user has put it away. */
export function isOpen({ shelf }: Pick<StoredOrder, 'shelf'>): boolean {
  return shelf !== 'closed' && shelf !== 'archived';
}

/**
 * Rows for every number of an order, read or typed. `allowed` holds the ids of everybody whose hosts are allowed: other
 * carriers get a row that waits. Trackers with a key are asked about each parcel's own number only, for their quota.
 */
export function newTrackings(
  { order, typed }: Pick<KeptOrder, 'order' | 'typed'>,
  allowed: ReadonlySet<string>,
  now: number,
): StoredTracking[] {
  const shared = {
    destination: order.shipTo?.country,
    postcode: typed?.postcode,
    fromAliExpress: order.site !== 'elsewhere',
  };
  const read = order.parcels.flatMap(({ number, aliases = [], carrier }) =>
    [number, ...aliases].map((one) => ({ ...shared, number: one, carrierName: carrier })),
  );
  const told = (typed?.numbers ?? []).map(({ number, carrier }) => ({ ...shared, number, carrierName: carrier }));
  const keyed = [...allowed].filter((id) => keyedTrackerById(id) !== undefined);
  const whole = [...order.parcels, ...(typed?.numbers ?? [])];
  return [
    ...[...read, ...told].flatMap((parcel) => rows(parcel, allowed, now, 0, undefined)),
    ...whole.flatMap(({ number }) => keyed.map((id) => row(id, number, allowed, now, 0, undefined))),
  ];
}

/** Rows for the number a carrier handed the parcel over to; none past the last hop. */
export function handOver(
  tracking: StoredTracking,
  of: Pick<AskedParcel, 'destination' | 'postcode'>,
  allowed: ReadonlySet<string>,
  now: number,
): StoredTracking[] {
  const { nextNumber, nextCarrier, hops } = tracking;
  if (nextNumber === undefined || nextNumber === tracking.number || hops >= MOST_HOPS) return [];
  const parcel = { ...of, number: nextNumber, carrierName: nextCarrier, fromAliExpress: true };
  return rows(parcel, allowed, now, hops + 1, tracking.root ?? tracking.number);
}

function rows(
  parcel: AskedParcel,
  allowed: ReadonlySet<string>,
  now: number,
  hops: number,
  root: string | undefined,
): StoredTracking[] {
  return carriersToAsk(parcel, allowed).map((id) => row(id, parcel.number, allowed, now, hops, root));
}

function row(
  carrier: string,
  number: string,
  allowed: ReadonlySet<string>,
  now: number,
  hops: number,
  root: string | undefined,
): StoredTracking {
  return {
    key: `${carrier}|${number}`,
    carrier,
    number,
    ...(allowed.has(carrier) ? { dueAt: now } : { waitingFor: carrier }),
    failures: 0,
    events: [],
    hops,
    ...(root === undefined ? {} : { root }),
  };
}

/** The row of an open order: due, or waiting for the user to allow its carrier; at rest where nobody offers that. */
export function awake(tracking: StoredTracking, allowed: ReadonlySet<string>, now: number): StoredTracking {
  const { dueAt, waitingFor, ...rest } = tracking;
  if (!allowed.has(tracking.carrier))
    return isOffered(tracking.carrier) ? { ...rest, waitingFor: tracking.carrier } : rest;
  if (dueAt !== undefined) return { ...rest, dueAt };
  return { ...rest, dueAt: waitingFor === undefined ? Math.max(now, (tracking.askedAt ?? 0) + AWAKE_AFTER) : now };
}

/** The row of an order that is over: what was found stays, nobody is asked. */
export function atRest({ dueAt: _due, waitingFor: _waiting, ...rest }: StoredTracking): StoredTracking {
  return rest;
}
