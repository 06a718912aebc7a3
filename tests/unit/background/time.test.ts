/** Time as it passes over a worker: zones, changed clocks, leap days, long sleeps. The worker is woken by its own alarms alone. */

import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { checkAll, followZone } from '../../../src/background/check-all.ts';
import { followClock } from '../../../src/background/clock-change.ts';
import { judgeDue } from '../../../src/background/marks.ts';
import { tellNotices } from '../../../src/background/notices/tell.ts';
import { judgeAll, saveSettings } from '../../../src/background/settings.ts';
import { judgeAndStore, judgingAt } from '../../../src/background/storing.ts';
import type { KeptOrder } from '../../../src/domain/kept.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { DAY, HOUR, instantOf, MINUTE } from '../../../src/domain/time.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import { putTracking, write } from '../../../src/storage/write.ts';
import { endOfDayByClock } from '../../fixtures/clock.ts';
import { keptOrder } from '../exchange/kept.ts';

const shown = vi.hoisted(() => [] as { title: string; message: string }[]);
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: async () => ({ origins: [] }), contains: async () => true },
    notifications: { create: async (_id: string, one: { title: string; message: string }) => shown.push(one) },
    i18n: { getMessage: () => 'en' },
    runtime: { getURL: (path: string) => path },
  },
}));

const ownZone = process.env['TZ'];

function laidOut(path: string): string[] {
  if (!path.endsWith('/rest.json')) return [];
  return path.includes('/ids/') ? Object.keys(english) : Object.values(english).map(({ message }) => message);
}

async function wipe(): Promise<void> {
  await closeDatabase();
  await deleteDB('waitwise');
  shown.length = 0;
}

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => Response.json(laidOut(path)));
  await wipe();
});
afterEach(async () => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
  await wipe();
});

/** Notifications on, at any hour, and the computer in this zone. */
async function begin(zone: string, now: number): Promise<void> {
  process.env['TZ'] = zone;
  const named = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(named);
  const notices = { ...DEFAULT_SETTINGS.notices, on: true, quiet: { on: false, from: '22:00', to: '07:00' } };
  await saveSettings({ ...DEFAULT_SETTINGS, notices }, now);
}

/** An order whose parcel is scanned every few days until long after its deadline: only the deadline speaks. */
function calm(orderId: string, protectionEndsAt: string, now: number): KeptOrder {
  const base = keptOrder(orderId, { firstReadAt: now, readAt: now });
  const events = Array.from({ length: 40 }, (_, index) => ({
    at: instantOf(now + (index - 1) * 3 * DAY),
    text: 'sorting centre',
    stage: 'transit' as const,
    country: 'DE',
  }));
  const parcels = [{ number: `LP000000000${orderId}`, events: events.slice(0, 1) }];
  return { ...base, order: { ...base.order, shipTo: { country: 'PL' }, parcels, protectionEndsAt } };
}

async function store(order: KeptOrder, at: number): Promise<void> {
  await write(async (writing) => {
    await judgeAndStore(writing, null, order, 'aliexpress', await judgingAt(writing, at));
  });
}

async function wake(at: number): Promise<void> {
  await judgeDue(at);
  await tellNotices(at);
}

/** When the alarm rings next, as the worker sets it from its rows; infinity for never. */
async function nextAlarm(): Promise<number> {
  const transaction = (await database()).transaction('orders');
  const cursors = await Promise.all(
    (['byValidUntil', 'byTellAt'] as const).map((index) => transaction.store.index(index).openKeyCursor()),
  );
  return Math.min(...cursors.map((cursor) => Number(cursor?.key ?? Number.POSITIVE_INFINITY)));
}

interface Shown {
  readonly at: number;
  readonly title: string;
}

/** Lets time pass from alarm to alarm; gives what was shown, and when. */
async function live(from: number, until: number): Promise<Shown[]> {
  const seen: Shown[] = [];
  let now = from;
  for (let rings = 0; rings < 500; rings++) {
    const next = Math.max(await nextAlarm(), now + MINUTE / 2);
    if (next > until) return seen;
    now = next;
    const before = shown.length;
    await wake(now);
    for (const { title } of shown.slice(before)) seen.push({ at: now, title });
  }
  throw new Error('the alarm rings without end');
}

