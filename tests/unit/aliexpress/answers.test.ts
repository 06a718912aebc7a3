/** Answers of every shape: what they state is read, what they do not state is not made up. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import { orderSchema } from '../../../src/domain/order.ts';
import { ANSWERS, contextOf, JSONP_BODY, ORDER_ID } from '../../fixtures/aliexpress/catalogue.ts';
import { DETAIL_URL, detailAnswer, EMPTY_DETAIL } from '../../fixtures/aliexpress/detail.ts';
import {
  EVERY_PRICE,
  EVERY_STATE,
  LIST_URL,
  listAnswer,
  orderFields,
  stringly,
} from '../../fixtures/aliexpress/list.ts';
import { LIST_PAGE } from '../../fixtures/aliexpress/pages.ts';
import {
  AT_PICKUP_POINT,
  ONE_PARCEL,
  THREE_PARCELS,
  TRACKING_API,
  trackingAnswer,
  trackingUrl,
} from '../../fixtures/aliexpress/tracking.ts';

function read(url: string, payload: unknown, pageUrl = LIST_PAGE) {
  return readAnswer({ url, body: typeof payload === 'string' ? payload : JSON.stringify(payload) }, contextOf(pageUrl));
}

function orderOf(url: string, payload: unknown, pageUrl = LIST_PAGE) {
  const order = read(url, payload, pageUrl).orders[0]?.order;
  if (order === undefined) throw new Error('no order');
  return order;
}

describe('every answer fixture', () => {
  it.each(ANSWERS)('$name gives orders that fit the schema', ({ url, payload }) => {
    for (const { order, fields } of read(url, payload).orders) {
      expect(orderSchema.safeParse(order).success).toBe(true);
      for (const [name, source] of Object.entries(fields)) {
        expect(source).toBe('network');
        if (name !== 'refundText') expect(order).toHaveProperty(name);
      }
    }
  });

  it.each(ANSWERS)('$name reads the same with every scalar a text', ({ url, payload }) => {
    expect(read(url, stringly(payload))).toEqual(read(url, payload));
  });
});

describe('the list', () => {
  it('reads every field of an order, in the order of the page', () => {
    const { orders, warnings, source } = read(LIST_URL, listAnswer(EVERY_STATE));
    expect(orders.map(({ order }) => order.orderId)).toEqual(EVERY_STATE.map(({ id }) => id));
    expect(source).toBe('network');
    expect(warnings).toEqual([{ code: 'missing_field', detail: 'network answer: state not found (1)' }]);
    expect(orders[1]?.order).toEqual({
      orderId: '8210000000000002',
      site: 'aliexpress.com',
      state: 'completed',
      stateText: 'Completed',
      placedAt: '2026-05-18',
      seller: {
        name: 'Invented Store',
        url: 'https://www.aliexpress.com/store/1100000002',
        chatUrl: 'https://msg.aliexpress.com/msgDetail.htm?sellerId=1100000002',
      },
      items: [1, 2].map((index) => ({
        title: `Invented thing ${index}`,
        quantity: index,
        price: { amount: 31.93, currency: 'BRL' },
        variant: `Red, ${index}m`,
        productId: `100500000000000${index}`,
        skuId: `1200000000000000${index}`,
        imageUrl: `https://ae-pic-a1.aliexpress-media.com/kf/S000000000000000000000000000000${index}a.jpg_220x220.jpg`,
        url: `https://www.aliexpress.com/item/100500000000000${index}.html`,
      })),
      total: { amount: 31.93, currency: 'BRL' },
      links: { detail: 'https://www.aliexpress.com/p/order/detail.html?orderId=8210000000000002' },
      parcels: [],
    });
  });

  it('finds every state by the first clue that speaks', () => {
    const states = read(LIST_URL, listAnswer(EVERY_STATE)).orders.map(({ order }) => order.state);
    expect(states).toEqual([
      'shipped',
      'completed',
      'unpaid',
      'processing',
      'cancelled',
      'cancelled',
      'dispute',
      'refunded',
      'shipped',
      'unknown',
    ]);
  });

  it('believes the code before the tab, the tab before buttons and words', () => {
    const order = (statusText: string, orderStatus?: number, buttons?: string[]) =>
      listAnswer([
        {
          id: ORDER_ID,
          statusText,
          ...(orderStatus === undefined ? {} : { orderStatus }),
          ...(buttons && { buttons }),
        },
      ]);
    expect(orderOf(LIST_URL, order('Completed', 8)).state).toBe('shipped');
    expect(orderOf(LIST_URL, order('Awaiting delivery', 9, ['CONFIRM_GOODS'])).state).toBe('completed');
    expect(orderOf(LIST_URL, order('Completed', 77, ['CONFIRM_GOODS'])).state).toBe('completed');
    expect(orderOf(LIST_URL, order('Canceled', 77, ['CONFIRM_GOODS'])).state).toBe('shipped');
    const shipped = listAnswer([{ id: ORDER_ID, statusText: 'Completed', buttons: [] }], { tab: 'shipped' });
    expect(orderOf(LIST_URL, shipped).state).toBe('shipped');
  });

  it('knows a dispute by the state’s own words while code and tab still say shipped', () => {
    const order = { id: ORDER_ID, statusText: 'Dispute in progress', orderStatus: 8, lines: 2 };
    expect(orderOf(LIST_URL, listAnswer([order])).state).toBe('dispute');
    expect(orderOf(LIST_URL, listAnswer([{ ...order, statusText: 'x', refund: 'Dispute in progress' }])).state).toBe(
      'shipped',
    );
  });

  it('keeps the words of a state it does not know', () => {
    const { order } = read(LIST_URL, listAnswer(EVERY_STATE)).orders[9] ?? {};
    expect(order).toMatchObject({ state: 'unknown', stateText: 'Zzyzx' });
  });

  it('reads the prices of every currency', () => {
    const totals = read(LIST_URL, listAnswer(EVERY_PRICE)).orders.map(({ order }) => order.total);
    expect(totals).toEqual([
      { amount: 11110, currency: 'KRW' },
      { amount: 1234.5, currency: 'BRL' },
      { amount: 12.34, currency: 'EUR' },
      { amount: 1234.56, currency: 'RUB' },
      { amount: 1234, currency: 'JPY' },
      { amount: 45.6, currency: 'ILS' },
    ]);
  });

  it('reads JSONP under any function name', () => {
    expect(read(LIST_URL, JSONP_BODY).orders).toHaveLength(EVERY_STATE.length);
    expect(read(LIST_URL, JSONP_BODY.replace('mtopjsonp1', 'a$b.c_9')).orders).toHaveLength(EVERY_STATE.length);
  });

  it('takes the language of dates from the request', () => {
    const payload = listAnswer([{ id: ORDER_ID, statusText: 'Concluído', date: '09/01/2026' }]);
    const url = `${LIST_URL}?data=${encodeURIComponent('{"_lang":"pt_BR"}')}`;
    expect(orderOf(url, payload).placedAt).toBe('2026-01-09');
    expect(orderOf(LIST_URL, payload).placedAt).toBeUndefined();
  });

  it('names one order once, also where an answer holds it twice', () => {
    const twice = listAnswer([EVERY_STATE[0], EVERY_STATE[0]].flatMap((order) => order ?? []));
    expect(read(LIST_URL, twice).orders).toHaveLength(1);
  });

  it('keeps all digits of ids above 2^53 that are sent bare', () => {
    const payload = { data: { shelf: [{ ...orderFields({ id: '0', statusText: 'Completed' }), orderId: 'ID' }] } };
    const body = JSON.stringify(payload).replaceAll('"ID"', '9210000000000000017');
    expect(orderOf(LIST_URL, body).orderId).toBe('9210000000000000017');
  });

  it('finds orders by their shape where no tag is known', () => {
    const payload = { data: { a: { b: [orderFields({ id: ORDER_ID, statusText: 'Completed' })] } } };
    expect(orderOf(LIST_URL, payload)).toMatchObject({ orderId: ORDER_ID, state: 'completed', placedAt: '2026-09-01' });
  });

  it('drops links that lead anywhere but to AliExpress, and says so', () => {
    for (const sellerConnectUrl of [
      'https://aliexpress.com.evil.example/p/message',
      'https://www.aliexpress.com@evil.example/',
      'javascript:alert(1)',
      'http://www.aliexpress.com/p/message/index.html',
    ]) {
      const fields = { ...orderFields({ id: ORDER_ID, statusText: 'Completed' }), sellerConnectUrl };
      const { orders, warnings } = read(LIST_URL, { data: [fields] });
      expect(orders[0]?.order.seller).toEqual({
        name: 'Invented Store',
        url: 'https://www.aliexpress.com/store/1100000002',
      });
      expect(warnings[0]?.detail).toContain('chat link');
    }
  });

  it('knows products of aliexpress.us by their international id', () => {
    const fields = orderFields({ id: ORDER_ID, statusText: 'Completed' });
    const lines = [{ itemTitle: 'Invented thing', productId: '3256800000000144', quantity: 1 }];
    const order = orderOf(
      LIST_URL,
      { data: [{ ...fields, orderLines: lines }] },
      'https://www.aliexpress.us/p/order/index.html',
    );
    expect(order.site).toBe('aliexpress.us');
    expect(order.items[0]?.productId).toBe('1005000186314896');
  });
});

describe('the detail', () => {
  const payload = detailAnswer({ id: ORDER_ID, packages: ['LP00000000000001'] });

  it('reads every field', () => {
    const { orders, warnings } = read(DETAIL_URL, payload);
    expect(warnings).toEqual([]);
    expect(orders[0]?.order).toMatchObject({
      orderId: ORDER_ID,
      state: 'completed',
      placedAt: '2026-07-15',
      paidAt: '2026-07-15',
      dispatchedAt: '2026-07-16',
      completedAt: '2026-07-28',
      seller: { name: 'Invented Store', chatUrl: 'https://msg.aliexpress.com/msgDetail.htm' },
      total: { amount: 132.74, currency: 'BRL' },
      shipTo: { country: 'BR', city: 'Inventedville' },
      estimatedDelivery: { to: '2026-08-03' },
      promisedBy: '2026-08-03',
      protectionEndsAt: '2026-09-04',
      protectionReadings: [
        { endsAt: '2026-09-04', place: 'detail_services' },
        { endsAt: '2026-09-05', place: 'detail_progress' },
      ],
      links: { dispute: 'https://www.aliexpress.com/p/reverse-pages/start.html?received=no' },
      parcels: [{ number: 'LP00000000000001', events: [] }],
    });
  });

  it('reads a running countdown of a shipped order, and never a rule of so many days', () => {
    const counting = detailAnswer({
      id: ORDER_ID,
      orderStatus: 8,
      reminder: 'The order will be automatically confirmed in 12 days 3 hours',
    });
    expect(orderOf(DETAIL_URL, counting).protectionReadings).toContainEqual({
      endsAt: '2026-09-11T09:23:00.000Z',
      place: 'detail_reminder',
    });
    const rule = detailAnswer({ id: ORDER_ID, orderStatus: 8, services: '', nodes: [] });
    expect(orderOf(DETAIL_URL, rule).protectionEndsAt).toBeUndefined();
  });

  it('says that an empty skeleton is empty', () => {
    const { orders, warnings } = read(DETAIL_URL, EMPTY_DETAIL);
    expect(orders).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['empty']);
  });
});

describe('the tracking', () => {
  it('takes the order from the request, then from the answer, then from the page', () => {
    const payload = trackingAnswer(ONE_PARCEL);
    expect(orderOf(trackingUrl(ORDER_ID), payload).orderId).toBe(ORDER_ID);
    const page = `https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=${ORDER_ID}`;
    expect(orderOf(TRACKING_API, payload, page).orderId).toBe(ORDER_ID);
    const { orders, warnings } = read(TRACKING_API, payload);
    expect(orders).toEqual([]);
    expect(warnings[0]).toEqual({ code: 'missing_field', detail: 'network answer: id of the order not found (1)' });
  });

  it('reads the order from what was posted', () => {
    const body = JSON.stringify(trackingAnswer(ONE_PARCEL));
    const requestBody = `data=${encodeURIComponent(`{"tradeOrderId":${ORDER_ID}}`)}`;
    const reading = readAnswer({ url: TRACKING_API, body, requestBody }, contextOf());
    expect(reading.orders[0]?.order.orderId).toBe(ORDER_ID);
  });

  it('reads the parcel with both numbers, its events and what is promised', () => {
    const reading = read(trackingUrl(ORDER_ID), trackingAnswer(ONE_PARCEL));
    expect(reading.warnings).toEqual([]);
    expect(reading.orders[0]?.order).toMatchObject({
      state: 'unknown',
      shippingMethod: 'AliExpress Selection Standard',
      estimatedDelivery: { from: '2026-09-21', to: '2026-09-26' },
      promisedBy: '2026-08-03',
      shipTo: { country: 'BR', city: 'Testville' },
      protectionEndsAt: '2026-09-03',
      placedAt: '2026-07-17T14:36:40.000Z',
      paidAt: '2026-07-17T14:53:20.000Z',
      items: [{ title: 'Invented thing 1', quantity: 1, productId: '1005000000000001', variant: 'Black' }],
    });
    expect(reading.orders[0]?.fields).not.toHaveProperty('state');
    expect(reading.parcels).toHaveLength(1);
    expect(reading.parcels[0]).toMatchObject({
      orderId: ORDER_ID,
      number: 'XX000000000BR',
      aliases: ['LP00000000000001'],
      carrier: 'Invented Express',
      issuedAt: '2026-07-18T08:32:28.381Z',
    });
    expect(reading.parcels[0]?.events[0]).toEqual({
      at: '2026-07-31T15:35:11.654Z',
      text: 'Package delivered.',
      code: 'AE_GTMS_SIGNED',
      source: 'aliexpress',
    });
  });

  it('reads three parcels as three, under the last of their delivery dates', () => {
    const order = orderOf(trackingUrl(ORDER_ID), trackingAnswer(THREE_PARCELS));
    expect(order.parcels.map(({ number }) => number)).toEqual(['XX000000001BR', 'XX000000002BR', 'LP00000000000013']);
    expect(order.estimatedDelivery?.to).toBe('2026-09-30');
    expect(order.items).toHaveLength(3);
  });

  it('takes a real delivery for no estimate', () => {
    const delivered = trackingAnswer([{ mailNo: 'XX000000000BR', scene: 'REAL_DELIVERY' }]);
    expect(orderOf(trackingUrl(ORDER_ID), delivered).estimatedDelivery).toBeUndefined();
  });

  it('keeps the code of a pick-up point', () => {
    const order = orderOf(trackingUrl(ORDER_ID), trackingAnswer(AT_PICKUP_POINT));
    expect(order.parcels[0]?.events[0]?.code).toBe('AE_GTMS_WAIT_SELF_PICK');
  });

  it('says so where a promise has a date it does not understand', () => {
    const { orders, warnings } = read(trackingUrl(ORDER_ID), trackingAnswer(ONE_PARCEL, ['Zzyzx Sep 3, 2026']));
    expect(orders[0]?.order.protectionEndsAt).toBeUndefined();
    expect(warnings[0]?.detail).toContain('deadline in the tracking services');
  });
});

describe('what is no answer', () => {
  it.each([
    ['login', JSON.stringify({ ret: ['FAIL_SYS_SESSION_EXPIRED::Session expired'], data: {} })],
    [
      'bot_check',
      JSON.stringify({
        ret: ['FAIL_SYS_USER_VALIDATE', 'RGV587_ERROR::SM'],
        data: { url: 'https://x/_____tmd_____/punish' },
      }),
    ],
    ['bot_check', '<html><body><div id="nc_1_wrapper"></div></body></html>'],
    ['login', '<html><body><div class="fm-login"></div></body></html>'],
    ['unknown_layout', '<html><body>Bad gateway</body></html>'],
    ['unknown_layout', '<'],
    ['truncated', '{'],
    ['truncated', JSON.stringify(listAnswer(EVERY_STATE)).slice(0, -1)],
    ['truncated', JSONP_BODY.slice(0, 3_000)],
    ['empty', ''],
    ['empty', JSON.stringify(listAnswer([]))],
    ['empty', JSON.stringify({ ret: ['SUCCESS::x'], data: {} })],
    ['empty', JSON.stringify({ ret: ['FAIL_SYS_TOKEN_EXOIRED::x'], data: {} })],
    ['unknown_layout', JSON.stringify({ ret: ['SUCCESS::x'], data: { shelf: { thing: 1 } } })],
  ])('%s: %.40s', (code, body) => {
    const { orders, warnings } = read(LIST_URL, body);
    expect(orders).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it('an answer of another API is not ours', () => {
    const count = {
      api: 'mtop.aliexpress.trade.buyer.order.count',
      ret: ['SUCCESS::x'],
      data: { module: { shipped: '0' } },
    };
    expect(
      read('https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.count/1.0/', count).warnings[0]?.code,
    ).toBe('not_orders');
  });

  it('prototype keys are harmless', () => {
    const body = JSON.stringify(listAnswer(EVERY_STATE.slice(0, 1))).replace(
      '"container"',
      '"__proto__":{"orderId":"8210000000000099"},"constructor":{"prototype":{"statusText":"x"}},"container"',
    );
    expect(read(LIST_URL, body).orders).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('nothing makes it throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ANSWERS),
        fc.nat(),
        fc.nat(),
        fc.string({ unit: 'binary' }),
        (fixture, from, length, junk) => {
          const text = JSON.stringify(fixture.payload);
          const start = from % text.length;
          const body = text.slice(0, start) + junk + text.slice(start + (length % 50));
          for (const { order } of read(fixture.url, body).orders)
            expect(orderSchema.safeParse(order).success).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        expect(read(LIST_URL, payload).orders).toEqual([]);
      }),
    );
  });
});
