import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readCards, readSummary, readWaiting } from '../../../src/storage/cards.ts';
import { closeDatabase, database, deleteDemoDatabase } from '../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/chain.ts';
import { DATABASE_NAME, DEMO } from '../../../src/storage/names.ts';
import { readOrder, readOwnOrders } from '../../../src/storage/read.ts';
import { getOrder, putOrder, putTracking, trackingsOf, write } from '../../../src/storage/write.ts';
import { storedOrder } from './stored.ts';

afterEach(async () => {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});

const tracking = { carrier: 'cainiao', failures: 0, events: [], hops: 0 };

describe('writing', () => {
  it('lands whole or not at all', async () => {
    await write((writing) => putOrder(writing, storedOrder('1')));
    await expect(
      write(async (writing) => {
        await putOrder(writing, storedOrder('2'));
        throw new Error('died in between');
      }),
    ).rejects.toThrow('died in between');
    expect((await readCards({ limit: 10 })).map(({ orderId }) => orderId)).toEqual(['1']);
  });

  it('refuses a record that does not fit, and keeps what was there', async () => {
    await write((writing) => putOrder(writing, storedOrder('1')));
    const wrong = { ...storedOrder('1'), note: 7 };
    await expect(write((writing) => putOrder(writing, wrong as never))).rejects.toThrow();
    expect((await readOrder('1'))?.note).toBe('');
  });

  it('sets aside a stored record that no longer fits, whole', async () => {
    const db = await database();
    await db.put('orders', { ...storedOrder('1'), marks: 'not marks' } as never);
    expect(await readOrder('1')).toBeNull();
    expect(await write((writing) => getOrder(writing, '1', 5))).toBeNull();
    expect(await db.getAll('setAside')).toMatchObject([
      { store: 'orders', at: 5, record: { orderId: '1', marks: 'not marks' } },
    ]);
    expect((await readSummary()).setAside).toBe(1);
  });

  it('follows hand-overs, also in a circle', async () => {
    await write(async (writing) => {
      await putTracking(writing, { ...tracking, key: 'cainiao|A', number: 'A', nextNumber: 'B' });
      await putTracking(writing, { ...tracking, key: 'cainiao|B', number: 'B', nextNumber: 'A' });
      await putTracking(writing, { ...tracking, key: 'other|B', carrier: 'other', number: 'B' });
      await putTracking(writing, { ...tracking, key: 'cainiao|C', number: 'C' });
    });
    const keys = await write(async (writing) => (await trackingsOf(writing, ['A'])).map(({ key }) => key).sort());
    expect(keys).toEqual(['cainiao|A', 'cainiao|B', 'other|B']);
  });
});