const ofProtection = ({ title }: { readonly title: string }) => /protection/i.test(title);

describe.each([
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Pacific/Niue',
  'America/St_Johns',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Europe/Warsaw',
  'UTC',
])('in %s', (zone) => {
  it.each([
    ['the clocks go back in Europe and America', '2026-11-05', Date.UTC(2026, 9, 15, 10)],
    ['the clocks go forward', '2027-04-06', Date.UTC(2027, 2, 8, 10)],
    ['a leap day is the last', '2028-02-29', Date.UTC(2028, 1, 10, 10)],
    ['a leap day lies between', '2028-03-03', Date.UTC(2028, 1, 10, 10)],
  ])('reminds to the minute when %s', async (_name, date, now) => {
    await begin(zone, now);
    await store(calm('1', date, now), now);
    const end = Math.min(endOfDayByClock(date, zone), endOfDayByClock(date, 'America/Los_Angeles'));
    const seen = (await live(now, end + DAY)).filter(ofProtection);
    const wanted = [10, 5, 2, 1].map((days) => end - days * DAY);
    expect(seen.length).toBe(wanted.length);
    seen.forEach(({ at }, place) => {
      expect(Math.abs(at - (wanted[place] ?? Number.NaN))).toBeLessThanOrEqual(MINUTE);
    });
  });

  it('reminds to the minute of a moment', async () => {
    const now = Date.UTC(2026, 9, 15, 10);
    await begin(zone, now);
    await store(calm('1', '2026-11-12T07:59:00.000Z', now), now);
    const end = Date.UTC(2026, 10, 12, 7, 59);
    const seen = (await live(now, end + DAY)).filter(ofProtection);
    expect(seen.map(({ at }) => Math.round((end - at) / MINUTE))).toEqual([10, 5, 2, 1].map((days) => days * 24 * 60));
  });
});

describe('days that pass', () => {
  it('are counted in what is stored, though no carrier may be asked and the verdict stays', async () => {
    const now = Date.UTC(2026, 9, 15, 10, 20);
    const end = Date.UTC(2026, 11, 12, 7, 59);
    await begin('Europe/Warsaw', now);
    await store(calm('1', instantOf(end), now), now);
    for (let day = 1; day <= 12; day++) {
      const at = now + day * DAY + HOUR;
      await live(at - DAY, at);
      const verdict = (await (await database()).get('orders', '1'))?.verdict;
      const hourBefore = (end - at + HOUR) / DAY;
      expect([Math.floor((end - at) / DAY), Math.floor(hourBefore)]).toContain(
        Math.floor(verdict?.protectionDaysLeft ?? -1),
      );
      expect(Math.floor(verdict?.silenceDays ?? -1)).toBe(3 + day);
    }
  });
});

describe('a buyer who travels', () => {
  it('has the days of the zone they are in', async () => {
    const now = Date.UTC(2026, 10, 1, 10);
    await begin('America/Los_Angeles', now);
    await store(calm('1', '2026-12-01', now), now);
    const leftAt = async () => (await (await database()).get('orders', '1'))?.verdict.protectionDaysLeft ?? Number.NaN;
    await followZone('America/Los_Angeles');
    await checkAll(now);
    const before = await leftAt();
    process.env['TZ'] = 'Pacific/Kiritimati';
    await followZone('Pacific/Kiritimati');
    await checkAll(now);
    // The day ends 22 hours earlier there.
    expect((before - (await leftAt())) * 24).toBeCloseTo(22, 3);
    expect(shown).toEqual([]);
  });
});

