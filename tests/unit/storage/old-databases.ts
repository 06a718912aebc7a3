/** Databases of earlier versions, kept as files: laid down as they were, to see what becomes of them. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A database as a file. A `Blob` stands as `{ "$blob": type, "base64": … }`. */
export interface OldDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, OldStore>>;
}

interface OldStore {
  readonly keyPath: string | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly multiEntry: boolean }[];
  /** With the keys where the store has no key path. */
  readonly records: readonly unknown[];
  readonly keys?: readonly string[];
}

const FOLDER = resolve(import.meta.dirname, '../../fixtures/storage');

export function oldDatabase(version: number): OldDatabase {
  return JSON.parse(readFileSync(resolve(FOLDER, `v${version}.json`), 'utf8'), (_key, value: unknown) =>
    isPackedBlob(value) ? new Blob([Buffer.from(value.base64, 'base64')], { type: value.$blob }) : value,
  );
}

function isPackedBlob(value: unknown): value is { readonly $blob: string; readonly base64: string } {
  return typeof value === 'object' && value !== null && '$blob' in value && 'base64' in value;
}

/** Lays it down under `name`, with nothing but the browser's own interface. */
export async function layDown(name: string, { version, stores }: OldDatabase): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [storeName, { keyPath, autoIncrement, indexes, records, keys }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      records.forEach((record, place) => {
        store.put(record, ...(keyPath === null ? [keys?.[place] ?? ''] : []));
      });
    }
  };
  (await settled(opening)).close();
}

/** What lies under `name` now, in the same form. */
export async function takeUp(name: string): Promise<OldDatabase> {
  const database = await settled(indexedDB.open(name));
  const transaction = database.transaction([...database.objectStoreNames]);
  const stores: Record<string, OldStore> = {};
  for (const storeName of database.objectStoreNames) {
    const store = transaction.objectStore(storeName);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return { name: index, keyPath: String(keyPath), multiEntry };
    });
    const keyPath = store.keyPath === null ? null : String(store.keyPath);
    const records = await settled(store.getAll());
    const keys = keyPath === null ? { keys: (await settled(store.getAllKeys())).map(String) } : {};
    stores[storeName] = { keyPath, autoIncrement: store.autoIncrement, indexes, records, ...keys };
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
