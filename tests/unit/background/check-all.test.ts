import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAfterUpdate, checkAll, checkNowAndThen } from '../../../src/background/check-all.ts';
import { DAY } from '../../../src/domain/time.ts';
import { readSummary } from '../../../src/storage/cards.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import { putOrder, write } from '../../../src/storage/write.ts';
import { storedOrder } from '../storage/stored.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const now = Date.UTC(2026, 10, 22);

beforeEach(async () => {
  await closeDatabase();
  await deleteDB('waitwise');
});

async function spoil(): Promise<void> {
  const db = await database();
  await write((writing) => putOrder(writing, storedOrder('1')));
  await db.put('orders', { ...storedOrder('2'), marks: 'not marks' } as never);
  await db.put('trackings', { key: 'cainiao|A', number: 7 } as never);
  await db.put('changes', { orderId: '1' } as never);
  await db.put('thumbnails', { orderId: '1', imageUrl: 'x', picture: 'not a picture' } as never);
  await db.put('pieces', { id: 'p', orderId: '1' } as never);
  await db.put('cases', { orderId: '1', notes: 'none' } as never);
  await db.put('warnings', { code: 'login' } as never);
}

describe('looking through everything', () => {
  it('sets aside what no longer fits, whole, from every store, and counts it', async () => {
    await spoil();
    await checkAfterUpdate();
    await checkAll(now);
    const aside = await (await database()).getAll('setAside');
    expect(aside.map(({ store }) => store).sort()).toEqual(
      ['cases', 'changes', 'orders', 'pieces', 'thumbnails', 'trackings', 'warnings'].sort(),
    );
    expect(aside.find(({ store }) => store === 'orders')?.record).toMatchObject({ orderId: '2', marks: 'not marks' });
    expect((await readSummary()).setAside).toBe(7);
    expect(await (await database()).getAllKeys('orders')).toEqual(['1']);
  });

  it('judges every order anew after an update, and goes on where a dead worker left off', async () => {
    await write(async (writing) => {
      for (let index = 0; index < 700; index++) await putOrder(writing, storedOrder(`${1000 + index}`));
    });
    await checkAfterUpdate();
    await closeDatabase();
    await checkAll(now + DAY);
    const judged = (await (await database()).getAll('orders')).map(({ judgedAt }) => judgedAt);
    expect(judged).toEqual(Array(700).fill(now + DAY));
    expect(await (await database()).getKey('values', 'unchecked')).toBeUndefined();
  });

  it('is done now and then without an update, and judges nothing then', async () => {
    await spoil();
    await checkNowAndThen(now);
    await checkAll(now);
    expect((await readSummary()).setAside).toBe(7);
    await (await database()).put('orders', { ...storedOrder('3'), marks: 'not marks' } as never);
    await checkNowAndThen(now + DAY);
    await checkAll(now + DAY);
    expect((await readSummary()).setAside).toBe(7);
    await checkNowAndThen(now + 8 * DAY);
    await checkAll(now + 8 * DAY);
    expect((await readSummary()).setAside).toBe(8);
    expect((await (await database()).get('orders', '1'))?.judgedAt).toBe(storedOrder('1').judgedAt);
  });
});
