import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { followClock } from '../../../src/background/clock-change.ts';
import { changeOrder, judgeDue } from '../../../src/background/marks.ts';
import { tellNotices } from '../../../src/background/notices/tell.ts';
import { judgeAll, saveSettings } from '../../../src/background/settings.ts';
import { judgeAndStore, judgingAt } from '../../../src/background/storing.ts';
import type { KeptOrder } from '../../../src/domain/kept.ts';
import type { Order } from '../../../src/domain/order.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { DAY, HOUR, instantOf } from '../../../src/domain/time.ts';
import { closeDatabase } from '../../../src/storage/database.ts';
import { readOrder } from '../../../src/storage/read.ts';
import { write } from '../../../src/storage/write.ts';
import { keptOrder } from '../exchange/kept.ts';

const shown = vi.hoisted(() => [] as { id: string; title: string; message: string }[]);
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: async () => ({ origins: [] }), contains: async () => true },
    notifications: {
      create: async (id: string, { title, message }: { title: string; message: string }) =>
        shown.push({ id, title, message }),
    },
    i18n: { getMessage: () => 'en' },
    runtime: { getURL: (path: string) => path },
  },
}));

const now = Date.UTC(2026, 10, 22, 12);

/** The sentences as the build lays them out, all in one part. */
function laidOut(path: string): string[] {
  if (!path.endsWith('/rest.json')) return [];
  return path.includes('/ids/') ? Object.keys(english) : Object.values(english).map(({ message }) => message);
}

async function wipe(): Promise<void> {
  await closeDatabase();
  await deleteDB('waitwise');
  shown.length = 0;
  vi.stubGlobal('fetch', async (path: string) => Response.json(laidOut(path)));
}

beforeEach(async () => {
  await wipe();
  const notices = { ...DEFAULT_SETTINGS.notices, on: true, quiet: { on: false, from: '22:00', to: '07:00' } };
  await saveSettings({ ...DEFAULT_SETTINGS, notices }, now);
});
afterEach(wipe);

/** Left its country a day before `now`: nothing is wrong with it. */
function moving(orderId: string, changed: Partial<Order> = {}): KeptOrder {
  const base = keptOrder(orderId, { firstReadAt: now, readAt: now });
  const at = instantOf(now - DAY);
  const events = [{ at, text: 'departed', stage: 'departed_origin' as const, country: 'CN' }];
  const parcels = [{ number: `LP0000000000000${orderId}`, events }];
  return { ...base, order: { ...base.order, shipTo: { country: 'PL' }, parcels, ...changed } };
}

async function store(order: KeptOrder, at = now): Promise<void> {
  await write(async (writing) => {
    await judgeAndStore(writing, null, order, 'aliexpress', await judgingAt(writing, at));
  });
}

/** What the worker does when it wakes. */
async function wake(at: number): Promise<void> {
  await judgeDue(at);
  await tellNotices(at);
}

/** The moment for which the alarm is set. */
const alarm = async (orderId: string) => (await readOrder(orderId))?.validUntil;

