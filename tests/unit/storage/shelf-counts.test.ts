import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/domain/stage.ts';
import { readSummary } from '../../../src/storage/cards.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import { DATABASE_NAME, SHELF_COUNTS } from '../../../src/storage/names.ts';
import { countShelves, parseShelfCounts } from '../../../src/storage/shelf-counts.ts';
import { SHELVES } from '../../../src/storage/shelves.ts';
import { countOrders } from '../../../src/storage/tally.ts';
import { getOrder, putOrder, removeAllOrders, removeOrder, type Writing, write } from '../../../src/storage/write.ts';
import { storedOrder } from './stored.ts';

afterEach(async () => {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});

async function keptAndCounted() {
  const db = await database();
  const transaction = db.transaction(['orders', 'values']);
  return {
    kept: parseShelfCounts(await transaction.objectStore('values').get(SHELF_COUNTS), db.version),
    counted: await countShelves(transaction.objectStore('orders')),
    all: await transaction.objectStore('orders').count(),
  };
}

const orderId = fc.integer({ min: 1, max: 6 }).map(String);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('put' as const), orderId, shelf: fc.constantFrom(...SHELVES) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('read' as const), orderId }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('remove' as const), orderId }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('clear' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function take(writing: Writing, one: Step): Promise<void> {
  switch (one.what) {
    case 'put': {
      const level = LEVELS.find((level) => level === one.shelf) ?? 'moving';
      const archived = one.shelf === 'archived';
      return putOrder(writing, { ...storedOrder(one.orderId, {}, { level }), archived, shelf: one.shelf });
    }
    case 'read':
      return void (await getOrder(writing, one.orderId, 1));
    case 'remove':
      return removeOrder(writing, one.orderId);
    case 'clear':
      return removeAllOrders(writing);
  }
}

describe('the kept counts of shelves', () => {
  it('are what a count would give, whatever is put, read, removed, cleared or undone', async () => {
    const change = fc.record({ steps: fc.array(step, { maxLength: 8 }), dies: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        await closeDatabase();
        await deleteDB(DATABASE_NAME);
        for (const { steps, dies } of changes)
          await write(async (writing) => {
            for (const one of steps) await take(writing, one);
            if (dies) throw new Error('died');
          }).catch(() => undefined);
        const { kept, counted, all } = await keptAndCounted();
        if (kept !== null) expect(kept).toEqual(counted);
        else expect(all).toBe(0);
        expect(await write(countOrders)).toBe(all);
      }),
      { numRuns: 60 },
    );
  });

  it('lose what is set aside', async () => {
    await write(async (writing) => {
      for (const id of ['1', '2']) await putOrder(writing, storedOrder(id, {}, { level: 'urgent' }));
    });
    const db = await database();
    await db.put('orders', { ...storedOrder('2', {}, { level: 'urgent' }), note: 7 } as never);
    await write((writing) => getOrder(writing, '2', 5));
    expect((await readSummary()).urgent).toBe(1);
    expect((await keptAndCounted()).kept?.urgent).toBe(1);
  });

  it('are counted where none are kept, and where the kept ones are of another version or cannot be right', async () => {
    await write((writing) => putOrder(writing, storedOrder('1', {}, { level: 'react' })));
    const db = await database();
    const right: unknown = await db.get('values', SHELF_COUNTS);
    const wrong = [undefined, 7, {}, { ...(right as object), version: 99 }, { ...(right as object), react: -1 }];
    for (const kept of wrong) {
      await db.put('values', kept, SHELF_COUNTS);
      expect((await readSummary()).groups.needs_you).toBe(1);
    }
    await db.put('values', { ...(right as object), react: 0 }, SHELF_COUNTS);
    await write((writing) => putOrder(writing, storedOrder('1', {}, { level: 'moving' })));
    expect((await keptAndCounted()).kept).toMatchObject({ react: 0, moving: 1 });
  });

  it('are left out by nobody who writes orders', () => {
    const src = resolve(import.meta.dirname, '../../../src');
    const writers = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) =>
        /objectStore\('orders'\)\s*\.(?:put|add|delete|clear)\(/.test(readFileSync(resolve(src, file), 'utf8')),
      );
    expect(writers).toEqual(['storage/write.ts']);
  });
});
