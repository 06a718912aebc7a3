/** Where an order's parcels can be looked up by hand. Pages ask for it, so that they need not carry every carrier. */

import { placesToCheck } from '../carriers/places.ts';
import type { Parcel } from '../domain/order.ts';
import type { Place } from '../messages/protocol.ts';
import { readOrder, readTrackings } from '../storage/read.ts';
import type { StoredTracking } from '../storage/schema.ts';
import { numbersOfChain } from './judging.ts';
import { withTyped } from './typed-numbers.ts';
import { wholeDirectory } from './whole-directory.ts';

/** Places for every parcel of an order, each page once, the most telling first; none for an unknown order. */
export async function placesOf(orderId: string): Promise<Place[]> {
  const stored = await readOrder(orderId);
  if (stored === null) return [];
  const directory = await wholeDirectory();
  const known = await readTrackings(stored.numbers);
  const further = known.flatMap(({ nextNumber }) => (nextNumber === undefined ? [] : [nextNumber]));
  const trackings = [...known, ...(await readTrackings(further))];
  const places = withTyped(stored.order.parcels, stored.typed).flatMap((parcel) =>
    placesToCheck(
      {
        numbers: [...numbersOfChain(parcel, trackings)],
        carrier: holderOf(parcel, trackings),
        destination: stored.order.shipTo?.country,
        postcode: stored.typed?.postcode,
      },
      directory,
    ),
  );
  return [...new Map(places.map((place) => [place.url, withAnswer(place, trackings)])).values()];
}

/** Who has the parcel now: the last one it was handed to, else the one AliExpress names. */
function holderOf(parcel: Parcel, trackings: readonly StoredTracking[]): string | undefined {
  return trackings.find(({ nextCarrier }) => nextCarrier !== undefined)?.nextCarrier ?? parcel.carrier;
}

/** Whether the carrier of this page already told us something, or told us that it knows nothing. */
function withAnswer(
  { name, url, prefilled, carrier }: ReturnType<typeof placesToCheck>[number],
  trackings: readonly StoredTracking[],
): Place {
  const outcomes = trackings.filter((tracking) => tracking.carrier === carrier).map(({ outcome }) => outcome);
  if (outcomes.includes('found')) return { name, url, prefilled, says: 'knows' };
  return outcomes.includes('not_found') ? { name, url, prefilled, says: 'silent' } : { name, url, prefilled };
}
