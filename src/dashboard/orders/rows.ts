/** Orders as the dashboard holds thousands of them: the few facts that tables, chart and statistics need. */

import type { KeptOrder } from '../../domain/kept.ts';
import { passesFilter } from '../../domain/order-filter.ts';
import type { OrderFilter } from '../../domain/settings.ts';
import { type Level, STAGES, type Stage } from '../../domain/stage.ts';
import { DAY } from '../../domain/time.ts';
import type { Reason, Verdict } from '../../domain/verdict.ts';
import { beginningOf, endOf } from '../../domain/zones.ts';
import type { StoredOrder } from '../../storage/schema.ts';

/** Moments are epoch ms; NaN where a moment is not known. */
export interface Row {
  readonly orderId: string;
  readonly site: KeptOrder['order']['site'];
  readonly state: KeptOrder['order']['state'];
  readonly title: string;
  readonly seller: string;
  readonly label: string;
  readonly archived: boolean;
  readonly level: Level;
  readonly stage: Stage;
  readonly headline: Reason;
  readonly pause: Verdict['pause'];
  readonly method: string;
  readonly carriers: readonly string[];
  readonly country: string;
  readonly amount: number;
  readonly currency: string;
  readonly received: boolean;
  readonly placedAt: number;
  readonly dispatchedAt: number;
  /** Since when the parcel is silent. */
  readonly silentSince: number;
  readonly protectionEnd: number;
  readonly actBy: number;
  /** The page's own latest day of delivery, and the day it opens with. */
  readonly expectedFrom: number;
  readonly expectedTo: number;
  readonly promisedBy: number;
  /** All scans, oldest first. */
  readonly scans: readonly { readonly at: number; readonly stage: Stage }[];
  /** What a search looks at, folded. */
  readonly searched: string;
}

const UNKNOWN = Number.NaN;

export function rowOf(stored: StoredOrder, timeZone: string): Row {
  const { order, verdict, judgedAt } = stored;
  const begins = (when: string | undefined) => (when === undefined ? UNKNOWN : beginningOf(when, timeZone));
  const ends = (when: string | undefined) => (when === undefined ? UNKNOWN : endOf(when, timeZone));
  const title = order.items[0]?.title ?? '';
  const seller = order.seller?.name ?? '';
  return {
    orderId: stored.orderId,
    site: order.site,
    state: order.state,
    title,
    seller,
    label: stored.label,
    archived: stored.archived,
    level: verdict.level,
    stage: verdict.stage,
    headline: verdict.headline,
    pause: verdict.pause,
    method: order.shippingMethod ?? '',
    carriers: [...new Set(order.parcels.flatMap(({ carrier }) => carrier ?? []))],
    country: order.shipTo?.country ?? '',
    amount: order.total?.amount ?? UNKNOWN,
    currency: order.total?.currency ?? '',
    received: stored.marks.received === true,
    placedAt: begins(order.placedAt),
    dispatchedAt: begins(order.dispatchedAt),
    silentSince: verdict.silenceDays === null ? UNKNOWN : judgedAt - verdict.silenceDays * DAY,
    protectionEnd: verdict.protectionDaysLeft === null ? UNKNOWN : judgedAt + verdict.protectionDaysLeft * DAY,
    actBy: verdict.actBy === null ? UNKNOWN : Date.parse(verdict.actBy),
    expectedFrom: begins(order.estimatedDelivery?.from),
    expectedTo: ends(order.estimatedDelivery?.to),
    promisedBy: ends(order.promisedBy),
    scans: stored.timeline
      .map(({ at, stage }) => ({ at: Date.parse(at), stage: stage ?? 'info_only' }))
      .filter(({ at }) => Number.isFinite(at))
      .reverse(),
    searched: fold(
      [
        stored.orderId,
        stored.label,
        stored.note,
        seller,
        ...order.items.map((line) => line.title),
        ...stored.numbers,
      ].join('\n'),
    ),
  };
}

export const SORT_KEYS = [
  'urgency',
  'title',
  'seller',
  'stage',
  'silence',
  'protection',
  'placed',
  'amount',
  'site',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/**
 * Sorted rows; unknown values always stand last. `rows` come in the order of urgency, which also decides among equals.
 */
export function sortRows(rows: readonly Row[], { key, descending }: Sorting, collator: Intl.Collator): Row[] {
  if (key === 'urgency') return descending ? [...rows].reverse() : [...rows];
  const way = descending ? -1 : 1;
  if (key === 'title' || key === 'seller' || key === 'site')
    return [...rows].sort((left, right) => byText(left[key], right[key], way, collator));
  const value = NUMBERS[key];
  return [...rows].sort((left, right) => byNumber(value(left), value(right), way));
}

/** What a column of figures sorts by: stages in the order of the way; the longest silence is the one that began first. */
const NUMBERS: Readonly<Record<'stage' | 'silence' | 'protection' | 'placed' | 'amount', (row: Row) => number>> = {
  stage: (row) => (row.level === 'closed' ? UNKNOWN : STAGES.indexOf(row.stage)),
  silence: (row) => -row.silentSince,
  protection: (row) => row.protectionEnd,
  placed: (row) => row.placedAt,
  amount: (row) => row.amount,
};

function byText(left: string, right: string, way: number, collator: Intl.Collator): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return collator.compare(left, right) * way;
}

function byNumber(left: number, right: number, way: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  return (left - right) * way;
}

/** Rows that a filter lets through: every word occurs, and each named choice holds. */
export function filterRows(rows: readonly Row[], filter: OrderFilter): Row[] {
  const words = fold(filter.words ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return rows.filter((row) => passesFilter(row, filter) && words.every((word) => row.searched.includes(word)));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