describe('a long sleep', () => {
  it('of a week over two hundred orders is followed by one notification', async () => {
    const now = Date.UTC(2026, 9, 15, 10);
    await begin('Europe/Warsaw', now);
    for (let index = 0; index < 200; index++)
      await store(calm(`${1000 + index}`, instantOf(now + (11 + (index % 6)) * DAY - HOUR - index * MINUTE), now), now);
    await wake(now + 7 * DAY);
    expect(shown.length).toBe(1);
    await wake(now + 7 * DAY + MINUTE);
    await closeDatabase();
    await wake(now + 7 * DAY + 2 * MINUTE);
    expect(shown.length).toBe(1);
  });
});

describe('a clock', () => {
  const now = Date.UTC(2026, 9, 15, 10);
  const end = now + 20 * DAY;

  async function beginWithOrders(): Promise<void> {
    await begin('Europe/Warsaw', now);
    await followClock(now);
    for (let index = 0; index < 30; index++)
      await store(calm(`${1000 + index}`, instantOf(end + index * MINUTE), now), now);
    await write((writing) =>
      putTracking(writing, {
        key: 'cainiao|LP0000000001000',
        carrier: 'cainiao',
        number: 'LP0000000001000',
        dueAt: now + 6 * HOUR,
        askedAt: now,
        failures: 0,
        events: [],
        hops: 0,
      }),
    );
  }

  async function wakeWhole(at: number): Promise<void> {
    await followClock(at);
    await judgeAll(at);
    await wake(at);
  }

  it('that is a year ahead brings one notification at most, and none is missing when it is put right', async () => {
    await beginWithOrders();
    const ahead = now + 365 * DAY;
    await wakeWhole(ahead);
    expect(shown.length).toBeLessThanOrEqual(1);
    await write((writing) =>
      putTracking(writing, {
        key: 'cainiao|LP0000000001000',
        carrier: 'cainiao',
        number: 'LP0000000001000',
        dueAt: ahead + 6 * HOUR,
        askedAt: ahead,
        failures: 0,
        events: [],
        hops: 0,
      }),
    );
    const right = now + HOUR;
    await wakeWhole(right);
    const row = await (await database()).get('trackings', 'cainiao|LP0000000001000');
    expect(row?.dueAt).toBeLessThanOrEqual(right + 5 * DAY);
    const orders = await (await database()).getAll('orders');
    for (const { verdict, judgedAt } of orders) {
      expect(verdict.level).not.toBe('urgent');
      expect(judgedAt).toBeLessThanOrEqual(right);
      expect(verdict.protectionDaysLeft).toBeGreaterThan(19);
    }
    shown.length = 0;
    const seen = (await live(right, end + 2 * HOUR)).filter(({ title }) => !/decided|over/i.test(title));
    // Thirty deadlines a minute apart: each of the four reminders comes in a few bunches, never by the dozen a day.
    for (const days of [10, 5, 2, 1]) {
      const near = seen.filter(({ at }) => Math.abs(at - (end - days * DAY)) <= HOUR);
      expect(near.length).toBeGreaterThan(0);
      expect(near[0]?.at ?? 0).toBeLessThanOrEqual(end - days * DAY + MINUTE);
    }
  });

  it('that is a year behind says nothing wrong, and all is right again when it is put right', async () => {
    await beginWithOrders();
    await wakeWhole(now - 365 * DAY);
    expect(shown).toEqual([]);
    await wakeWhole(now + HOUR);
    expect(shown).toEqual([]);
    const row = await (await database()).get('trackings', 'cainiao|LP0000000001000');
    expect(row?.dueAt).toBeLessThanOrEqual(now + HOUR);
    for (const { verdict, judgedAt } of await (await database()).getAll('orders')) {
      // Pages count on from the moment of the judgement.
      const left = (verdict.protectionDaysLeft ?? Number.NaN) - (now + HOUR - judgedAt) / DAY;
      expect(left).toBeGreaterThan(19.9);
      expect(left).toBeLessThan(20.1);
      expect(verdict.level).not.toBe('urgent');
    }
    const seen = await live(now + HOUR, end - 9 * DAY);
    expect(seen[0]?.at).toBeLessThanOrEqual(end - 10 * DAY + MINUTE);
  });
});
