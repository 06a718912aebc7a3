/** What the tests of asking carriers need of the worker's rows and of a local carrier's stand-in. */

import type { Page } from 'puppeteer-core';
import { askWorker } from '../../demo/gallery/hands.ts';
import { json, type StandIn } from '../../demo/stand-ins/exchange.ts';
import { readStore } from './stage.ts';

/** Numbers InPost knows: the one Cainiao hands over to, and one the buyer types. */
export const PARTNER = '690000000000000000009901';
export const TYPED = '690000000000000000009902';

export interface Row {
  readonly key: string;
  readonly outcome?: string;
  readonly failures: number;
  readonly dueAt?: number;
  readonly waitingFor?: string;
}

const SCANNED = new Date(Date.now() - 3_600_000).toISOString();

/** One scan of InPost about its own numbers, or said to be about `other`. */
export function inpost(eventCode: string, eventTitle: string, other?: string): StandIn {
  return ({ path }) => {
    const asked = path.split('/').at(-1) ?? '';
    if (asked !== PARTNER && asked !== TYPED) return json({ errorCode: 'NOT_FOUND' }, 404);
    const number = other ?? asked;
    const events = [
      {
        eventCode,
        eventTitle,
        timestamp: SCANNED,
        location: { city: 'Łódź', country: 'PL' },
      },
    ];
    return json([{ mainTrackingNumber: number, trackingNumbers: [{ trackingNumber: number }], events }]);
  };
}

/** As if hours had passed: every open row is due, and no host has to be left alone. Then says so to the worker. */
export async function lateron(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('waitwise');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const transaction = database.transaction(['trackings', 'values'], 'readwrite');
    const ended = new Promise((done) => {
      transaction.oncomplete = done;
    });
    transaction.objectStore('values').delete('hostStates');
    const rows = transaction.objectStore('trackings');
    const reading = rows.getAll();
    reading.onsuccess = () => {
      for (const row of reading.result)
        if (row.dueAt !== undefined) {
          const { outcome: _before, ...rest } = row;
          rows.put({ ...rest, dueAt: Date.now() - 1_000, askedAt: Date.now() - 86_400_000 });
        }
    };
    await ended;
    database.close();
  });
  await askWorker(page, { type: 'hosts_changed' });
}

export const rowsOf = async (page: Page) =>
  new Map((await readStore<Row>(page, 'trackings')).map((row) => [row.key, row]));
