/**
 * "Read all my orders": which request comes next, given what was answered. A pure state that survives a closed tab;
 * the page asks, waits and stores. Nothing starts without the user's click.
 */

import type { Order } from '../domain/order.ts';
import type { OrderState } from '../domain/stage.ts';
import { MINUTE } from '../domain/time.ts';
import {
  firstListRequest,
  type ListPaging,
  nextListRequest,
  type SyncPlace,
  type SyncRequest,
  trackingRequest,
} from './sync-requests.ts';

/** After a login page or a bot check AliExpress is left alone for so long, in ms. */
export const COOL_DOWN = 30 * MINUTE;

export const HALTS = ['login', 'bot_check', 'stopped', 'failed'] as const;
export type SyncHalt = (typeof HALTS)[number];

/** Orders whose tracking can still change what the buyer must do. */
const OPEN: readonly OrderState[] = ['processing', 'shipped', 'delivered', 'dispute', 'unknown'];

/** Ten orders a page: more pages than anybody has orders end the list. */
const MOST_PAGES = 2_000;
/** Answers without orders in a row after which a phase is given up. */
const MOST_FAILURES = 3;

export interface SyncState {
  readonly version: 1;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly phase: 'lists' | 'trackings' | 'done';
  /** List pages read so far. */
  readonly pages: number;
  /** `params` of the next list page. */
  readonly params?: string;
  readonly orders: readonly { readonly orderId: string; readonly state: OrderState }[];
  /** Open orders whose tracking is still to be read. */
  readonly waiting: readonly string[];
  /** Open orders whose tracking was asked. */
  readonly tracked: number;
  /** Orders whose tracking gave nothing; said at the end, not hidden. */
  readonly failed: readonly string[];
  /** Answers without orders in a row. */
  readonly failures: number;
  /** Whether the list was read to its end. */
  readonly complete: boolean;
  readonly halt?: { readonly reason: SyncHalt; readonly at: number; readonly until?: number };
}

/** Pause before a request, in ms, to be chosen between the two at random, as a person would turn pages. */
export interface SyncPause {
  readonly least: number;
  readonly most: number;
}

export type SyncStep =
  | { readonly kind: 'ask'; readonly request: SyncRequest; readonly pause: SyncPause }
  /** Halted; may go on from `until` (epoch ms), at once where it is absent. */
  | { readonly kind: 'halted'; readonly reason: SyncHalt; readonly until?: number }
  | { readonly kind: 'done' };

/** Pages and trackings already asked against those known to come. */
export interface SyncProgress {
  readonly phase: SyncState['phase'];
  readonly pages: number;
  readonly orders: number;
  readonly tracked: number;
  readonly toTrack: number;
}

/** As much of a reading as the plan looks at. */
export interface SyncReading {
  readonly orders: readonly { readonly order: Pick<Order, 'orderId' | 'state'> }[];
  readonly warnings: readonly { readonly code: string }[];
}

export function startSync(now: number): SyncState {
  return {
    version: 1,
    startedAt: now,
    phase: 'lists',
    pages: 0,
    orders: [],
    waiting: [],
    tracked: 0,
    failed: [],
    failures: 0,
    complete: false,
  };
}

/** What comes next. One request at a time: the step after it is known only from its answer. */
export function nextStep(state: SyncState, place: SyncPlace): SyncStep {
  if (state.halt !== undefined) {
    const { reason, until } = state.halt;
    return until === undefined ? { kind: 'halted', reason } : { kind: 'halted', reason, until };
  }
  if (state.phase === 'done') return { kind: 'done' };
  const pause = pauseBefore(state.pages + state.tracked + state.failures);
  if (state.phase === 'lists') {
    const request = state.params === undefined ? firstListRequest(place) : nextListRequest(state.params, place);
    return { kind: 'ask', request, pause };
  }
  const [orderId] = state.waiting;
  return orderId === undefined ? { kind: 'done' } : { kind: 'ask', request: trackingRequest(orderId, place), pause };
}

