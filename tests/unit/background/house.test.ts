import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataFiles } from '../../../scripts/data-files.ts';
import { enterDemo, leaveDemo } from '../../../src/background/demo.ts';
import { deleteEverything, importStaged } from '../../../src/background/exchange.ts';
import { changeOrder, judgeDue } from '../../../src/background/marks.ts';
import { judgeAll, saveSettings } from '../../../src/background/settings.ts';
import { judgeAndStore, judgingAt } from '../../../src/background/storing.ts';
import { carry } from '../../../src/background/sync.ts';
import type { KeptOrder } from '../../../src/domain/kept.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { DAY, instantOf } from '../../../src/domain/time.ts';
import { backupText } from '../../../src/exchange/backup.ts';
import { readCards } from '../../../src/storage/cards.ts';
import { closeDatabase, database, isDemoShown } from '../../../src/storage/database.ts';
import { readAllOrders, readOrder, readSettings, readSyncState } from '../../../src/storage/read.ts';
import { clearStaging, stageFile } from '../../../src/storage/staging.ts';
import { changesLanded, write } from '../../../src/storage/write.ts';
import { keptOrder } from '../exchange/kept.ts';

/** The browser's side: permissions, and a sync that other browsers share. */
const carried = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: async () => ({ origins: [] }) },
    storage: {
      sync: {
        get: async () => Object.fromEntries(carried),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) carried.set(key, JSON.parse(JSON.stringify(value)));
        },
        remove: async (keys: string[]) => {
          for (const key of keys) carried.delete(key);
        },
        clear: async () => carried.clear(),
      },
    },
  },
}));

/** Files of the package. */
vi.stubGlobal('fetch', async (path: string) => Response.json(dataFiles[path.slice(1)]));

const now = Date.UTC(2026, 10, 22);

/** Left its country `silent` days before `now`. */
function exported(orderId: string, silent: number, changed: Partial<KeptOrder> = {}): KeptOrder {
  const event = (days: number, stage: 'accepted' | 'departed_origin') =>
    ({ at: instantOf(now - days * DAY), text: stage, stage, country: 'CN' }) as const;
  const events = [event(silent + 4, 'accepted'), event(silent, 'departed_origin')];
  const base = keptOrder(orderId, { firstReadAt: now, readAt: now, ...changed });
  return {
    ...base,
    order: { ...base.order, shipTo: { country: 'PL' }, parcels: [{ number: `LP0000000000000${orderId}`, events }] },
  };
}

async function store(order: KeptOrder, at = now): Promise<void> {
  await write(async (writing) => {
    await judgeAndStore(writing, null, order, 'aliexpress', await judgingAt(writing, at));
  });
}

const waiting = async (orderId: string) => (await readOrder(orderId))?.notices?.waiting.map(({ kind }) => kind);

async function wipe(): Promise<void> {
  await closeDatabase();
  for (const name of ['waitwise', 'waitwise-demo', 'waitwise-staging']) await deleteDB(name);
  carried.clear();
}
beforeEach(wipe);
afterEach(wipe);

describe('notices of stored orders', () => {
  it('are none for an order first read in a bad state, and one when time makes it bad', async () => {
    await store(exported('1', 40));
    await store(exported('2', 22));
    expect(await waiting('1')).toEqual([]);
    await judgeDue(now + 4 * DAY);
    expect((await readOrder('2'))?.verdict.level).toBe('react');
    expect(await waiting('2')).toEqual(['react']);
  });

  it('are none for what the user did', async () => {
    await store(exported('1', 8));
    await changeOrder({ type: 'mark', orderId: '1', marks: { disputeOfferAt: instantOf(now) } }, now + DAY);
    expect(await waiting('1')).toEqual([]);
  });

  it('remind of the end of protection even where the verdict stays', async () => {
    const base = exported('1', 2);
    await store({ ...base, order: { ...base.order, protectionEndsAt: instantOf(now + 12 * DAY) } });
    expect((await readOrder('1'))?.validUntil).toBeLessThanOrEqual(now + 2 * DAY);
    await judgeDue(now + 2 * DAY + 1);
    expect(await waiting('1')).toContain('protection');
  });
});

