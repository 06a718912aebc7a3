import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { openMigrated } from '../../../../src/storage/migrations/open.ts';
import { toVersion1 } from '../../../../src/storage/migrations/version-1.ts';
import { type OldDatabase, oldDatabase, takeUp } from '../old-databases.ts';

afterEach(() => deleteDB('version-1'));

/** Stores and indexes without what lies in them. */
function shape({ stores }: OldDatabase) {
  return Object.entries(stores).map(([name, { keyPath, autoIncrement, indexes }]) => {
    const sorted = [...indexes].sort((one, other) => (one.name < other.name ? -1 : 1));
    return { name, keyPath, autoIncrement, indexes: sorted };
  });
}

describe('version 1', () => {
  it('is made out of nothing, with the stores and indexes that the released version had', async () => {
    const options = { migrations: [toVersion1], onGivingWay: () => undefined, onLost: () => undefined };
    (await openMigrated('version-1', options)).close();
    const made = await takeUp('version-1');
    expect(made.version).toBe(1);
    expect(shape(made)).toEqual(shape(oldDatabase(1)));
    expect(Object.values(made.stores).flatMap(({ records }) => records)).toEqual([]);
  });
});
