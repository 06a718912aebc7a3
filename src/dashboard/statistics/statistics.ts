/** What the user's own orders tell: days between the steps of the way, lateness, spending. Never without its sample size. */

import type { Stage } from '../../domain/stage.ts';
import { DAY } from '../../domain/time.ts';
import type { Row } from '../orders/rows.ts';

/** Stretches of the way that are measured, each from one moment to another. */
export const STRETCHES = ['to_first_scan', 'to_export', 'to_arrival', 'to_delivery', 'whole'] as const;
export type Stretch = (typeof STRETCHES)[number];

/** Days, of so many parcels. */
export interface Spread {
  readonly count: number;
  readonly shortest: number;
  readonly median: number;
  readonly longest: number;
}

/** Below this many parcels a figure would be chance. */
export const SMALLEST_SAMPLE = 3;

export const GROUPINGS = ['method', 'carrier', 'seller'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface GroupStatistics {
  /** The group's own name; empty for orders that name none. */
  readonly name: string;
  /** Orders in the group, delivered or not. */
  readonly orders: number;
  readonly stretches: Readonly<Partial<Record<Stretch, Spread>>>;
  /** Of the delivered ones with a known latest day, how many came after it. */
  readonly late: { readonly count: number; readonly of: number };
}

/** Statistics by method, carrier or seller, the largest group first. */
export function statisticsBy(rows: readonly Row[], grouping: Grouping): GroupStatistics[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows)
    for (const name of namesOf(row, grouping)) {
      const group = groups.get(name) ?? [];
      group.push(row);
      groups.set(name, group);
    }
  return [...groups]
    .map(([name, group]) => statisticsOf(name, group))
    .sort((left, right) => right.orders - left.orders || (left.name < right.name ? -1 : 1));
}

/** Statistics of all rows together. */
export function statisticsOf(name: string, rows: readonly Row[]): GroupStatistics {
  const stretches: Partial<Record<Stretch, Spread>> = {};
  const all = rows.map(stretchDays);
  for (const stretch of STRETCHES) {
    const days = all.flatMap((one) => one[stretch] ?? []);
    if (days.length >= SMALLEST_SAMPLE) stretches[stretch] = spreadOf(days);
  }
  const judged = rows.map(lateness).filter((late) => late !== null);
  return { name, orders: rows.length, stretches, late: { count: judged.filter(Boolean).length, of: judged.length } };
}

/** Days of each stretch of one parcel; a stretch whose ends are not both known, or run backwards, is left out. */
function stretchDays(row: Row): Partial<Record<Stretch, number>> {
  const first = (...stages: Stage[]) => row.scans.find(({ stage }) => stages.includes(stage))?.at ?? Number.NaN;
  const scanned = first('accepted', 'departed_origin', 'transit', 'arrived_destination', 'customs');
  const exported = first('departed_origin');
  const arrived = first('arrived_destination', 'customs');
  const delivered = deliveredAt(row);
  const days: Partial<Record<Stretch, number>> = {};
  const put = (stretch: Stretch, from: number, to: number) => {
    const length = (to - from) / DAY;
    if (length >= 0) days[stretch] = length;
  };
  put('to_first_scan', row.placedAt, scanned);
  put('to_export', scanned, exported);
  put('to_arrival', exported, arrived);
  put('to_delivery', arrived, delivered);
  put('whole', row.placedAt, delivered);
  return days;
}

/** The first delivery of a parcel that ended as delivered; NaN otherwise. */
export function deliveredAt({ scans, stage }: Row): number {
  if (stage !== 'delivered') return Number.NaN;
  return scans.find((scan) => scan.stage === 'delivered')?.at ?? Number.NaN;
}

/** Whether a delivered parcel came after the latest day the page named; null where either is not known. */
function lateness(row: Row): boolean | null {
  const delivered = deliveredAt(row);
  return Number.isNaN(delivered) || Number.isNaN(row.expectedTo) ? null : delivered > row.expectedTo;
}

function spreadOf(days: readonly number[]): Spread {
  const sorted = [...days].sort((left, right) => left - right);
  return {
    count: sorted.length,
    shortest: sorted[0] ?? Number.NaN,
    median: quantile(sorted, 0.5),
    longest: sorted.at(-1) ?? Number.NaN,
  };
}

/** The value below which `share` of the sorted values lie, between neighbours where it falls between. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

function namesOf(row: Row, grouping: Grouping): readonly string[] {
  if (grouping === 'carrier') return row.carriers.length > 0 ? row.carriers : [''];
  return [grouping === 'method' ? row.method : row.seller];
}

export interface MonthSpending {
  /** `2026-11` */
  readonly month: string;
  readonly currency: string;
  readonly amount: number;
  readonly orders: number;
}

/** What was paid a month, by currency (never summed over currencies), oldest month first. Cancelled and unpaid orders do not count. */
export function spendingByMonth(rows: readonly Row[], monthOf: (epoch: number) => string): MonthSpending[] {
  const months = new Map<string, MonthSpending>();
  for (const row of rows) {
    if (!Number.isFinite(row.amount) || row.currency === '' || Number.isNaN(row.placedAt)) continue;
    if (row.state === 'cancelled' || row.state === 'unpaid') continue;
    const month = monthOf(row.placedAt);
    const key = `${month} ${row.currency}`;
    const known = months.get(key) ?? { month, currency: row.currency, amount: 0, orders: 0 };
    months.set(key, { ...known, amount: known.amount + row.amount, orders: known.orders + 1 });
  }
  return [...months].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, spending]) => spending);
}
