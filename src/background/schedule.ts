/** When a carrier may be asked about a parcel again. Pure: all times are epoch ms. */

import type { Stage } from '../domain/stage.ts';
import { DAY, HOUR, MINUTE } from '../domain/time.ts';
import type { StoredTracking } from '../storage/schema.ts';

/** Between two polls of a parcel, unless the user asks. */
const RHYTHM = { usual: 6 * HOUR, outForDelivery: 2 * HOUR, longSilence: DAY } as const;

/** Days of silence after which a stage counts as slow: asking more often would tell nothing new. */
const SLOW_AFTER_DAYS = 10;

/** A manual refresh is allowed this often. */
export const REFRESH_PAUSE = 10 * MINUTE;

/** A poll that a killed worker left unanswered is taken up again after this. */
export const LEASE = 5 * MINUTE;

/** Refusals in a row after which a host is left alone for a day. */
const REFUSALS_BEFORE_PAUSE = 3;

/** Stages after which nothing more is asked. */
const ENDED: readonly Stage[] = ['delivered', 'returned'];

export interface ParcelState {
  readonly stage: Stage;
  readonly silenceDays: number | null;
  /** AliExpress or the user says that the order is over. */
  readonly closed: boolean;
}

/**
 * The next poll after an answer at `now`, or null when the parcel is never asked about again. A delivered parcel is
 * asked about once a day as long as the order is open: deliveries to a wrong door get corrected. `factor` is the
 * user's rhythm; what a failing carrier asks of us stays as it is.
 */
export function nextPoll(
  tracking: Pick<StoredTracking, 'outcome' | 'failures'>,
  parcel: ParcelState,
  now: number,
  jitter: number,
  factor = 1,
): number | null {
  if (parcel.closed) return null;
  const answered = tracking.outcome === 'found' || tracking.outcome === 'not_found';
  const pause = answered ? rhythmOf(parcel) * factor : backOff(tracking);
  return now + Math.round(pause * (1 + 0.1 * jitter));
}

function rhythmOf(parcel: ParcelState): number {
  if (ENDED.includes(parcel.stage)) return RHYTHM.longSilence;
  if (parcel.stage === 'out_for_delivery') return RHYTHM.outForDelivery;
  return (parcel.silenceDays ?? 0) > SLOW_AFTER_DAYS ? RHYTHM.longSilence : RHYTHM.usual;
}

/** Twice as long after each failure, from 30 minutes up to two days; a refusing host rests at least a day from the third. */
function backOff(tracking: Pick<StoredTracking, 'outcome' | 'failures'>): number {
  const doubled = Math.min(30 * MINUTE * 2 ** Math.max(0, tracking.failures - 1), 2 * DAY);
  return tracking.outcome === 'blocked' && tracking.failures >= REFUSALS_BEFORE_PAUSE
    ? Math.max(DAY, doubled)
    : doubled;
}