describe('reminders', () => {
  it.each([
    ['a snooze', { snoozedUntil: instantOf(now + 3 * DAY) }, 3, 'You wanted to look at this again'],
    [
      'a promise',
      { sellerAsksToWaitAt: '2026-11-22', sellerPromisedBy: instantOf(now + 4 * DAY) },
      4,
      'The day the seller promised is over',
    ],
  ] as const)('come at the end of %s, once, also after a restart', async (_name, marks, days, title) => {
    await store(moving('1'));
    await changeOrder({ type: 'mark', orderId: '1', marks }, now + HOUR);
    expect(await alarm('1')).toBeLessThanOrEqual(now + days * DAY);
    await wake(now + days * DAY - HOUR);
    expect(shown).toEqual([]);
    await wake(now + days * DAY);
    await closeDatabase();
    await wake(now + days * DAY + 2 * HOUR);
    expect(shown.map((one) => one.title)).toEqual([title]);
    expect(shown[0]?.id).toMatch(/\|1$/);
  });

  it('come for the last day to ship, to collect and to appeal', async () => {
    const at = instantOf(now + 5 * DAY);
    const waits = { at: instantOf(now - HOUR), text: 'waits', stage: 'available_for_pickup' as const, country: 'PL' };
    await store(moving('1', { state: 'processing', shipBy: at, placedAt: instantOf(now - DAY), parcels: [] }));
    await store(moving('2', { parcels: [{ number: 'LP00000000000002', collectBy: at, events: [waits] }] }));
    await store(moving('3', { state: 'dispute' }));
    await changeOrder({ type: 'mark', orderId: '3', marks: { disputeDecidedAt: instantOf(now - 2 * DAY) } }, now);
    const titles: string[] = [];
    for (let hour = 0; hour <= 6 * 24; hour++) await wake(now + hour * HOUR);
    for (const { title, message } of shown) titles.push(...(title.startsWith('News') ? message.split('\n') : [title]));
    const times = (words: string) => titles.filter((title) => title.startsWith(words)).length;
    expect(times('The seller’s last day to ship is over')).toBe(1);
    expect(times('Collect your parcel: 2 days left')).toBe(1);
    expect(times('Collect your parcel: 1 day left')).toBe(1);
    expect(times('Time to appeal: 2 days left')).toBe(1);
    expect(times('Time to appeal: 1 day left')).toBe(1);
  });

  it('come for the days after protection in which a dispute may still be taken', async () => {
    await store(moving('1', { state: 'completed', completedAt: instantOf(now - 5 * DAY) }));
    await changeOrder({ type: 'mark', orderId: '1', marks: { received: false } }, now);
    for (let hour = 0; hour <= 11 * 24; hour++) await wake(now + hour * HOUR);
    expect(shown.map(({ title }) => title)).toEqual([
      'Last chance for a dispute: 5 days left',
      'Last chance for a dispute: 2 days left',
      'Last chance for a dispute: 1 day left',
    ]);
  });

  it('are one notification after a long sleep, whatever was missed, and none twice', async () => {
    for (let index = 0; index < 12; index++) {
      const protectionEndsAt = instantOf(now + (12 + index) * DAY);
      await store(moving(`${index}`, { protectionEndsAt }));
      const marks = { snoozedUntil: instantOf(now + (index + 1) * DAY) };
      await changeOrder({ type: 'mark', orderId: `${index}`, marks }, now);
    }
    await wake(now + 20 * DAY);
    await closeDatabase();
    await wake(now + 20 * DAY + HOUR);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.title).toBe('News on 12 orders');
  });
});

describe('a clock that was wrong', () => {
  it('and is set back: what it judged in the future is judged anew, and reminded of in its time', async () => {
    const marks = { snoozedUntil: instantOf(now + 3 * DAY) };
    await followClock(now);
    await store({ ...moving('1'), marks });
    await followClock(now + 400 * DAY);
    await wake(now + 400 * DAY);
    expect((await readOrder('1'))?.verdict.level).toBe('urgent');
    shown.length = 0;

    expect(await followClock(now + HOUR)).toBe(true);
    await judgeAll(now + HOUR);
    expect((await readOrder('1'))?.verdict.level).toBe('moving');
    expect(await alarm('1')).toBeLessThanOrEqual(now + 3 * DAY);
    await wake(now + 3 * DAY);
    expect(shown.map(({ title }) => title)).toEqual(['You wanted to look at this again']);
    expect(await followClock(now + 3 * DAY)).toBe(false);
  });

  it('and under which an order was first read: its news are news', async () => {
    await followClock(now + 400 * DAY);
    const read = { firstReadAt: now + 400 * DAY, readAt: now + 400 * DAY };
    await store({ ...moving('1', { protectionEndsAt: instantOf(now + 12 * DAY) }), ...read }, now + 400 * DAY);
    expect(await followClock(now)).toBe(true);
    await judgeAll(now);
    await wake(now + 2 * DAY);
    expect(shown.map(({ title }) => title)).toEqual(['Buyer Protection ends in 10 days']);
  });

  it('by a few minutes is left alone', async () => {
    await followClock(now);
    expect(await followClock(now - 5 * 60_000)).toBe(false);
  });
});
