/** What reading a page or an answer gives: orders as far as they were stated, and what could not be read. */

import type { Order, Parcel } from './order.ts';

/** Where a field was read, in falling trust. A lower one never overwrites a higher one. */
export const FIELD_SOURCES = ['network', 'embedded', 'dom', 'text'] as const;
export type FieldSource = (typeof FIELD_SOURCES)[number];

const WARNING_CODES = [
  'login',
  'bot_check',
  'empty',
  'unknown_layout',
  'truncated',
  'missing_field',
  'not_orders',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface ReadingWarning {
  readonly code: WarningCode;
  /** Which reader failed and why; shapes and counters, never personal data. */
  readonly detail: string;
}

/** An order as one reading states it. Fields that were not stated are absent, never guessed. */
export interface OrderReading {
  readonly order: Order;
  /** Which source gave each top-level field of `order`. */
  readonly fields: Readonly<Partial<Record<keyof Order, FieldSource>>>;
}

export interface Reading {
  readonly orders: readonly OrderReading[];
  readonly parcels: readonly (Parcel & { readonly orderId: string })[];
  readonly source: 'network' | 'embedded' | 'dom';
  readonly warnings: readonly ReadingWarning[];
}
