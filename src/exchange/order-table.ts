/** The columns of the table of orders that leaves as CSV. */

import type { KeptOrder } from '../domain/kept.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Cell } from './csv.ts';

export const ORDER_COLUMNS = [
  'order',
  'site',
  'placed',
  'seller',
  'title',
  'pieces',
  'total',
  'currency',
  'state',
  'level',
  'stage',
  'silent_days',
  'protection_ends',
  'protection_days',
  'act_by',
  'expected_by',
  'method',
  'carrier',
  'numbers',
  'label',
  'note',
  'archived',
] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

export interface TableOrder extends KeptOrder {
  readonly verdict: Pick<Verdict, 'level' | 'stage' | 'silenceDays' | 'protectionDaysLeft' | 'actBy'>;
  readonly numbers: readonly string[];
}

/** The words a row needs, in the buyer's language. */
export interface TableWords {
  level(level: Verdict['level']): string;
  stage(stage: Verdict['stage']): string;
  state(state: KeptOrder['order']['state']): string;
  readonly yes: string;
}

/** One order in the order of `ORDER_COLUMNS`. Dates stay as they were read: `2026-11-03` or an instant. */
export function orderRow({ order, verdict, numbers, ...kept }: TableOrder, words: TableWords): Cell[] {
  const cells: Record<OrderColumn, Cell> = {
    order: kept.orderId,
    site: order.site,
    placed: order.placedAt,
    seller: order.seller?.name,
    title: order.items.map(({ title }) => title).join(' | '),
    pieces: order.items.reduce((sum, line) => sum + (line.quantity ?? 1), 0),
    total: order.total?.amount,
    currency: order.total?.currency,
    state: words.state(order.state),
    level: words.level(verdict.level),
    stage: words.stage(verdict.stage),
    silent_days: floored(verdict.silenceDays),
    protection_ends: order.protectionEndsAt,
    protection_days: floored(verdict.protectionDaysLeft),
    act_by: verdict.actBy ?? undefined,
    expected_by: order.estimatedDelivery?.to,
    method: order.shippingMethod,
    carrier: [...new Set(order.parcels.flatMap(({ carrier }) => carrier ?? []))].join(', '),
    numbers: numbers.join(', '),
    label: kept.label,
    note: kept.note,
    archived: kept.archived ? words.yes : undefined,
  };
  return ORDER_COLUMNS.map((column) => cells[column]);
}

function floored(days: number | null): number | undefined {
  return days === null ? undefined : Math.floor(days);
}
