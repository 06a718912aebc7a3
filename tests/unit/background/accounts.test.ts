/** Two AliExpress accounts in one browser, read in turn on the same site: neither touches what the other's pages gave. */

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeOrder } from '../../../src/background/marks.ts';
import { pollDue } from '../../../src/background/polling.ts';
import { accountOf, accountsAmong } from '../../../src/domain/accounts.ts';
import type { Order } from '../../../src/domain/order.ts';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { readSummary } from '../../../src/storage/cards.ts';
import { database } from '../../../src/storage/database.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';
import { outside } from './outside.ts';
import { cainiaoAnswer, cainiaoScan, newWorld, order, read } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./outside.ts')).fakeBrowser }));

const start = Date.UTC(2026, 10, 22);
const HERS = '1234';
const HIS = '9876';
/** One parcel that carries orders of both. */
const SHARED = 'LP00900000000011';

beforeEach(newWorld);
afterEach(() => vi.unstubAllGlobals());

/** Orders of one account, the same things in the same places as the other's; only the last four digits differ. */
function ordersOf(account: string, more: Partial<Order> = {}): readonly Order[] {
  return Array.from({ length: 4 }, (_, index) =>
    order(`81902040608${index}${account}`, index === 0 ? SHARED : `LP0090000001${index}${account.slice(1)}`, {
      items: [{ title: `Thing ${index}` }],
      seller: { name: 'Invented Store' },
      placedAt: '2026-11-02',
      ...more,
    }),
  );
}

async function storedOf(account: string): Promise<readonly StoredOrder[]> {
  return (await (await database()).getAll('orders')).filter(({ orderId }) => accountOf(orderId) === account);
}

describe('two accounts of one browser', () => {
  it('keep their orders when the other one reads the same site', async () => {
    await read(start, ...ordersOf(HERS));
    const [first] = ordersOf(HERS);
    if (first === undefined) throw new Error('she has no orders');
    await changeOrder({ type: 'annotate', orderId: first.orderId, note: 'Hers', label: 'Present' }, start + MINUTE);
    await changeOrder({ type: 'mark', orderId: first.orderId, marks: { received: false } }, start + MINUTE);
    const hers = await storedOf(HERS);
    expect(hers).toHaveLength(4);

    await read(start + HOUR, ...ordersOf(HIS));
    await read(start + 2 * HOUR, ...ordersOf(HIS, { state: 'completed', shipTo: { country: 'PL' }, items: [] }));
    expect(await storedOf(HERS)).toEqual(hers);

    const his = await storedOf(HIS);
    expect(his.map(({ note, label, marks }) => [note, label, marks])).toEqual(Array(4).fill(['', '', {}]));
    expect(his.map(({ order: { state } }) => state)).toEqual(Array(4).fill('completed'));

    await read(start + 3 * HOUR, ...ordersOf(HERS, { state: 'cancelled' }));
    expect(await storedOf(HIS)).toEqual(his);
    expect((await storedOf(HERS)).map(({ note, order: { state } }) => [note, state])).toEqual(
      hers.map(({ note }) => [note, 'cancelled']),
    );
  });

  it('are counted together and told apart', async () => {
    await read(start, ...ordersOf(HERS));
    await read(start + HOUR, ...ordersOf(HIS).slice(0, 3));
    const { groups } = await readSummary();
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(accountsAmong((await (await database()).getAllKeys('orders')).map(String))).toEqual([HERS, HIS]);
  });

  it('each learn what a carrier says of a parcel that both wait for', async () => {
    await read(start, ...ordersOf(HERS));
    await read(start + HOUR, ...ordersOf(HIS));
    outside.answer = (request) =>
      cainiaoAnswer(request, { [SHARED]: { detailList: [cainiaoScan('GTMS_SIGNED', start + HOUR)] } });
    await pollDue(() => start + 2 * HOUR);
    for (const account of [HERS, HIS]) {
      const [first, second] = await storedOf(account);
      expect([first?.verdict.stage, second?.verdict.stage]).toEqual(['delivered', 'shipped']);
    }
  });
});
