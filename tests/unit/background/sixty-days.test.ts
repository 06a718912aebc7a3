/**
 * Sixty days of the demo buyer: My Orders is read once, then the worker's own rounds run from alarm to alarm, and Cainiao's
 * stand-in tells each day's scans. Every day the badge, the verdicts and what was told are held against the world they are about.
 */

import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { demoOrders } from '../../../demo/buyer.ts';
import { answerCainiao } from '../../../demo/stand-ins/cainiao.ts';
import { calmControl } from '../../../demo/stand-ins/control.ts';
import type { DemoOrder } from '../../../demo/world.ts';
import { joinSources } from '../../../src/background/judging.ts';
import { saveReading } from '../../../src/background/readings.ts';
import { saveSettings } from '../../../src/background/settings.ts';
import { runAndSettle, runRound } from '../../../src/background/settle.ts';
import type { Order } from '../../../src/domain/order.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { DAY, HOUR, instantOf } from '../../../src/domain/time.ts';
import { deadlineOf } from '../../../src/domain/zones.ts';
import { judge } from '../../../src/rules/judge.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';
import { placeOf, toldBy, withLaterDays } from '../../fixtures/later-days.ts';

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly at: number;
}

const held = vi.hoisted(() => ({ alarm: null as number | null, badge: '', shown: [] as Shown[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: async () => ({ origins: ['https://global.cainiao.com/*'] }), contains: async () => true },
    notifications: {
      create: async (id: string, { title, message }: Omit<Shown, 'id'>) =>
        void held.shown.push({ id, title, message, at: Date.now() }),
    },
    alarms: {
      create: async (_name: string, { when }: { when: number }) => void Object.assign(held, { alarm: when }),
      clear: async () => void Object.assign(held, { alarm: null }),
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void Object.assign(held, { badge: text }),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    storage: { local: { set: async () => undefined } },
    i18n: { getMessage: () => 'en' },
    runtime: { getURL: (path: string) => path },
  },
}));

/** Orders whose parcels travel in different ways. */
const CHOSEN = [1, 2, 5, 7, 8, 9, 10, 12, 13, 17, 18, 22, 23];
const DAYS = 60;
const timeZone = 'Europe/Warsaw';
const ownZone = process.env['TZ'];

/** An order as its pages say it, of which only the list and its tracking were opened on the first day. */
function readingOf(demo: DemoOrder): Order {
  const { orderId, site, state, lines, address, parcels, protectedUntil, estimatedBy, shippedOn, paidOn } = demo;
  return {
    orderId,
    site,
    state,
    placedAt: demo.placedOn,
    ...(paidOn === undefined ? {} : { paidAt: paidOn }),
    ...(shippedOn === undefined ? {} : { dispatchedAt: shippedOn }),
    shippingMethod: demo.shippingMethod,
    items: lines.map(({ title }) => ({ title })),
    shipTo: { country: address.country, city: address.city },
    ...(estimatedBy === undefined ? {} : { estimatedDelivery: { to: estimatedBy } }),
    ...(protectedUntil === undefined
      ? {}
      : { protectionEndsAt: protectedUntil, protectionReadings: [{ endsAt: protectedUntil, place: 'detail' }] }),
    parcels: parcels.map(({ number, issuedAt, scans }) => ({
      number,
      issuedAt: instantOf(issuedAt),
      events: scans.map(({ at, text, code }) => ({ at: instantOf(at), text, code })),
    })),
  } as Order;
}

