/** Decides which of an answer's two clocks to believe when each scan carries a wall clock with a zone and an epoch. */

import { MINUTE } from '../domain/time.ts';
import type { Moment, MomentReading } from './clock.ts';

/**
 * One scan's time, read both ways; null where that way says nothing. `words` is the wall clock as written, kept where
 * the instant is not sure: `guessed` says that the zone was not stated.
 */
export interface TwoReadings {
  readonly guessed: boolean;
  readonly byZone: string | null;
  readonly byEpoch: string | null;
  readonly words: string;
}

/** Clocks differ by minutes between machines; only what lies further ahead counts as the future. */
const TOLERANCE = 15 * MINUTE;

/**
 * The moments of an answer's scans, in the answer's order. Sources contradict each other on which clock is right, so the
 * whole answer decides: the reading with fewer scans in the future and out of order wins, the epoch when both are as
 * good. Where the two differ the wall clock's words are kept: the instant is then uncertain by the difference.
 */
export function settleClocks(scans: readonly TwoReadings[], now: number): Moment[] {
  const both = scans.filter((scan) => scan.byZone !== null && scan.byEpoch !== null);
  const zoneFaults = faults(
    both.map((scan) => Date.parse(scan.byZone ?? '')),
    now,
  );
  const epochFaults = faults(
    both.map((scan) => Date.parse(scan.byEpoch ?? '')),
    now,
  );
  return scans.map((scan) => momentOf(scan, epochFaults <= zoneFaults));
}

function momentOf(scan: TwoReadings, epochWins: boolean): Moment {
  const [first, second] = epochWins ? [scan.byEpoch, scan.byZone] : [scan.byZone, scan.byEpoch];
  const at = first ?? second ?? '';
  const agree = second === null || Date.parse(first ?? second) === Date.parse(second);
  const sure = agree && !(scan.guessed && scan.byEpoch === null);
  return sure || scan.words === '' ? { at } : { at, wallClock: scan.words };
}

/** Scans in the future, and neighbours out of order in the direction the answer mostly runs. */
function faults(times: readonly number[], now: number): number {
  let [rising, falling, ahead] = [0, 0, 0];
  times.forEach((time, index) => {
    const before = times[index - 1];
    if (time > now + TOLERANCE) ahead += 1;
    if (before !== undefined && time > before) rising += 1;
    if (before !== undefined && time < before) falling += 1;
  });
  return ahead + Math.min(rising, falling);
}

/** A reading as text, or null: for building `TwoReadings`. */
export function atOrNull(reading: MomentReading): string | null {
  return typeof reading === 'string' ? null : reading.at;
}