describe('settings', () => {
  it('judge every order anew, silently, also after a death in between', async () => {
    for (let index = 0; index < 5; index++) await store(exported(`${index}`, 22));
    const rules = { 'S-EXP': { a: 7, b: 15, c: 18, d: 40 } };
    await saveSettings({ ...DEFAULT_SETTINGS, rules }, now);
    await closeDatabase();
    await judgeAll(now);
    const orders = await readCards({ limit: 9 });
    expect(orders.map(({ verdict }) => verdict.level)).toEqual(Array(5).fill('react'));
    expect(orders.flatMap(({ notices }) => notices?.waiting)).toEqual([]);
    expect(await (await database()).get('values', 'rejudged')).toBeUndefined();
  });

  it('are looked for without writing, which would hold up the pages and send them to read again', async () => {
    await store(exported('1', 3));
    const landed = changesLanded();
    await judgeAll(now);
    await judgeDue(now);
    expect(changesLanded()).toBe(landed);
  });

  it('judge archived orders anew as well, more than one transaction takes, and pass closed ones over', async () => {
    for (let index = 0; index < 310; index++)
      await store(exported(`${1000 + index}`, 22, { archived: index % 2 === 0 }));
    await store(exported('2000', 22, { marks: { received: true } }));
    await store(exported('2001', 22, { marks: { received: true }, archived: true }));
    const rules = { 'S-EXP': { a: 7, b: 15, c: 18, d: 40 } };
    const later = now + 60_000;
    await saveSettings({ ...DEFAULT_SETTINGS, rules }, later);
    await judgeAll(later);
    const judged = await (await database()).getAll('orders');
    const open = judged.filter(({ orderId }) => orderId < '2000');
    expect(open.map(({ verdict, judgedAt }) => `${verdict.level} ${judgedAt}`)).toEqual(
      Array(310).fill(`react ${later}`),
    );
    expect(judged.slice(310).map(({ verdict, judgedAt }) => `${verdict.level} ${judgedAt}`)).toEqual(
      Array(2).fill(`closed ${now}`),
    );
  });
});

describe('import', () => {
  const backup = { exportedAt: now, settings: null, trackings: [], changes: [], pictures: [], cases: [], pieces: null };

  it('merges: keeps what is here, adds what is new, takes the later word', async () => {
    await store(exported('1', 8, { note: 'mine', annotatedAt: 5 }));
    await stageFile(
      backupText({ ...backup, orders: [exported('1', 8, { note: 'theirs', annotatedAt: 9 }), exported('2', 3)] }),
    );
    expect(await importStaged('merge', now)).toEqual({ ok: true });
    expect((await readCards({ limit: 9 })).map(({ orderId, note }) => [orderId, note]).sort()).toEqual([
      ['1', 'theirs'],
      ['2', ''],
    ]);
  });

  it('replaces everything, settings included', async () => {
    await store(exported('1', 8));
    const settings = { settings: { ...DEFAULT_SETTINGS, theme: 'dark' as const }, changedAt: 1 };
    await saveSettings({ ...DEFAULT_SETTINGS, theme: 'light' }, now);
    await stageFile(backupText({ ...backup, settings, orders: [exported('2', 3)] }));
    expect(await importStaged('replace', now)).toEqual({ ok: true });
    expect((await readCards({ limit: 9 })).map(({ orderId }) => orderId)).toEqual(['2']);
    expect((await readSettings()).theme).toBe('dark');
  });

  it('changes nothing for a wrong file, or for none', async () => {
    await store(exported('1', 8));
    await stageFile(backupText({ ...backup, orders: [exported('2', 3)] }).replace('"shipped"', '"flying"'));
    expect(await importStaged('replace', now)).toMatchObject({ ok: false, problem: 'wrong_file' });
    expect(await importStaged('replace', now)).toMatchObject({ ok: false, problem: 'nothing_staged' });
    expect((await readCards({ limit: 9 })).map(({ orderId }) => orderId)).toEqual(['1']);
  });

  it('lets a parcel wait for a carrier that is not allowed in this browser', async () => {
    const tracking = { key: 'cainiao|A', carrier: 'cainiao', number: 'A', failures: 0, events: [], hops: 0, dueAt: 1 };
    await stageFile(backupText({ ...backup, orders: [], trackings: [tracking] }));
    await importStaged('merge', now);
    expect(await (await database()).get('trackings', 'cainiao|A')).toMatchObject({ waitingFor: 'cainiao' });
    expect(await (await database()).get('trackings', 'cainiao|A')).not.toHaveProperty('dueAt');
  });

  it('is gone with everything else when the user deletes everything', async () => {
    await store(exported('1', 8));
    await saveSettings({ ...DEFAULT_SETTINGS, sync: true }, now);
    await carry(now);
    await enterDemo(now);
    await stageFile('x');
    await deleteEverything();
    expect(carried.size).toBe(0);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    for (const name of ['orders', 'trackings', 'changes', 'values'] as const)
      expect(await (await database()).count(name)).toBe(0);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['waitwise']);
    await clearStaging();
  });
});

