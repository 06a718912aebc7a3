/** A page that invents orders: contained, named, removable, and no way to make carriers be asked without end. */

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetFlood } from '../../../src/background/forget.ts';
import { changeOrder } from '../../../src/background/marks.ts';
import { pollDue } from '../../../src/background/polling.ts';
import { beginReadAll, goOnReadAll } from '../../../src/background/read-all.ts';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { readSummary } from '../../../src/storage/cards.ts';
import { database } from '../../../src/storage/database.ts';
import { outside } from './outside.ts';
import { cainiaoAnswer, newWorld, order, read, tracking } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./outside.ts')).fakeBrowser }));

const start = Date.UTC(2026, 10, 22);
const LP = 'LP00900000000011';

beforeEach(newWorld);
afterEach(() => vi.unstubAllGlobals());

const invented = (from: number, count: number, number = (_index: number) => '') =>
  Array.from({ length: count }, (_, at) => {
    const index = from + at;
    const whole = order(String(8_190_000_000_000_000 + index), number(index));
    return number(index) === '' ? { ...whole, parcels: [] } : whole;
  });

async function flood(count: number, now: number, number?: (index: number) => string): Promise<void> {
  for (let from = 0; from < count; from += 100) await read(now, ...invented(from, 100, number));
}

const count = async (store: 'orders' | 'trackings' | 'changes') => (await database()).count(store);
const warnings = async () => (await readSummary()).warnings.map(({ code }) => code);

describe('a flood of 10,000 invented orders', { timeout: 60_000 }, () => {
  it('is let in as far as a person could look at, and named', async () => {
    await read(start - 2 * HOUR, order('8180000000000001', LP));
    await flood(10_000, start);
    expect(await count('orders')).toBe(1_201);
    expect(await warnings()).toEqual(['flood']);
    await read(start + 1, order('8180000000000001', LP));
    expect(await warnings()).toEqual(['flood']);
  });

  it('is removed whole when the user says so, and nothing else is', async () => {
    await read(start - 2 * HOUR, order('8180000000000001', LP));
    await flood(800, start, (index) => `LP009000010${String(index).padStart(5, '0')}`);
    await changeOrder({ type: 'annotate', orderId: '8190000000000000', note: 'Mine' }, start + MINUTE);
    await forgetFlood(start + 2 * MINUTE);
    const left = (await (await database()).getAllKeys('orders')).sort();
    expect(left).toEqual(['8180000000000001', '8190000000000000']);
    expect(await tracking(`cainiao|${LP}`)).toBeDefined();
    expect(await count('trackings')).toBe(2);
    expect(await warnings()).toEqual([]);
  });

  it('leaves room for the real orders an hour later', async () => {
    await flood(1_400, start);
    await read(start + HOUR, order('8180000000000002', LP));
    expect(await count('orders')).toBe(1_201);
  });
});

describe('one order', () => {
  it('that is given a new number each time is not followed without end', async () => {
    for (let index = 0; index < 100; index += 1)
      await read(start + index, order('8180000000000001', `LP009000020${String(index).padStart(5, '0')}`));
    expect(await count('trackings')).toBeLessThanOrEqual(60);
    expect(await warnings()).toEqual(['flood']);
  });

  it('that says something else each time does not fill the log', async () => {
    for (let index = 0; index < 2_400; index += 1)
      await read(start + index, order('8180000000000001', LP, { shippingMethod: `Method ${index}` }));
    expect(await count('changes')).toBeLessThan(2_010);
  }, 60_000);
});

it('does not make a carrier be asked sooner or more often by giving the same order again', async () => {
  outside.answer = (request) => cainiaoAnswer(request, {});
  for (let index = 0; index < 50; index += 1) {
    await read(start + index * MINUTE, order('8180000000000001', LP));
    await pollDue(() => start + index * MINUTE);
  }
  expect(outside.requests).toHaveLength(1);
});

it('lets in what "read all my orders" asks for', async () => {
  const begun = await beginReadAll(start);
  for (let page = 0; page < 200; page += 1) {
    expect(await goOnReadAll(begun?.run ?? '', start + page)).toBe(true);
    await read(start + page, ...invented(page * 20, 20));
  }
  expect(await count('orders')).toBe(4_000);
  expect(await warnings()).toEqual([]);
}, 60_000);
