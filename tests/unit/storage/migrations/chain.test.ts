import 'fake-indexeddb/auto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkAfterUpdate, checkAll } from '../../../../src/background/check-all.ts';
import { readSummary } from '../../../../src/storage/cards.ts';
import { closeDatabase, database } from '../../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../../src/storage/migrations/chain.ts';
import type { Migration } from '../../../../src/storage/migrations/migration.ts';
import { openMigrated } from '../../../../src/storage/migrations/open.ts';
import { DATABASE_NAME } from '../../../../src/storage/names.ts';
import { layDown, oldDatabase, takeUp } from '../old-databases.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

afterEach(async () => {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});

const newest = MIGRATIONS.length;
const versions = Array.from({ length: newest }, (_, index) => index + 1);
const nobody = { onGivingWay: () => undefined, onLost: () => undefined };
const open = (migrations: readonly Migration[], patience?: number) =>
  openMigrated(DATABASE_NAME, { migrations, ...nobody, ...(patience === undefined ? {} : { patience }) });

/** One step more than there is, which touches what is there. */
const oneMore: Migration = async ({ transaction }) => {
  const orders = transaction.objectStore('orders');
  orders.createIndex('byReadAt', 'readAt');
  for (let cursor = await orders.openCursor(); cursor !== null; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, brought: true });
};
const oneMoreThatFails: Migration = async (upgrading) => {
  await oneMore(upgrading);
  throw new TypeError('an order without a number');
};

describe('a database of every earlier version', () => {
  it('is kept as a file', () => {
    for (const version of versions)
      expect(existsSync(resolve(import.meta.dirname, `../../../fixtures/storage/v${version}.json`))).toBe(true);
  });

  it.each(versions)('%i: is brought up to date, and nothing of it is lost', async (version) => {
    const old = oldDatabase(version);
    await layDown(DATABASE_NAME, old);
    await database();
    await closeDatabase();
    const now = await takeUp(DATABASE_NAME);
    expect(now.version).toBe(newest);
    for (const [name, { records, keys }] of Object.entries(old.stores)) {
      expect(now.stores[name]?.records.length).toBe(records.length);
      expect(now.stores[name]?.keys).toEqual(keys);
    }
    if (version === newest) expect(now).toEqual(old);
  });

  it.each(versions)('%i: fits the shapes of today, record by record', async (version) => {
    await layDown(DATABASE_NAME, oldDatabase(version));
    const before = (await readSummary()).setAside;
    await checkAfterUpdate();
    await checkAll(Date.UTC(2026, 10, 26, 10));
    expect((await readSummary()).setAside).toBe(before);
  });
});

describe('a migration', () => {
  it('is run once, after those before it', async () => {
    await layDown(DATABASE_NAME, oldDatabase(1));
    const ran: number[] = [];
    const step =
      (number: number): Migration =>
      () =>
        void ran.push(number);
    (await open([step(1), step(2), step(3)])).close();
    (await open([step(1), step(2), step(3)])).close();
    expect(ran).toEqual([2, 3]);
  });

  it('lands whole', async () => {
    const old = oldDatabase(1);
    await layDown(DATABASE_NAME, old);
    (await open([...MIGRATIONS.slice(0, 1), oneMore])).close();
    const now = await takeUp(DATABASE_NAME);
    expect(now.version).toBe(2);
    expect(now.stores['orders']?.records).toEqual(
      old.stores['orders']?.records.map((order) => ({ ...Object(order), brought: true })),
    );
    expect(now.stores['changes']).toEqual(old.stores['changes']);
  });

  it('that fails leaves everything as it was, and says which it was and why', async () => {
    const old = oldDatabase(1);
    await layDown(DATABASE_NAME, old);
    await expect(open([...MIGRATIONS.slice(0, 1), oneMoreThatFails])).rejects.toMatchObject({
      name: 'MigrationFailed',
      message: expect.stringMatching(/version 2 failed, nothing was changed .*an order without a number/),
    });
    expect(await takeUp(DATABASE_NAME)).toEqual(old);
    (await open([...MIGRATIONS.slice(0, 1), oneMore])).close();
    expect((await takeUp(DATABASE_NAME)).version).toBe(2);
  });

  it('never touches a database of a newer version', async () => {
    const newer = { ...oldDatabase(1), version: newest + 1 };
    await layDown(DATABASE_NAME, newer);
    await expect(database()).rejects.toMatchObject({ name: 'VersionError' });
    expect(await takeUp(DATABASE_NAME)).toEqual(newer);
  });

  it('waits for a window of the older version no longer than it must, says so, and succeeds once it is closed', async () => {
    await layDown(DATABASE_NAME, oldDatabase(1));
    const stubborn = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(DATABASE_NAME);
      opening.onsuccess = () => done(opening.result);
    });
    const longer = [...MIGRATIONS.slice(0, 1), oneMore];
    await expect(open(longer, 20)).rejects.toMatchObject({ name: 'UpgradeBlocked' });
    stubborn.close();
    (await open(longer)).close();
    expect((await takeUp(DATABASE_NAME)).version).toBe(2);
  });

  it('is let by at once by a window of ours, which says so at its next look', async () => {
    await layDown(DATABASE_NAME, oldDatabase(1));
    await readSummary();
    (await open([...MIGRATIONS, oneMore], 20)).close();
    await expect(readSummary()).rejects.toMatchObject({ name: 'VersionError' });
  });
});