describe('the demo', () => {
  it('shows every level, apart from the user’s own orders, and leaves no trace', async () => {
    await store(exported('1', 8));
    await enterDemo(now);
    expect(await isDemoShown()).toBe(true);
    const shown = await readCards({ limit: 99 });
    expect(shown.every(({ orderId }) => orderId.startsWith('DEMO-'))).toBe(true);
    expect(new Set(shown.map(({ verdict }) => verdict.level))).toEqual(
      new Set(['closed', 'moving', 'normal_pause', 'watch', 'react', 'urgent']),
    );
    await changeOrder({ type: 'annotate', orderId: 'DEMO-0001', note: 'tried' }, now);
    expect((await readOrder('DEMO-0001'))?.note).toBe('tried');
    const own: string[] = [];
    for await (const part of readAllOrders(database('own'))) own.push(...part.map(({ orderId }) => orderId));
    expect(own).toEqual(['1']);
    await leaveDemo();
    expect((await readCards({ limit: 99 })).map(({ orderId }) => orderId)).toEqual(['1']);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['waitwise']);
    expect(await (await database()).getAllKeys('values')).toEqual(['shelfCounts']);
  });
});

describe('the browser’s sync', () => {
  const share = () => saveSettings({ ...DEFAULT_SETTINGS, theme: 'dark', sync: true }, now);

  it('does nothing while it is off', async () => {
    await store(exported('1', 8, { note: 'mine', annotatedAt: 5 }));
    await carry(now);
    expect(carried.size).toBe(0);
  });

  it('carries notes and settings to another browser, and takes the later word there', async () => {
    await store(exported('1', 8));
    await changeOrder({ type: 'annotate', orderId: '1', note: 'from the first' }, now);
    await share();
    await carry(now);
    await closeDatabase();
    await deleteDB('waitwise');
    await store(exported('1', 8));
    await saveSettings({ ...DEFAULT_SETTINGS, sync: true }, now - DAY);
    await carry(now + DAY);
    expect((await readOrder('1'))?.note).toBe('from the first');
    expect(await readSettings()).toMatchObject({ theme: 'dark', sync: true });
    await changeOrder({ type: 'annotate', orderId: '1', note: 'from the second' }, now + 2 * DAY);
    await carry(now + 2 * DAY);
    expect(JSON.stringify([...carried])).toContain('from the second');
  });

  it('keeps what others said of orders that are not known here', async () => {
    carried.set('orders-07', { 8190: [9, 'label', 'note of another browser', false, {}] });
    await share();
    await carry(now);
    expect(JSON.stringify([...carried.values()])).toContain('note of another browser');
  });

  it('says when the browser refuses, and loses nothing', async () => {
    await store(exported('1', 8, { note: 'mine', annotatedAt: 5 }));
    await share();
    const { default: browser } = await import('webextension-polyfill');
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await carry(now);
    expect(await readSyncState()).toMatchObject({ problem: 'failed' });
    expect((await readOrder('1'))?.note).toBe('mine');
    await carry(now);
    expect(await readSyncState()).not.toHaveProperty('problem');
  });
});
