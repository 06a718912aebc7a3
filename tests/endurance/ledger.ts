/** What must be there, kept by the test itself: orders, the buyer's own words, scans told by the carriers, imports. */

import type { DemoOrder, DemoScan } from '../../demo/world.ts';
import type { KeptChange, KeptOrder } from '../../src/domain/kept.ts';
import { backupText } from '../../src/exchange/backup.ts';
import type { OrderRecord, Records } from './desk.ts';

/** The buyer's own words on one order, as they must be kept. */
export interface OwnWords {
  readonly note: string;
  readonly label: string;
  readonly marks: Readonly<Record<string, unknown>>;
  readonly ticks: readonly string[];
}

/** A change of the buyer's words that was sent and perhaps not taken: both states are whole. */
export interface Pending {
  readonly orderId: string;
  readonly words: OwnWords;
}

/** Orders of the backup that is imported over and over, with one version for all. */
const IMPORTED = 60;
/** Orders that only make the database large enough for a migration to take its time. */
const FILLING = 1_500;

export class Ledger {
  readonly words = new Map<string, OwnWords>();
  readonly rows = new Set<string>();
  /** Events that were there twice before the first kill: each of two parcels has them. */
  readonly twice = new Set<string>();
  /** Texts of the scans that were added, by order. */
  readonly scans = new Map<string, string[]>();
  pending: Pending | null = null;
  importVersion = 0;
  importPending = 0;
  settingsSavedAt = 0;
  /** Orders that fill the database, once they were taken in. */
  filled: readonly string[] = [];
  private count = 0;

  constructor(readonly ordersOfShop: readonly string[]) {}

  /** Takes over what is stored before the first kill. */
  open({ orders, trackings }: Records): void {
    for (const order of orders) if (!isImported(order.orderId)) this.words.set(order.orderId, wordsOf(order));
    for (const { key } of trackings) this.rows.add(key);
    for (const order of orders) for (const event of doubledEvents(order)) this.twice.add(event);
  }

  number(): number {
    this.count += 1;
    return this.count;
  }

  settlePending(): void {
    if (this.pending !== null) this.words.set(this.pending.orderId, this.pending.words);
    this.pending = null;
  }

  /** The backup of `version`: the same orders each time, with a later note. */
  backup(version: number, now: number): string {
    const orders = importedIds().map((orderId) => keptOrder(orderId, importNote(version), version));
    const changes = importedIds().map(importedChange);
    return backupText({
      exportedAt: now,
      settings: null,
      orders,
      trackings: [],
      changes,
      pictures: [],
      cases: [],
      pieces: null,
    });
  }

  /** A backup of many orders, taken in once. */
  filling(now: number): string {
    this.filled = Array.from({ length: FILLING }, (_, index) => `${8_998_000_000_000_000 + index}`);
    const orders = this.filled.map((orderId) => keptOrder(orderId, '', 1));
    return backupText({
      exportedAt: now,
      settings: null,
      orders,
      trackings: [],
      changes: this.filled.map(importedChange),
      pictures: [],
      cases: [],
      pieces: null,
    });
  }
}

function importedChange(orderId: string): KeptChange {
  return { orderId, at: 5, what: 'imported', from: '', to: 'once', source: 'backup' };
}

function keptOrder(orderId: string, note: string, annotatedAt: number): KeptOrder {
  return {
    orderId,
    order: {
      orderId,
      site: 'aliexpress.com',
      state: 'completed',
      items: [{ title: `Imported thing ${orderId}` }],
      parcels: [],
    },
    fields: { state: { source: 'network', readAt: 5 } },
    firstReadAt: 5,
    readAt: 5,
    marks: {},
    note,
    label: '',
    archived: false,
    ticks: {},
    annotatedAt,
  };
}

export function importNote(version: number): string {
  return `import ${version}`;
}

export function isImported(orderId: string): boolean {
  return orderId.startsWith('8999');
}

export function importedIds(): string[] {
  return Array.from({ length: IMPORTED }, (_, index) => `${8_999_000_000_000_000 + index}`);
}

export function wordsOf({ note, label, marks, ticks }: OrderRecord): OwnWords {
  return { note, label, marks, ticks: Object.keys(ticks).sort() };
}

/** Events of an order that it has more than once, as text. */
export function doubledEvents({ orderId, timeline }: OrderRecord): string[] {
  const keys = timeline.map((event) => `${orderId} ${JSON.stringify(event)}`);
  return [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))];
}

/** The same world with one more scan on the first parcel of an order and of those that share it; AliExpress and Cainiao both tell it. */
export function withScan(orders: readonly DemoOrder[], orderId: string, scan: DemoScan): DemoOrder[] {
  const number = orders.find((order) => order.orderId === orderId)?.parcels[0]?.number;
  return orders.map((order) => {
    const [first, ...others] = order.parcels;
    if (first === undefined || first.number !== number) return order;
    const cainiaoScans = [...(first.cainiaoScans ?? first.scans), scan];
    return { ...order, parcels: [{ ...first, scans: [...first.scans, scan], cainiaoScans }, ...others] };
  });
}
