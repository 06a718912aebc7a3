/** Keeps a history that lies in the future from replacing what is known: somebody's clock is wrong, ours or the carrier's. */

import type { CarrierOutcome } from '../carriers/carrier.ts';
import { DAY } from '../domain/time.ts';

/** Zones guessed wrong put a scan up to 26 hours ahead; what lies further ahead has not happened. */
const TOLERANCE = 2 * DAY;

/** The outcome as it may be stored at `now` (epoch ms): a parcel with a scan that has not happened yet is `malformed`. */
export function withoutFuture(outcome: CarrierOutcome, now: number): CarrierOutcome {
  if (outcome.outcome !== 'found') return outcome;
  const isAhead = outcome.parcel.events.some(({ at }) => Date.parse(at) > now + TOLERANCE);
  return isAhead ? { outcome: 'malformed', detail: 'a scan lies in the future: a clock is wrong' } : outcome;
}
