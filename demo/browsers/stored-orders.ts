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
export function storedVerdicts(page: Page): Promise<StoredVerdict[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some((one) => one.name === 'waitwise')) return [];
    const database = await settle(indexedDB.open('waitwise'));
    const stored = await settle(database.transaction('orders').objectStore('orders').getAll());
    database.close();
    return stored.map(({ orderId, verdict }) => ({
      orderId,
      level: verdict.level,
      stage: verdict.stage,
      action: verdict.action,
      reasons: verdict.reasons.map((reason: { id: string }) => reason.id),
    }));
  });
}
