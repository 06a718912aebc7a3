/** The shape of the stand-ins' world: orders, parcels and scans from which every page and answer is built. */

import type { Site } from '../src/domain/stage.ts';

/** One scan or note. `code` is Cainiao's name for it; AliExpress writes the same with `AE_` in front. */
export interface DemoScan {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly code: string;
  /** Short name, as the bold line of the tracking page. */
  readonly name: string;
  /** The sentence under it. */
  readonly text: string;
}

/** One scan of the local carrier, which says where it was. */
export interface DemoLocalScan {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly code: string;
  readonly text: string;
  readonly city: string;
  /** ISO 3166 code. */
  readonly country: string;
}

export interface DemoParcel {
  /** The number the tracking page shows. */
  readonly number: string;
  /** AliExpress's first number, where the parcel was re-numbered. */
  readonly firstNumber?: string;
  /** The partner's number Cainiao hands over to (`copyRealMailNo`). */
  readonly partnerNumber?: string;
  /** Last-mile carrier's name, as both sources write it. */
  readonly carrier?: string;
  /** Milliseconds since the epoch at which the number was issued. */
  readonly issuedAt: number;
  /** Indexes of the order's lines inside this parcel. */
  readonly lines: readonly number[];
  /** What AliExpress's tracking page tells, any order. */
  readonly scans: readonly DemoScan[];
  /** What Cainiao tells; the same as `scans` where absent, and "unknown number" where empty. */
  readonly cainiaoScans?: readonly DemoScan[];
  /** What InPost tells, where it carries the parcel under `number`. */
  readonly inpostScans?: readonly DemoLocalScan[];
  /** Country names as Cainiao writes them. */
  readonly origin: string;
  readonly destination: string;
}

export interface DemoLine {
  readonly title: string;
  readonly variant?: string;
  readonly quantity: number;
  /** Price of one piece, in the order's currency. */
  readonly price: number;
  readonly productId: string;
  readonly skuId: string;
}

export const DEMO_STATES = [
  'unpaid',
  'processing',
  'shipped',
  'completed',
  'cancelled',
  'dispute',
  'refunded',
] as const;
export type DemoState = (typeof DEMO_STATES)[number];

export interface DemoAddress {
  /** ISO 3166 code and English name of the country. */
  readonly country: string;
  readonly countryName: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly street: string;
  readonly receiver: string;
  readonly phone: string;
}

/** One order as AliExpress holds it. Days are calendar days as its pages show them, `2026-11-03`. */
export interface DemoOrder {
  readonly orderId: string;
  readonly site: Site;
  readonly state: DemoState;
  readonly placedOn: string;
  readonly paidOn?: string;
  readonly shippedOn?: string;
  readonly completedOn?: string;
  readonly store: { readonly id: string; readonly name: string };
  readonly lines: readonly DemoLine[];
  readonly currency: string;
  readonly shippingMethod: string;
  readonly address: DemoAddress;
  /** Latest day of the estimated delivery. */
  readonly estimatedBy?: string;
  /** Day of the on-time promise ("coupon if delayed by …"). */
  readonly promisedBy?: string;
  /** Day of the refund promise ("Refund if no delivery before …"): the protection deadline. */
  readonly protectedUntil?: string;
  /** The list's line about a refund or dispute under way. */
  readonly refundLine?: string;
  readonly parcels: readonly DemoParcel[];
}
