/** Orders of one reading are stored side by side: what they share is there once, and what is said twice is taken in turn. */

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveReading } from '../../../src/background/readings.ts';
import type { Order } from '../../../src/domain/order.ts';
import { readSummary } from '../../../src/storage/cards.ts';
import { database } from '../../../src/storage/database.ts';
import { readOrder } from '../../../src/storage/read.ts';
import { newWorld, order } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./outside.ts')).fakeBrowser }));

const now = Date.UTC(2026, 10, 22);
const LP = 'LP00900000000011';

beforeEach(newWorld);
afterEach(() => vi.unstubAllGlobals());

const FIELDS = {
  state: 'network',
  items: 'network',
  shipTo: 'network',
  parcels: 'network',
  shippingMethod: 'network',
} as const;
const save = (...orders: readonly Order[]) =>
  saveReading(
    { orders: orders.map((one) => ({ order: one, fields: FIELDS })), parcels: [], source: 'network', warnings: [] },
    now,
  );

describe('a reading', () => {
  it('stores every order, counts each once, and names those without a picture in the page’s order', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `${8_190 + index}`);
    const missing = await save(...ids.map((id, index) => order(id, `LP0090000000${1_000 + index}`)));
    expect(missing).toEqual(ids);
    expect(await (await database()).count('orders')).toBe(25);
    expect(await (await database()).count('trackings')).toBe(25);
    const { groups } = await readSummary();
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(25);
  });

  it('asks once about a parcel that several of its orders share', async () => {
    await save(order('1', LP), order('2', LP), order('3', LP));
    expect(await (await database()).getAllKeys('trackings')).toEqual([`cainiao|${LP}`]);
  });

  it('takes what it says of one order a second time after the first', async () => {
    await save(order('1', LP), order('2', 'LP00900000000028'), order('1', LP, { shippingMethod: 'Invented Express' }));
    expect((await readOrder('1'))?.order.shippingMethod).toBe('Invented Express');
    const changes = await (await database()).getAllFromIndex('changes', 'byOrder', '1');
    expect(changes.filter(({ what }) => what === 'state')).toHaveLength(1);
    expect(changes.filter(({ what }) => what === 'shippingMethod')).toHaveLength(1);
    expect(await (await database()).count('orders')).toBe(2);
  });
});
