/** Arithmetic of the timeline chart: which time it spans, where a moment stands, which days are named on its axis. */

import { DAY } from '../../domain/time.ts';
import type { Row } from '../orders/rows.ts';

export interface ChartScale {
  /** Epoch ms at both edges. */
  readonly from: number;
  readonly to: number;
  /** 0 at `from`, 1 at `to`; outside moments lie beyond. */
  place(moment: number): number;
}

/** Room after the last thing that is shown. */
const AIR = 3 * DAY;
/** A chart reaches this far back and ahead at most: a date far off would press everything else together. */
const LONGEST_BACK = 120 * DAY;
const LONGEST_AHEAD = 90 * DAY;

/** Spans all bars and protection ends of `rows`, and always `now`. */
export function chartScale(rows: readonly Row[], now: number): ChartScale {
  const moments = rows.flatMap((row) => [beginningOfBar(row), row.protectionEnd, ...normalWindow(row)]);
  const known = moments.filter((moment) => Number.isFinite(moment));
  const from = Math.max(now - LONGEST_BACK, Math.min(now - 7 * DAY, ...known));
  const to = Math.min(now + LONGEST_AHEAD, Math.max(now + 7 * DAY, ...known) + AIR);
  return { from, to, place: (moment) => (moment - from) / (to - from) };
}

/** Where a parcel's bar begins: its order, else its first scan. */
export function beginningOfBar({ placedAt, scans }: Row): number {
  return Number.isNaN(placedAt) ? (scans[0]?.at ?? Number.NaN) : placedAt;
}

/** From the last scan to the end of the normal pause, and the moment to react from; NaN where no clock runs. */
export function normalWindow({ silentSince, pause }: Row): readonly [end: number, react: number] {
  if (pause === null) return [Number.NaN, Number.NaN];
  return [silentSince + pause.normalUntil * DAY, silentSince + pause.reactFrom * DAY];
}

const STEPS = [1, 2, 7, 14, 28, 56];
const LAST_NAMED = 0.88;

/** First instants of the days named on the axis, at most `most` of them. `startOfDay` gives the first instant of a moment's day. */
export function axisDays(scale: ChartScale, most: number, startOfDay: (moment: number) => number): number[] {
  const days = (scale.to - scale.from) / DAY;
  const step = STEPS.find((one) => days / one <= most) ?? Math.ceil(days / most);
  const named: number[] = [];
  for (let moment = scale.from + DAY; moment < scale.to - DAY / 2; moment += step * DAY) named.push(startOfDay(moment));
  // A name at the far edge would stand outside the chart.
  return named.filter((moment) => moment >= scale.from && scale.place(moment) <= LAST_NAMED);
}