describe('reading', () => {
  it('gives the demo’s orders while the demo is on, also where it was off a moment before', async () => {
    const show = (demo: boolean) => write((writing) => writing.objectStore('values').put(demo, DEMO));
    await write((writing) => putOrder(writing, storedOrder('own')));
    await (await database('demo')).put('orders', storedOrder('demo'));
    const shown = async () => (await readCards({ limit: 10 })).map(({ orderId }) => orderId);
    expect(await shown()).toEqual(['own']);
    await show(true);
    expect(await shown()).toEqual(['demo']);
    expect(await shown()).toEqual(['demo']);
    await show(false);
    expect(await shown()).toEqual(['own']);
    await deleteDemoDatabase();
    expect(await shown()).toEqual(['own']);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([DATABASE_NAME]);
  });

  it('shows the demo even where the user’s own orders cannot be read', async () => {
    await (await database('demo')).put('orders', storedOrder('demo'));
    await write((writing) => writing.objectStore('values').put(true, DEMO));
    const own = await database('own');
    vi.spyOn(own, 'getAllFromIndex').mockRejectedValue(new Error('damaged'));
    expect((await readCards({ limit: 10 })).map(({ orderId }) => orderId)).toEqual(['demo']);
    await write((writing) => writing.objectStore('values').put(false, DEMO));
    await expect(readCards({ limit: 10 })).rejects.toThrow('damaged');
    await deleteDemoDatabase();
  });

  it('gives cards in the order of what must be done first', async () => {
    await write(async (writing) => {
      await putOrder(writing, storedOrder('calm'));
      await putOrder(writing, storedOrder('closed', {}, { level: 'closed' }));
      await putOrder(writing, storedOrder('react', {}, { level: 'react', actBy: '2026-11-25T00:00:00.000Z' }));
      await putOrder(writing, storedOrder('urgent', {}, { level: 'urgent', actBy: '2026-11-23T00:00:00.000Z' }));
      await putOrder(writing, storedOrder('sooner', {}, { level: 'react', actBy: '2026-11-22T00:00:00.000Z' }));
      await putOrder(writing, storedOrder('watch', {}, { level: 'watch' }));
    });
    const cards = await readCards({ limit: 10 });
    expect(cards.map(({ orderId }) => orderId)).toEqual(['urgent', 'sooner', 'react', 'watch', 'calm', 'closed']);
    const after = await readCards({ limit: 2, after: cards[1]?.rank ?? '' });
    expect(after.map(({ orderId }) => orderId)).toEqual(['react', 'watch']);
  });

  it('finds words, numbers and sellers, folded', async () => {
    await write(async (writing) => {
      await putOrder(
        writing,
        storedOrder('1', { items: [{ title: 'Łańcuch do roweru' }], seller: { name: 'Fahrradladen Müller' } }),
      );
      await putOrder(writing, storedOrder('2', { parcels: [{ number: 'LP00000000000001', events: [] }] }));
    });
    const found = async (search: string) => (await readCards({ limit: 10, search })).map(({ orderId }) => orderId);
    expect(await found('ancuch')).toEqual(['1']);
    expect(await found('MULLER fahrrad')).toEqual(['1']);
    expect(await found('lp000')).toEqual(['2']);
    expect(await found('nothing')).toEqual([]);
  });

  it('reads on past orders that are not wanted until it has enough', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => String(1_000 + index));
    await write(async (writing) => {
      for (const id of ids) await putOrder(writing, storedOrder(id, { seller: { name: id } }));
    });
    const wanted = ({ orderId }: { readonly orderId: string }) => Number(orderId) % 100 === 0;
    expect((await readCards({ limit: 10, wanted })).map(({ orderId }) => orderId)).toEqual(['1000', '1100', '1200']);
    expect((await readCards({ limit: 2, wanted })).map(({ orderId }) => orderId)).toEqual(['1000', '1100']);
  });

  it('counts groups and names the next date', async () => {
    await write(async (writing) => {
      await putOrder(writing, storedOrder('1', {}, { level: 'urgent', actBy: '2026-11-26T00:00:00.000Z' }));
      await putOrder(writing, storedOrder('2', {}, { level: 'react' }));
      await putOrder(writing, { ...storedOrder('3'), archived: true, shelf: 'archived' });
      await putOrder(writing, storedOrder('4', {}, { level: 'moving' }));
    });
    expect(await readSummary(Date.parse('2026-11-20T12:00:00Z'))).toMatchObject({
      groups: { needs_you: 2, to_watch: 0, on_their_way: 1, closed: 0, archived: 1 },
      urgent: 1,
      nextDate: { orderId: '1', at: '2026-11-26T00:00:00.000Z' },
      lastReadAt: null,
    });
  });

  it('names no next date that is over, but one that is today', async () => {
    await write(async (writing) => {
      await putOrder(writing, storedOrder('1', {}, { level: 'urgent', actBy: '2026-11-18' }));
      await putOrder(writing, storedOrder('2', {}, { level: 'react', actBy: '2026-11-20' }));
    });
    const next = async (now: string) => (await readSummary(Date.parse(now))).nextDate?.at ?? null;
    expect(await next('2026-11-18T12:00:00')).toBe('2026-11-18');
    expect(await next('2026-11-20T23:59:00')).toBe('2026-11-20');
    expect(await next('2026-11-21T00:01:00')).toBeNull();
  });

  it('counts parcels that wait for a carrier to be allowed', async () => {
    await write(async (writing) => {
      await putTracking(writing, { ...tracking, key: 'cainiao|A', number: 'A', waitingFor: 'cainiao' });
      await putTracking(writing, { ...tracking, key: 'cainiao|B', number: 'B', waitingFor: 'cainiao' });
      await putTracking(writing, {
        ...tracking,
        key: 'correos|B',
        carrier: 'correos',
        number: 'B',
        waitingFor: 'correos',
      });
      await putTracking(writing, { ...tracking, key: 'cainiao|C', number: 'C', dueAt: 1 });
    });
    expect([...(await readWaiting())]).toEqual([
      ['cainiao', 2],
      ['correos', 1],
    ]);
  });
});

describe('a backup', () => {
  it('misses no order and has none twice, though the worker turns their order about while it is read', async () => {
    const ids = Array.from({ length: 1_200 }, (_, index) => `${10_000 + index}`);
    await write(async (writing) => {
      for (const id of ids) await putOrder(writing, storedOrder(id));
    });
    const read: string[] = [];
    for await (const part of readOwnOrders()) {
      read.push(...part.map(({ orderId }) => orderId));
      await write(async (writing) => {
        for (const id of [ids[3], ids[700], ids[1_100]])
          await putOrder(writing, storedOrder(id ?? '', {}, { level: read.length < 600 ? 'urgent' : 'closed' }));
      });
    }
    expect(read).toEqual(ids);
  });
});

describe('an upgrade', () => {
  it('is not blocked by a page of the older version', async () => {
    await write((writing) => putOrder(writing, storedOrder('1')));
    const blocked = vi.fn();
    const newer = await openDB(DATABASE_NAME, MIGRATIONS.length + 1, { blocked });
    expect(await newer.get('orders', '1')).toMatchObject({ orderId: '1' });
    newer.close();
  });
});