/** No pause before the first request; a longer one after every tenth. */
function pauseBefore(asked: number): SyncPause {
  if (asked === 0) return { least: 0, most: 0 };
  return asked % 10 === 0 ? { least: 6_000, most: 12_000 } : { least: 1_500, most: 4_000 };
}

/**
 * The state after an answer. `paging` belongs to list answers only. A login or bot check halts for `COOL_DOWN`; an
 * answer without orders is asked again, and after three of them the phase is given up and said to be incomplete.
 */
export function afterAnswer(
  state: SyncState,
  reading: SyncReading,
  paging: ListPaging | undefined,
  now: number,
): SyncState {
  if (state.halt !== undefined || state.phase === 'done') return state;
  for (const reason of ['bot_check', 'login'] as const)
    if (reading.warnings.some(({ code }) => code === reason))
      return { ...state, halt: { reason, at: now, until: now + COOL_DOWN } };
  return state.phase === 'lists' ? afterList(state, reading, paging, now) : afterTracking(state, reading);
}

function afterList(state: SyncState, reading: SyncReading, paging: ListPaging | undefined, now: number): SyncState {
  const known = new Set(state.orders.map(({ orderId }) => orderId));
  const added = reading.orders
    .map(({ order }) => ({ orderId: order.orderId, state: order.state }))
    .filter(({ orderId }) => !known.has(orderId));
  if (added.length === 0) return afterEmptyList(state, paging, now);
  const orders = [...state.orders, ...added];
  const pages = state.pages + 1;
  const { params: _, ...rest } = state;
  if (paging?.hasMore === true && paging.params !== undefined && pages < MOST_PAGES)
    return { ...rest, orders, pages, failures: 0, params: paging.params };
  return toTrackings({ ...rest, orders, pages, failures: 0, complete: paging?.hasMore === false });
}

/** The end of a list that had pages is the last page without `hasMore`; anything else empty is a failure. */
function afterEmptyList(state: SyncState, paging: ListPaging | undefined, now: number): SyncState {
  const failures = state.failures + 1;
  if (state.pages > 0 && paging?.hasMore === false) return toTrackings({ ...state, complete: true });
  if (failures < MOST_FAILURES) return { ...state, failures };
  if (state.pages > 0) return toTrackings({ ...state, complete: false });
  return { ...state, failures, halt: { reason: 'failed', at: now } };
}

function toTrackings(state: SyncState): SyncState {
  const waiting = state.orders.filter((order) => OPEN.includes(order.state)).map(({ orderId }) => orderId);
  return { ...state, waiting, failures: 0, phase: waiting.length > 0 ? 'trackings' : 'done' };
}

function afterTracking(state: SyncState, reading: SyncReading): SyncState {
  const [orderId, ...waiting] = state.waiting;
  if (orderId === undefined) return { ...state, phase: 'done' };
  const found = reading.orders.some(({ order }) => order.orderId === orderId);
  return {
    ...state,
    waiting,
    tracked: state.tracked + 1,
    failed: found ? state.failed : [...state.failed, orderId],
    phase: waiting.length > 0 ? 'trackings' : 'done',
  };
}

/** The user's stop button. */
export function stopSync(state: SyncState, now: number): SyncState {
  return state.halt !== undefined || state.phase === 'done'
    ? state
    : { ...state, halt: { reason: 'stopped', at: now } };
}

/** Goes on where it stopped; during a cool-down the state stays halted, whatever the user clicks. */
export function resumeSync(state: SyncState, now: number): SyncState {
  if (state.halt?.until !== undefined && now < state.halt.until) return state;
  const { halt: _, ...rest } = state;
  return { ...rest, failures: 0 };
}

export function progressOf(state: SyncState): SyncProgress {
  return {
    phase: state.phase,
    pages: state.pages,
    orders: state.orders.length,
    tracked: state.tracked,
    toTrack: state.tracked + state.waiting.length,
  };
}
