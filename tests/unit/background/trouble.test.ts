/** A database that cannot be opened or written: it is said, nothing is lost, and it is tried again. */

import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '../../../src/background/answer.ts';
import { runRound, settle } from '../../../src/background/settle.ts';
import { readSummary } from '../../../src/storage/cards.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/chain.ts';
import { DATABASE_NAME } from '../../../src/storage/names.ts';
import { putOrder, write } from '../../../src/storage/write.ts';
import { layDown, oldDatabase, takeUp } from '../storage/old-databases.ts';
import { storedOrder } from '../storage/stored.ts';

const outside = vi.hoisted(() => ({ badge: '', alarms: [] as number[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'waitwise', getURL: (path: string) => `chrome-extension://waitwise/${path}` },
    permissions: { getAll: async () => ({ origins: [] }), contains: async () => false },
    alarms: {
      create: async (_name: string, { when }: { when: number }) => outside.alarms.push(when),
      clear: async () => true,
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        outside.badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    storage: { local: { set: async () => undefined } },
  },
}));

// The tests' setup gave the rules their tables already.
vi.mock('../../../src/background/rule-tables.ts', () => ({ readRuleTables: async () => undefined }));

const ownPage = { id: 'waitwise', url: 'chrome-extension://waitwise/src/popup/index.html' };

beforeEach(async () => {
  outside.badge = '';
  outside.alarms = [];
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});
afterEach(() => vi.restoreAllMocks());

describe('a database of a newer version', () => {
  it('is left alone; the badge says that something is wrong, and the worker tries again', async () => {
    const newer = { ...oldDatabase(1), version: MIGRATIONS.length + 1 };
    await layDown(DATABASE_NAME, newer);
    await settle();
    expect(outside.badge).toBe('!');
    expect(outside.alarms.at(-1)).toBeGreaterThan(Date.now());
    await runRound();
    expect(outside.badge).toBe('!');
    expect(await answer({ type: 'annotate', orderId: '1', note: 'x' }, ownPage)).toMatchObject({
      ok: false,
      problem: 'storage_error',
      detail: expect.stringContaining('VersionError'),
    });
    expect(await takeUp(DATABASE_NAME)).toEqual(newer);
  });
});

describe('a clock that is set back', () => {
  afterEach(() => vi.useRealTimers());

  it('does not take the alarm away: a round sets it again, though nothing was written since', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const now = Date.now();
    vi.setSystemTime(now);
    await write((writing) => putOrder(writing, { ...storedOrder('1'), validUntil: now + 3_600_000 }));
    for (let round = 0; round < 3; round += 1) await runRound();
    outside.alarms = [];
    await runRound();
    expect(outside.alarms).toEqual([]);
    vi.setSystemTime(now - 600_000);
    await runRound();
    expect(outside.alarms).toHaveLength(1);
  });
});

describe('a full disk', () => {
  /** Orders find no room; everything smaller does. */
  function fill(): void {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'orders') throw new DOMException('no room', 'QuotaExceededError');
      return key === undefined ? put.call(this, value) : put.call(this, value, key);
    });
  }

  it('loses nothing that was stored, says so by name and in the popup, and is forgotten when there is room again', async () => {
    await write((writing) => putOrder(writing, storedOrder('1')));
    fill();
    const said = { type: 'annotate', orderId: '1', note: 'kept?' };
    expect(await answer(said, ownPage)).toMatchObject({ ok: false, problem: 'storage_full' });
    expect((await readSummary()).warnings.map(({ code }) => code)).toEqual(['storage_full']);
    expect((await (await database()).get('orders', '1'))?.note).toBe('');
    vi.restoreAllMocks();
    expect(await answer(said, ownPage)).toEqual({ ok: true });
    expect((await (await database()).get('orders', '1'))?.note).toBe('kept?');
  });

  it('does not stop the alarm: what could not be judged is tried again', async () => {
    const overdue = { ...storedOrder('1', {}, { validUntil: '2026-11-22T00:00:00.000Z' }) };
    await write((writing) => putOrder(writing, overdue));
    fill();
    await runRound();
    expect(outside.badge).toBe('!');
    expect(outside.alarms.at(-1)).toBeGreaterThan(Date.now() + 60_000);
    vi.restoreAllMocks();
    await runRound();
    expect(outside.badge).not.toBe('!');
  });
});
