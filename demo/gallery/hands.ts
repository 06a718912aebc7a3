/** What the gallery does inside the extension's own pages: tells the worker things, and lays down states nobody can order. */

import type { Page } from 'puppeteer-core';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { OwnMessage, Reply } from '../../src/messages/protocol.ts';
import { until } from '../browsers/until.ts';

interface Messenger {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
declare const browser: Messenger | undefined;
declare const chrome: Messenger;

/** Sends the worker one message from `page`, a page of the extension; resolves to its reply, a refusal too. */
export function askWorker(page: Page, message: OwnMessage): Promise<Reply | undefined> {
  return page.evaluate(
    (told) => (typeof browser === 'undefined' ? chrome : browser).runtime.sendMessage(told) as Promise<Reply>,
    message,
  );
}

/** Tells the worker from `page`, a page of the extension; throws when it refuses. */
export async function tellWorker(page: Page, message: OwnMessage): Promise<void> {
  const reply = await askWorker(page, message);
  if (reply?.ok !== true) throw new Error(`the worker refused ${message.type}: ${JSON.stringify(reply)}`);
}

export function saveSettings(page: Page, changes: Partial<Settings>): Promise<void> {
  return tellWorker(page, { type: 'save_settings', settings: { ...DEFAULT_SETTINGS, ...changes } });
}

/** Puts one record into a store of the extension's database; `key` where the store has no key of its own. */
export function putRecord(page: Page, store: string, record: unknown, key?: string): Promise<void> {
  return page.evaluate(
    (name, value, at) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('waitwise');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(name, 'readwrite');
          if (at === null) writing.objectStore(name).put(value);
          else writing.objectStore(name).put(value, at);
          writing.onerror = () => fail(writing.error);
          writing.oncomplete = () => {
            database.close();
            done();
          };
        };
      }),
    store,
    record,
    key ?? null,
  );
}

/** Steps of a worker's round, and a few more: between any two of them a message is answered. */
const STEPS = 10;

/** Waits until the worker has done what saved settings ask for: who waits for it while a store is held keeps the settings too. */
export async function letFinish(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) await tellWorker(page, { type: 'dismiss_warning', code: 'none' });
}

/** Keeps everyone else from reading these stores until `letGo`: what a slow disk does, for as long as wanted. */
export function holdStores(page: Page, stores: readonly string[]): Promise<void> {
  return page.evaluate(
    (names) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('waitwise');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(names, 'readwrite');
          let held = true;
          window.addEventListener('letgo', () => (held = false), { once: true });
          // A transaction lives as long as somebody asks something of it.
          const askOn = () => {
            done();
            if (held) writing.objectStore(names[0] ?? '').count().onsuccess = askOn;
            else database.close();
          };
          askOn();
        };
      }),
    stores,
  );
}

export function letGo(page: Page): Promise<void> {
  return page.evaluate(() => void window.dispatchEvent(new Event('letgo')));
}

/** Makes the database newer than the extension knows, so that it can be read no more: a real failure, and the last thing done. */
export function breakDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('waitwise', 9_999);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
  );
}

/** Lets an open page believe that the network went away. */
export function goOffline(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
  });
}

/** Loads a page of the extension again; Firefox never says of such a page that it has, so the page is asked. */
export async function loadAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { isTheOldPage: true });
    setTimeout(() => location.reload());
  });
  await until(
    () => page.evaluate(() => !('isTheOldPage' in globalThis) && document.readyState === 'complete'),
    'the page did not load again',
  );
}
