/** Reads what the extension has stored, straight from its database, for comparing with what was expected. */

import type { Page } from 'puppeteer-core';
import type { Action, Level, Stage } from '../../src/domain/stage.ts';

/** What the demo and the tests look at; the database holds more. */
export interface StoredVerdict {
  readonly orderId: string;
  readonly level: Level;
  readonly stage: Stage;
  readonly action: Action;
  readonly reasons: readonly string[];
}

/** The verdicts the extension holds now. `page` is any page of the extension; an empty list where nothing is stored yet. */
export async function storedVerdicts(page: Page): Promise<StoredVerdict[]> {
  const records = await storedOrders(page);
  return records.map(({ orderId, verdict }) => ({
    orderId,
    level: verdict.level,
    stage: verdict.stage,
    action: verdict.action,
    reasons: verdict.reasons.map(({ id }) => id),
  }));
}

/** When the extension last read something of an order (milliseconds since the epoch); 0 where it never did. */
export async function lastReadAt(page: Page, orderId: string): Promise<number> {
  return (await storedOrders(page)).find((record) => record.orderId === orderId)?.readAt ?? 0;
}

interface StoredRecord {
  readonly orderId: string;
  readonly readAt: number;
  readonly verdict: Omit<StoredVerdict, 'orderId' | 'reasons'> & {
    readonly reasons: readonly { readonly id: string }[];
  };
}

/** The database is opened as it is: where the extension has not made it yet, none is made in its place. */
function storedOrders(page: Page): Promise<StoredRecord[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some((one) => one.name === 'waitwise')) return [];
    const database = await settle(indexedDB.open('waitwise'));
    const records = await settle<StoredRecord[]>(database.transaction('orders').objectStore('orders').getAll());
    database.close();
    return records;
  });
}
