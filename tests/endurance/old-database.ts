/** Takes the database back to version 1 with all that is in it, as if the extension had just been updated. */

import type { Page } from 'puppeteer-core';
import { ADDED_FIELD, MIGRATION_CHANNEL } from './next-version.ts';

/** What the next version's migration said of itself since `takeBack`. */
export type MigrationNews = 'nothing' | 'begins' | 'ends';

/**
 * Rebuilds the database at version 1 with the same records, and begins to listen to the migration. The worker must not
 * run meanwhile. Resolves to the number of orders.
 */
export function takeBack(desk: Page): Promise<number> {
  return desk.evaluate(
    async (channelName, added) => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
      const now = await settle(indexedDB.open('waitwise'));
      const reading = now.transaction([...now.objectStoreNames]);
      const stores = await Promise.all(
        [...now.objectStoreNames].map(async (name) => {
          const store = reading.objectStore(name);
          const indexes = [...store.indexNames]
            .filter((index) => index !== 'byReadAt')
            .map((index) => store.index(index))
            .map(({ name: index, keyPath, multiEntry }) => ({ index, keyPath, multiEntry }));
          const [keys, records] = await Promise.all([settle(store.getAllKeys()), settle(store.getAll())]);
          return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, keys, records };
        }),
      );
      // A picture goes with its database, so it is taken into memory first.
      for (const { records } of stores)
        for (const record of records)
          if (record?.picture instanceof Blob)
            record.picture = new Blob([await record.picture.arrayBuffer()], { type: record.picture.type });
      now.close();
      await settle(indexedDB.deleteDatabase('waitwise'));
      const opening = indexedDB.open('waitwise', 1);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, autoIncrement, indexes, keys, records } of stores) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const { index, keyPath: path, multiEntry } of indexes) store.createIndex(index, path, { multiEntry });
          records.forEach((record, place) => {
            if (name === 'changes') delete record[added];
            if (keyPath === null) store.put(record, keys[place]);
            else store.put(record);
          });
        }
      };
      (await settle(opening)).close();
      const world = globalThis as unknown as { migrationNews?: string; migrationChannel?: BroadcastChannel };
      world.migrationNews = 'nothing';
      world.migrationChannel ??= new BroadcastChannel(channelName);
      world.migrationChannel.onmessage = ({ data }) => {
        world.migrationNews = String(data);
      };
      return stores.find(({ name }) => name === 'orders')?.records.length ?? 0;
    },
    MIGRATION_CHANNEL,
    ADDED_FIELD,
  );
}

/** The last news of the migration, and the version at which the database lies now; 0 while it is being changed. */
export function migrationState(desk: Page): Promise<{ readonly news: MigrationNews; readonly version: number }> {
  return desk.evaluate(async () => {
    const known = (await indexedDB.databases()).find(({ name }) => name === 'waitwise');
    const { migrationNews } = globalThis as unknown as { migrationNews?: string };
    return { news: migrationNews ?? 'nothing', version: known?.version ?? 0 } as never;
  });
}

/** Changes that carry what the next version adds. */
export function migratedChanges(desk: Page): Promise<number> {
  return desk.evaluate(async (added) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('waitwise');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const reading = database.transaction('changes').objectStore('changes').getAll();
    const changes = await new Promise<Record<string, unknown>[]>((done, fail) => {
      reading.onsuccess = () => done(reading.result);
      reading.onerror = () => fail(reading.error);
    });
    database.close();
    return changes.filter((change) => change[added] === 'yes').length;
  }, ADDED_FIELD);
}
