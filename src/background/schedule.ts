/** When a carrier may be asked about a parcel again, and when its host about anything. Pure: all times are epoch ms. */

import type { Stage } from '../domain/stage.ts';
import { DAY, HOUR, MINUTE } from '../domain/time.ts';
import type { HostState, StoredTracking } from '../storage/schema.ts';

/** Between two polls of a parcel, unless the user asks. A carrier that does not know it yet is asked half as often. */
const RHYTHM = { usual: 6 * HOUR, outForDelivery: 2 * HOUR, unknown: 12 * HOUR, longSilence: DAY } as const;

/** Days of silence after which a stage counts as slow: asking more often would tell nothing new. */
const SLOW_AFTER_DAYS = 10;

/** A manual refresh is allowed this often. */
export const REFRESH_PAUSE = 10 * MINUTE;

/** A poll that a killed worker left unanswered is taken up again after this. */
export const LEASE = 5 * MINUTE;

/** Refusals in a row after which a host is left alone for a day. */
const REFUSALS_BEFORE_PAUSE = 3;

/** The first pause after a failure: of a parcel, of a host that refuses, of a host that is out of order. */
const FIRST_PAUSE = { parcel: 30 * MINUTE, refusing: 30 * MINUTE, failing: 5 * MINUTE } as const;

/** Stages after which nothing moves any more. */
const ENDED: readonly Stage[] = ['delivered', 'returned'];

export interface ParcelState {
  readonly stage: Stage;
  readonly silenceDays: number | null;
  /** AliExpress or the user says that the order is over, or the user put it away. */
  readonly closed: boolean;
}

export interface PollChoices {
  /** −1 … 1: spreads polls, so that they do not come in bunches. */
  readonly jitter: number;
  /** The user's rhythm. What a failing carrier asks of us stays as it is. */
  readonly factor?: number;
  /** The least pause the carrier's source gives, ms. */
  readonly atLeast?: number | undefined;
}

/**
 * The next poll after an answer at `now`, or null when the parcel is never asked about again. A delivered parcel is
 * asked about once a day as long as the order is open: deliveries to a wrong door get corrected.
 */
export function nextPoll(
  tracking: Pick<StoredTracking, 'outcome' | 'failures'>,
  parcel: ParcelState,
  now: number,
  { jitter, factor = 1, atLeast = 0 }: PollChoices,
): number | null {
  if (parcel.closed) return null;
  const answered = tracking.outcome === 'found' || tracking.outcome === 'not_found';
  const pause = (answered ? rhythmOf(tracking, parcel) * factor : backOff(tracking)) * (1 + 0.1 * jitter);
  return now + Math.round(answered ? Math.max(pause, later(atLeast, jitter)) : pause);
}

/** Up to a tenth later, never sooner. */
function later(pause: number, jitter: number): number {
  return pause * (1 + 0.05 * (jitter + 1));
}

function rhythmOf({ outcome }: Pick<StoredTracking, 'outcome'>, { stage, silenceDays }: ParcelState): number {
  if (ENDED.includes(stage)) return RHYTHM.longSilence;
  if (outcome === 'not_found') return (silenceDays ?? 0) > SLOW_AFTER_DAYS ? RHYTHM.longSilence : RHYTHM.unknown;
  if (stage === 'out_for_delivery') return RHYTHM.outForDelivery;
  return (silenceDays ?? 0) > SLOW_AFTER_DAYS ? RHYTHM.longSilence : RHYTHM.usual;
}

/** Twice as long after each failure, from half an hour up to two days. */
function backOff({ failures }: Pick<StoredTracking, 'failures'>): number {
  return doubled(FIRST_PAUSE.parcel, failures, 2 * DAY);
}

/** How a host took a request: `refused` is a wall or a "too many", `failed` no answer or a server error. */
export type HostAnswer = 'answered' | 'refused' | 'failed';

/**
 * What is remembered of a host after a request at `now`. Whatever parcel was asked about: a host that refuses or is out of
 * order is left alone for longer each time, a refusing one for at least a day from the third time.
 */
export function hostAfter(before: HostState | undefined, answer: HostAnswer, now: number, jitter: number): HostState {
  if (answer === 'answered') return { askedAt: now, failures: 0, refusals: 0 };
  const failures = (before?.failures ?? 0) + (answer === 'failed' ? 1 : 0);
  const refusals = (before?.refusals ?? 0) + (answer === 'refused' ? 1 : 0);
  const pause = answer === 'failed' ? doubled(FIRST_PAUSE.failing, failures, DAY) : refusalPause(refusals);
  return { askedAt: now, failures, refusals, pausedUntil: now + Math.round(later(pause, jitter)) };
}

function refusalPause(refusals: number): number {
  const pause = doubled(FIRST_PAUSE.refusing, refusals, 2 * DAY);
  return refusals >= REFUSALS_BEFORE_PAUSE ? Math.max(DAY, pause) : pause;
}

/** When a host may be asked again; in the past when it may be asked now. `betweenRequests` is its own pause, ms. */
export function hostOpensAt(state: HostState | undefined, betweenRequests = 0): number {
  if (state === undefined) return 0;
  return Math.max(state.pausedUntil ?? 0, state.askedAt + betweenRequests);
}

/** `first` after one failure, twice that after two, and so on up to `most`. */
function doubled(first: number, failures: number, most: number): number {
  return Math.min(first * 2 ** Math.min(30, Math.max(0, failures - 1)), most);
}

/** A carrier that takes many numbers at once is asked about those due this much later too: fewer requests in all. */
export const TOGETHER = 45 * MINUTE;

/** Whether a parcel that is not due yet may be asked about along with one that is. A back-off is never cut short. */
export function mayJoin(tracking: StoredTracking, now: number, atLeast = 0): boolean {
  const { outcome, askedAt, dueAt } = tracking;
  if (outcome !== undefined && outcome !== 'found' && outcome !== 'not_found') return (dueAt ?? now) <= now;
  return (dueAt ?? now) <= now || (askedAt ?? 0) + atLeast <= now;
}

/** Spreads polls over time: −1 … 1, always the same for one key, so that a restart does not bunch them. */
export function spread(key: string): number {
  let hash = 0;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0;
  return ((hash >>> 0) % 2_001) / 1_000 - 1;
}