describe('sixty days over Black Friday and the new year', () => {
  const start = Date.UTC(2026, 10, 26, 4, 30);
  const clock = { now: start, timeZone };
  const world = withLaterDays(
    demoOrders(start, timeZone).filter(({ order }) => CHOSEN.includes(placeOf(order))),
    clock,
  );
  const control = calmControl(toldBy(world, start));
  const stumbles: string[] = [];

  function answerTo(path: string): Response {
    if (path.endsWith('/rest.json') || path.endsWith('.json'))
      return Response.json(
        path.includes('/ids/') ? Object.keys(english) : Object.values(english).map(({ message }) => message),
      );
    const url = new URL(path);
    const { status, body } = answerCainiao(
      { method: 'GET', host: url.host, path: url.pathname, query: url.searchParams, headers: {}, body: '' },
      control,
    );
    return new Response(String(body), { status, headers: { 'content-type': 'application/json' } });
  }

  beforeAll(async () => {
    process.env['TZ'] = timeZone;
    await closeDatabase();
    await deleteDB('waitwise');
    held.shown.length = 0;
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    // Pauses between two requests to one host pass at once.
    vi.stubGlobal('setTimeout', (done: () => void) => setImmediate(done));
    vi.stubGlobal('fetch', async (path: string) =>
      path.startsWith('https:') ? answerTo(path) : path.endsWith('/rest.json') ? answerTo(path) : Response.json([]),
    );
    const notices = { ...DEFAULT_SETTINGS.notices, on: true };
    await runAndSettle(() => saveSettings({ ...DEFAULT_SETTINGS, notices }, start));
    const fields = {
      state: 'network',
      items: 'network',
      shipTo: 'network',
      parcels: 'network',
      protectionReadings: 'network',
      shippingMethod: 'network',
      estimatedDelivery: 'network',
      placedAt: 'network',
      dispatchedAt: 'network',
    } as const;
    const orders = toldBy(world, start).map((order) => ({ order: readingOf(order), fields }));
    await runAndSettle(() => saveReading({ orders, parcels: [], source: 'network', warnings: [] }, start));
    await runRound();
  });
  afterAll(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    if (ownZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = ownZone;
    await closeDatabase();
    await deleteDB('waitwise');
  });

  it('are told truly, each thing once', async () => {
    let rings = 0;
    for (let day = 1; day <= DAYS; day++) {
      const evening = start + day * DAY + ((day * 5) % 12) * HOUR;
      while (held.alarm !== null && held.alarm <= evening) {
        vi.setSystemTime(Math.max(held.alarm, Date.now()));
        control.orders = toldBy(world, Date.now());
        held.alarm = null;
        await runRound();
        if (rings++ > 4_000) throw new Error('the alarm rings without end');
      }
      vi.setSystemTime(evening);
      stumbles.push(...(await look(evening)).map((what) => `day ${day}: ${what}`));
    }
    stumbles.push(...notices());
    expect(stumbles).toEqual([]);
  }, 120_000);

  async function look(now: number): Promise<string[]> {
    const orders = await (await database()).getAll('orders');
    const trackings = await (await database()).getAll('trackings');
    const needing = orders.filter(({ verdict }) => verdict.level === 'react' || verdict.level === 'urgent').length;
    const wrong =
      held.badge === (needing === 0 ? '' : String(needing)) ? [] : [`the badge is ${held.badge} of ${needing}`];
    for (const stored of orders) {
      const said = judge(joinSources(stored, trackings), now, { timeZone, settings: {}, peaksOff: [] });
      const [ours, rules] = [stored.verdict, said].map(({ level, stage, action, message, reasons }) =>
        [level, stage, action, message?.id ?? '-', reasons.map(({ id }) => id).join(' ')].join(', '),
      );
      if (ours !== rules) wrong.push(`${stored.orderId} is stored as ${ours}; the rules say ${rules}`);
      wrong.push(...untruth(stored, now));
    }
    return wrong;
  }

  function orderInWorld(orderId: string): DemoOrder {
    const found = world.find((order) => order.orderId === orderId);
    if (found === undefined) throw new Error(`the demo has no order ${orderId}`);
    return found;
  }

  /** A delivery that has not happened, or one that is not known after a day; protection that is counted wrongly. */
  function untruth({ orderId, verdict, judgedAt }: StoredOrder, now: number): string[] {
    const order = orderInWorld(orderId);
    const wrong: string[] = [];
    const signed = order.parcels.map(
      ({ scans }) => scans.find(({ code }) => code === 'GTMS_SIGNED')?.at ?? Number.POSITIVE_INFINITY,
    );
    if (verdict.stage === 'delivered' && !signed.some((at) => at <= now))
      wrong.push(`${orderId} is called delivered and is not`);
    if (
      order.state === 'shipped' &&
      signed.length === 1 &&
      signed.every((at) => at <= now - 28 * HOUR) &&
      verdict.stage !== 'delivered'
    )
      wrong.push(`${orderId} was delivered and is called ${verdict.stage}`);
    const end = endOf(orderId);
    if (end !== null && order.state === 'shipped' && verdict.protectionDaysLeft !== null) {
      const ends = judgedAt + verdict.protectionDaysLeft * DAY;
      if (Math.abs(ends - end) > 1_000)
        wrong.push(`${orderId}: protection ends ${instantOf(end)}, counted to ${instantOf(ends)}`);
    }
    return wrong;
  }

  function endOf(orderId: string): number | null {
    const { state, protectedUntil } = orderInWorld(orderId);
    return protectedUntil === undefined || state !== 'shipped' ? null : deadlineOf(protectedUntil, timeZone);
  }

  function notices(): string[] {
    const told = held.shown.flatMap((one) =>
      one.id.startsWith('order|')
        ? [`${one.title}: ${one.message.split('\n')[0]}`]
        : one.message.split('\n').filter((line) => line.includes(' · ')),
    );
    const twice = told.filter((line, place) => told.indexOf(line) !== place).map((line) => `told twice: ${line}`);
    const odd = held.shown.filter(({ title, message }) =>
      /\b0 days?\b|NaN|undefined|\bnull\b|-\d+ day|[{}]/.test(title + message),
    );
    const torn = held.shown.filter(({ title, message }) => {
      const [one, other = one] = `${title}\n${message}`.matchAll(/Protection ends in (\d+)/g);
      return one?.[1] !== other?.[1] && !message.includes(' · ');
    });
    return [
      ...twice,
      ...torn.map(({ title, message }) => `contradicts itself: ${title} / ${message}`),
      ...odd.map(({ title, message }) => `odd: ${title} / ${message}`),
      ...unsaid(),
    ];
  }

  function deliveredBy({ parcels }: DemoOrder, at: number): boolean {
    return parcels.some(({ scans }) => scans.some((scan) => scan.code === 'GTMS_SIGNED' && scan.at <= at + 10 * HOUR));
  }

  function unsaid(): string[] {
    return world.flatMap((order) => {
      const end = endOf(order.orderId);
      if (end === null) return [];
      const name = (order.lines[0]?.title ?? '').slice(0, 40);
      return [10, 5, 2, 1].flatMap((days) => {
        const at = end - days * DAY;
        if (at < start || at > start + DAYS * DAY) return [];
        // A delivered parcel whose buyer has not answered must not cry wolf ten days ahead.
        if (days === 10 && deliveredBy(order, at)) return [];
        const near = held.shown.filter((one) => one.at >= at - HOUR && one.at <= at + 10 * HOUR);
        const named = near.some(({ id, message }) => id.endsWith(`|${order.orderId}`) || message.includes(name));
        return named ? [] : [`order ${placeOf(order)}: nothing was told ${days} days before its protection ended`];
      });
    });
  }
});
