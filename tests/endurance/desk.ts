/** What is done at the desk: reading and laying down records behind the worker's back, sending it messages, seeing its alarm. */

import type { Page } from 'puppeteer-core';

export const STORES = ['orders', 'trackings', 'changes', 'thumbnails', 'warnings', 'values', 'setAside'] as const;
export type StoreName = (typeof STORES)[number];

export interface OrderRecord {
  readonly orderId: string;
  readonly order: { readonly items: readonly { readonly title: string }[] };
  readonly readAt: number;
  readonly judgedAt: number;
  readonly note: string;
  readonly label: string;
  readonly archived: boolean;
  readonly marks: Readonly<Record<string, unknown>>;
  readonly ticks: Readonly<Record<string, number>>;
  readonly numbers: readonly string[];
  readonly shelf: string;
  readonly timeline: readonly { readonly at: string; readonly text: string; readonly source?: string }[];
}

export interface TrackingRecord {
  readonly key: string;
  readonly carrier: string;
  readonly number: string;
  readonly dueAt?: number;
  readonly waitingFor?: string;
  readonly askedAt?: number;
  readonly outcome?: string;
}

export interface ChangeRecord {
  readonly id: number;
  readonly orderId: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly source: string;
}

export interface Records {
  readonly orders: readonly OrderRecord[];
  readonly trackings: readonly TrackingRecord[];
  readonly changes: readonly ChangeRecord[];
  readonly warnings: readonly unknown[];
  readonly setAside: readonly unknown[];
  /** Epoch ms at which the worker's alarm rings; null where none is set. */
  readonly alarmAt: number | null;
}

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly alarms: {
    get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
    clear(name: string): Promise<boolean>;
  };
}

/** Everything of the user's own in one look, and the alarm; the worker is not woken. */
export async function look(desk: Page): Promise<Records> {
  // As text: what a record names twice is one object in it, and Firefox's protocol gives the second time nothing.
  const text = await desk.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('waitwise');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const names = ['orders', 'trackings', 'changes', 'warnings', 'setAside'];
    const transaction = database.transaction(names);
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise<unknown[]>((done, fail) => {
            const reading = transaction.objectStore(name).getAll();
            reading.onsuccess = () => done(reading.result);
            reading.onerror = () => fail(reading.error);
          }),
      ),
    );
    database.close();
    const alarm = await (browser ?? chrome)?.alarms.get('next');
    const [orders, trackings, changes, warnings, setAside] = all;
    return JSON.stringify({ orders, trackings, changes, warnings, setAside, alarmAt: alarm?.scheduledTime ?? null });
  });
  return JSON.parse(text) as Records;
}

/** What the worker answered, or why there was no answer: it died, or did not answer in time. */
export type Answer =
  | { readonly ok: boolean; readonly problem?: string; readonly detail?: string }
  | { readonly lost: string };

/** Sends one message, as pages of the extension do. */
export function say(desk: Page, message: object, patience = 15_000): Promise<Answer> {
  return desk.evaluate(
    async (said, limit) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
      const late = new Promise<{ lost: string }>((done) =>
        setTimeout(() => done({ lost: 'no answer in time' }), limit),
      );
      const answer = (browser ?? chrome)?.runtime
        .sendMessage(said)
        .then((reply) => (reply ?? { lost: 'an empty answer' }) as never)
        .catch((problem: unknown) => ({ lost: String(problem) }));
      return Promise.race([answer ?? late, late]);
    },
    message,
    patience,
  );
}

/** As if hours had passed: every open row is due in `soon` ms, and no host has to be left alone. */
export function letHoursPass(desk: Page, soon = -1_000): Promise<void> {
  return desk.evaluate(async (dueIn) => {
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
        if (row.dueAt !== undefined) rows.put({ ...row, dueAt: Date.now() + dueIn, askedAt: Date.now() - 86_400_000 });
    };
    await ended;
    database.close();
  }, soon);
}

/** Lays a backup down where the worker looks for it, as the dashboard does. */
export function stage(desk: Page, text: string): Promise<void> {
  return desk.evaluate(async (content) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('waitwise-staging', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('files');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const transaction = database.transaction('files', 'readwrite');
    transaction.objectStore('files').put(content, 'backup');
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
  }, text);
}
