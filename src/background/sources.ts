/** Who said what of a parcel, and whether they agree. Pure. */

import { keyedTrackerById } from '../carriers/keyed-trackers.ts';
import { placeOf } from '../carriers/places.ts';
import { polled } from '../carriers/polled.ts';
import type { TrackingEvent } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';
import { HOUR } from '../domain/time.ts';
import type { Conflict, Source } from '../messages/protocol.ts';
import type { StoredOrder, StoredTracking } from '../storage/schema.ts';

/** Every source of an order: AliExpress for what it showed, then everybody who was or would be asked. */
export function sourcesOf({ order }: StoredOrder, trackings: readonly StoredTracking[], postcode?: string): Source[] {
  const shown = order.parcels
    .filter(({ events }) => events.length > 0)
    .map(({ number, events }) => ({
      id: 'aliexpress',
      name: 'AliExpress',
      number,
      outcome: 'found' as const,
      waiting: false,
      ...newest(events),
    }));
  const asked = trackings.map((tracking): Source => {
    const { carrier: id, number, outcome, askedAt, waitingFor } = tracking;
    const page = placeOf(polled.byId(id), number, postcode)?.url;
    return {
      id,
      name: nameOf(id),
      number,
      ...newest(tracking.events),
      ...(outcome === undefined ? {} : { outcome }),
      ...(askedAt === undefined ? {} : { askedAt }),
      ...(page === undefined ? {} : { page }),
      waiting: waitingFor !== undefined,
    };
  });
  return [...shown, ...asked];
}

/** The name people know; the id of one that is not in the product any more. */
export function nameOf(id: string): string {
  return polled.byId(id)?.name ?? keyedTrackerById(id)?.name ?? id;
}

/** The newest scan that moved the parcel. */
function newest(events: readonly TrackingEvent[]): { stage?: Stage; at?: string } {
  let found: TrackingEvent | undefined;
  for (const event of events) {
    if (event.stage === undefined || event.stage === 'info_only') continue;
    if (found === undefined || Date.parse(event.at) >= Date.parse(found.at)) found = event;
  }
  return found?.stage === undefined ? {} : { stage: found.stage, at: found.at };
}

const ENDS: readonly Stage[] = ['delivered', 'returned'];
/** Clocks that name no zone may stand this far apart. */
const CLOCKS_DIFFER = 14 * HOUR;
/** These pass on what others scanned. */
const SECOND_HAND = ['aliexpress', 'cainiao'];

/**
 * The first disagreement about one parcel: one source says that it is delivered or on its way back, and another scanned
 * something else since, or is the carrier at hand and has not confirmed it. A source that merely lags behind is none.
 * `sources` are those of one parcel.
 */
export function conflictOf(sources: readonly Source[]): Conflict | null {
  for (const ended of sources) {
    if (ended.stage === undefined || ended.at === undefined || !ENDS.includes(ended.stage)) continue;
    for (const other of sources) {
      if (other.stage === undefined || other.at === undefined || other.stage === ended.stage) continue;
      const since = Date.parse(other.at) - Date.parse(ended.at) > CLOCKS_DIFFER;
      const unconfirmed = isSecondHand(ended) && !isSecondHand(other) && !ENDS.includes(other.stage);
      if (since || unconfirmed)
        return {
          ended: { name: ended.name, stage: ended.stage },
          other: { name: other.name, stage: other.stage },
        };
    }
  }
  return null;
}

function isSecondHand({ id }: Source): boolean {
  return SECOND_HAND.includes(id) || keyedTrackerById(id) !== undefined;
}
