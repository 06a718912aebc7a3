/** What the buyer's own orders say about one seller: counts, never a rating. */

import type { KeptOrder } from '../domain/kept.ts';
import type { TrackingEvent } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';
import { DAY, epochOf } from '../domain/time.ts';
import type { Verdict } from '../domain/verdict.ts';
import { beginningOf, endOf } from '../domain/zones.ts';

export interface RememberedOrder extends Pick<KeptOrder, 'orderId' | 'order' | 'marks'> {
  readonly timeline: readonly TrackingEvent[];
  readonly verdict: Pick<Verdict, 'reasons' | 'stage' | 'level'>;
}

/** A count among those of which it is known. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export interface SellerMemory {
  /** Orders from this seller, this one included. */
  readonly orders: number;
  /** Whole days from placing to a carrier's first scan: the one in the middle; null where no order was scanned. */
  readonly daysToScan: { readonly days: number; readonly of: number } | null;
  readonly wrongNumbers: Share;
  /** Delivered after the last day the page gave, or not delivered and past it. */
  readonly late: Share;
  readonly disputes: Share;
}

const BEFORE_A_CARRIER: ReadonlySet<Stage> = new Set<Stage>([
  'info_only',
  'order_placed',
  'processing',
  'shipped',
  'exception',
]);

/** Sellers are the same by the address of their shop, else by their name. Null where the order names no seller. */
export function sameSeller(one: KeptOrder['order'], other: KeptOrder['order']): boolean {
  const [mine, theirs] = [one.seller, other.seller];
  if (mine === undefined || theirs === undefined) return false;
  if (mine.url !== undefined && theirs.url !== undefined) return mine.url === theirs.url;
  return mine.name.trim() !== '' && mine.name.trim().toLowerCase() === theirs.name.trim().toLowerCase();
}

/** `orders`: all of the buyer's orders from one seller; `now` epoch ms. Unpaid and cancelled ones tell nothing. */
export function sellerMemory(orders: readonly RememberedOrder[], timeZone: string, now: number): SellerMemory {
  const told = orders.filter(({ order }) => order.state !== 'unpaid' && order.state !== 'cancelled');
  const scanDays = told.flatMap((one) => daysToScan(one, timeZone)).sort((one, other) => one - other);
  const middle = scanDays[Math.floor((scanDays.length - 1) / 2)];
  const dated = told.flatMap((one) => isLate(one, timeZone, now) ?? []);
  const numbered = told.filter(({ order }) => order.parcels.length > 0);
  return {
    orders: orders.length,
    daysToScan: middle === undefined ? null : { days: middle, of: scanDays.length },
    wrongNumbers: { count: numbered.filter(hadWrongNumber).length, of: numbered.length },
    late: { count: dated.filter(Boolean).length, of: dated.length },
    disputes: { count: told.filter(wasDisputed).length, of: told.length },
  };
}

function daysToScan({ order, timeline }: RememberedOrder, timeZone: string): number[] {
  const from = beginningOf(order.paidAt ?? order.placedAt ?? '', timeZone);
  const scans = timeline
    .filter(({ stage }) => stage !== undefined && !BEFORE_A_CARRIER.has(stage))
    .map(({ at }) => epochOf(at))
    .filter((at) => at >= from);
  return scans.length === 0 ? [] : [Math.floor((Math.min(...scans) - from) / DAY)];
}

function hadWrongNumber({ verdict }: RememberedOrder): boolean {
  return verdict.reasons.some(({ id }) => id === 'F-NUMBER');
}

/** Null while the last day is not known, or not over and the parcel not there. */
function isLate({ order, timeline, verdict }: RememberedOrder, timeZone: string, now: number): boolean | null {
  const last = order.estimatedDelivery?.to ?? order.promisedBy;
  if (last === undefined) return null;
  const end = endOf(last, timeZone);
  const delivered = timeline.filter(({ stage }) => stage === 'delivered').map(({ at }) => epochOf(at));
  if (delivered.length > 0 && verdict.stage === 'delivered') return Math.min(...delivered) > end;
  if (order.state === 'completed' || order.state === 'refunded') return null;
  return now > end ? true : null;
}

function wasDisputed({ order, marks }: RememberedOrder): boolean {
  return order.state === 'dispute' || order.state === 'refunded' || marks.disputeOpenedAt !== undefined;
}
