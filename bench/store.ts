/** Fills the extension's own database with invented orders, judged and stored as the worker would have. */

import type { Page } from 'puppeteer-core';
import { joinSources, judgeKept } from '../src/background/judging.ts';
import { withNotices } from '../src/background/notices/after-judging.ts';
import type { KeptOrder } from '../src/domain/kept.ts';
import type { Order } from '../src/domain/order.ts';
import type { StoredOrder, StoredTracking } from '../src/storage/schema.ts';
import { inventedOrders } from './orders.ts';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

/** Events of one order: half of them AliExpress told, half Cainiao. */
const EVENTS = 12;
/** One order in so many is still open; a buyer with thousands has received most of them. */
const OPEN = 10;
const BATCH = 250;

export interface Records {
  readonly orders: readonly StoredOrder[];
  readonly trackings: readonly StoredTracking[];
}

/** `count` orders with their carriers' answers. All are open where `open` says so, else one in ten. */
export function recordsOf(count: number, now: number, open: 'all' | 'some' = 'some'): Records {
  const orders: StoredOrder[] = [];
  const trackings: StoredTracking[] = [];
  for (const [index, order] of inventedOrders({ count, events: EVENTS, now }).entries()) {
    const isOpen = open === 'all' || index % OPEN === 0;
    const tracking = trackingOf(order, isOpen, now);
    trackings.push(tracking);
    orders.push(storedOf(isOpen ? order : { ...order, state: 'completed' }, tracking, now));
  }
  return { orders, trackings };
}

function trackingOf({ parcels }: Order, isOpen: boolean, now: number): StoredTracking {
  const { number = '', events = [] } = parcels[0] ?? {};
  return {
    key: `cainiao|${number}`,
    carrier: 'cainiao',
    number,
    ...(isOpen ? { waitingFor: 'cainiao' } : {}),
    askedAt: now,
    outcome: 'found',
    failures: 0,
    foundAt: now,
    events: events.filter(({ source }) => source === 'cainiao'),
    hops: 0,
  };
}

function storedOf(whole: Order, tracking: StoredTracking, now: number): StoredOrder {
  const order: Order = {
    ...whole,
    parcels: whole.parcels.map((parcel) => ({
      ...parcel,
      events: parcel.events.filter(({ source }) => source !== 'cainiao'),
    })),
  };
  const fields = Object.fromEntries(Object.keys(order).map((name) => [name, { source: 'network', readAt: now }]));
  const kept: KeptOrder = {
    orderId: order.orderId,
    order,
    fields,
    marks: {},
    note: '',
    label: '',
    archived: false,
    ticks: {},
    firstReadAt: now,
    readAt: now,
  };
  const context = { now, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, rules: {}, peaksOff: [] };
  const joined = joinSources(kept, [tracking]);
  return withNotices({ before: null, judged: judgeKept(kept, joined, context), whole: joined, silent: true }, context);
}

/** Puts the records in place of all that is stored. `page` is any page of the extension whose worker made the database. */
export async function fillStore(page: Page, { orders, trackings }: Records, now: number): Promise<void> {
  await put(page, 'orders', [], true);
  await put(page, 'trackings', [], true);
  for (let at = 0; at < orders.length; at += BATCH) {
    await put(page, 'orders', orders.slice(at, at + BATCH), false);
    await put(page, 'trackings', trackings.slice(at, at + BATCH), false);
  }
  await page.evaluate(putLastRead, now);
  // The worker's next change finds no counts that could be wrong, and counts.
  const orderId = orders[0]?.orderId ?? '';
  await page.evaluate((id) => chrome.runtime.sendMessage({ type: 'annotate', orderId: id, label: 'first' }), orderId);
}

function put(page: Page, store: string, records: readonly object[], anew: boolean): Promise<void> {
  return page.evaluate(
    (name, text, clear) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('waitwise');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(name, 'readwrite', { durability: 'relaxed' });
          const place = writing.objectStore(name);
          if (clear) place.clear();
          for (const record of JSON.parse(text)) place.put(record);
          writing.oncomplete = () => {
            database.close();
            done();
          };
          writing.onabort = () => fail(writing.error);
        };
      }),
    store,
    JSON.stringify(records),
    anew,
  );
}

function putLastRead(at: number): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('waitwise');
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction('values', 'readwrite');
      writing.objectStore('values').put(at, 'lastReadAt');
      writing.objectStore('values').delete('shelfCounts');
      writing.oncomplete = () => {
        database.close();
        done();
      };
      writing.onabort = () => fail(writing.error);
    };
  });
}
