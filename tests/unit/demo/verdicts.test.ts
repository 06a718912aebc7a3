/** The demo's thirty verdicts, worked out by the product from the stand-ins' answers, in every season and many zones. */

import { describe, expect, it } from 'vitest';
import { demoOrders } from '../../../demo/buyer.ts';
import type { DemoCase } from '../../../demo/case.ts';
import { answerCainiao } from '../../../demo/stand-ins/cainiao.ts';
import { type Control, calmControl } from '../../../demo/stand-ins/control.ts';
import type { StandIn } from '../../../demo/stand-ins/exchange.ts';
import { answerInpost } from '../../../demo/stand-ins/inpost.ts';
import { type PageCallAnswer, visit } from '../../../demo/stand-ins/visits.ts';
import { agrees } from '../../../demo/tour.ts';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import { everyCarrier } from '../../../src/carriers/index.ts';
import { type KnownOrder, mergeOrder } from '../../../src/domain/merge/order.ts';
import type { Order, TrackingEvent } from '../../../src/domain/order.ts';
import { judge } from '../../../src/rules/judge.ts';

const MOMENTS = [
  '2026-05-20T00:10:00Z',
  '2026-05-20T23:55:00Z',
  '2026-10-03T01:00:00Z',
  '2026-10-25T12:00:00Z',
  '2026-11-22T05:00:00Z',
  '2026-12-30T09:00:00Z',
  '2027-02-10T12:00:00Z',
  '2028-02-29T11:11:00Z',
];
const ZONES = ['Europe/Warsaw', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'UTC'];

interface Setting {
  readonly now: number;
  readonly timeZone: string;
  readonly cases: readonly DemoCase[];
  readonly control: Control;
}

function settingAt(now: number, timeZone: string): Setting {
  const cases = demoOrders(now, timeZone);
  const control = { ...calmControl(cases.map(({ order }) => order)), pageSize: cases.length, timeZone };
  return { now, timeZone, cases, control };
}

/** What the pages tell of all orders: the list, then every order's tracking and own page. */
function readPages({ now, timeZone, cases, control }: Setting): Map<string, KnownOrder> {
  const known = new Map<string, KnownOrder>();
  const take = ({ pageUrl, url, body }: PageCallAnswer) => {
    for (const reading of readAnswer({ url, body }, { pageUrl, now, timeZone }).orders) {
      const { orderId } = reading.order;
      known.set(orderId, mergeOrder(known.get(orderId) ?? null, reading, now));
    }
  };
  take(visit('list', '', control));
  for (const { order } of cases) {
    if (order.parcels.length > 0) take(visit('tracking', order.orderId, control));
    take(visit('detail', order.orderId, control));
  }
  return known;
}

function eventsOf(carrier: 'cainiao' | 'inpost', number: string, { now, control }: Setting): readonly TrackingEvent[] {
  const query = everyCarrier.byId(carrier)?.query;
  const request = query?.request([number], { now }, []);
  if (query === undefined || request === null || request === undefined) throw new Error(`${carrier} asks nothing`);
  const url = new URL(request.url);
  const ask: StandIn = (sent) => (carrier === 'cainiao' ? answerCainiao(sent, control) : answerInpost(sent, control));
  const { host, pathname: path, searchParams } = url;
  const { status, headers, body } = ask({ method: 'GET', host, path, query: searchParams, headers: {}, body: '' });
  const answer = { status, contentType: headers['content-type'] ?? '', body: String(body) };
  const outcome = query.parse(number, answer, { now });
  if (outcome.outcome !== 'found' && outcome.outcome !== 'not_found') throw new Error(JSON.stringify(outcome));
  return outcome.outcome === 'found' ? outcome.parcel.events.map((event) => ({ ...event, source: carrier })) : [];
}

function withCarriers(order: Order, setting: Setting): Order {
  const parcels = order.parcels.map((parcel) => ({
    ...parcel,
    events: [
      ...parcel.events,
      ...eventsOf('cainiao', parcel.number, setting),
      ...(parcel.carrier === 'InPost' ? eventsOf('inpost', parcel.number, setting) : []),
    ],
  }));
  return { ...order, parcels };
}

describe('the demo, without a browser', () => {
  it.each(ZONES)('gives all thirty expected verdicts in %s, in calm seasons and in peaks', (timeZone) => {
    for (const moment of MOMENTS) {
      const setting = settingAt(Date.parse(moment), timeZone);
      const known = readPages(setting);
      for (const one of setting.cases) {
        const order = known.get(one.order.orderId)?.order;
        if (order === undefined) throw new Error(`${one.about}: not read`);
        const { level, stage, action, reasons } = judge(withCarriers(order, setting), setting.now, { timeZone });
        const shown = { orderId: order.orderId, level, stage, action, reasons: reasons.map(({ id }) => id) };
        expect(agrees(one, shown), `${moment}: ${one.about}\n${JSON.stringify({ ...one.expected, shown })}`).toBe(true);
      }
    }
  });
});
