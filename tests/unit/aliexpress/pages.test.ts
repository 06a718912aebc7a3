/** Pages without their answers: embedded state, hooks, and what remains when hooks are renamed. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCutCard } from '../../../src/aliexpress/cut-html.ts';
import { readDocument } from '../../../src/aliexpress/document.ts';
import { readPage } from '../../../src/aliexpress/page.ts';
import { orderSchema } from '../../../src/domain/order.ts';
import { contextOf, PAGES, parsePage } from '../../fixtures/aliexpress/catalogue.ts';
import { EVERY_STATE, LIST_URL, listAnswer } from '../../fixtures/aliexpress/list.ts';
import {
  BOT_PAGE,
  CARDS,
  cardHtml,
  DETAIL_PAGE,
  LIST_PAGE,
  LOGIN_PAGE,
  listPage,
  RUSSIAN_ORDER_PAGE,
  SKELETON_PAGE,
  TRACKING_PAGE,
} from '../../fixtures/aliexpress/pages.ts';

const DETAIL_ADDRESS = 'https://www.aliexpress.com/p/order/detail.html?orderId=8210000000000001';
const TRACKING_ADDRESS = 'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8210000000000001';

function read(html: string, url = LIST_PAGE) {
  return readDocument(parsePage(html, url), contextOf(url));
}

function labelsB() {
  const { labelsB: card } = CARDS;
  if (card === undefined) throw new Error('no card');
  return card;
}

it('nothing on a page makes it throw', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAGES),
      fc.nat(),
      fc.nat({ max: 200 }),
      fc.string(),
      ({ html, url }, from, length, junk) => {
        const start = from % html.length;
        const page = html.slice(0, start) + junk + html.slice(start + length);
        for (const { order } of read(page, url).orders) expect(orderSchema.safeParse(order).success).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

it.each(PAGES)('$name gives orders that fit the schema', ({ html, url }) => {
  const { orders } = read(html, url);
  expect(orders.length).toBeGreaterThan(0);
  for (const { order } of orders) expect(orderSchema.safeParse(order).success).toBe(true);
});

describe('cards of My Orders', () => {
  it.each(Object.entries(CARDS))('%s', (_, card) => {
    const { orders, warnings, source } = read(listPage([card]));
    expect(warnings).toEqual([]);
    expect(source).toBe('dom');
    expect(orders[0]?.order).toEqual({
      orderId: card.id,
      site: 'aliexpress.com',
      state: 'shipped',
      stateText: card.status.trim(),
      placedAt: '2026-09-01',
      seller: { name: 'Invented Store', url: 'https://www.aliexpress.com/store/1100000002' },
      items: [
        {
          title: 'Invented cable',
          quantity: 2,
          price: { amount: 2.1, currency: 'USD' },
          variant: 'Red, 1m',
          productId: '1005000000000003',
          imageUrl: 'https://ae-pic-a1.aliexpress-media.com/kf/S0.jpg_220x220.jpg',
          url: 'https://www.aliexpress.com/item/1005000000000003.html',
        },
      ],
      total: { amount: 4.2, currency: 'USD' },
      links: {
        detail: `https://www.aliexpress.com/p/order/detail.html?orderId=${card.id}`,
        tracking: `https://www.aliexpress.com/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${card.id}`,
      },
      parcels: [],
    });
  });

  it('reads cards whose classes were all renamed, with less trust and no guess about money', () => {
    const html = listPage([labelsB(), { ...labelsB(), id: '8210000000000002' }]);
    const renamed = html.replace(/(class|data-pl)="[^"]*"/g, '$1="x"');
    const { orders } = read(renamed);
    expect(orders.map(({ order }) => order.orderId)).toEqual(['8210000000000001', '8210000000000002']);
    for (const { order, fields } of orders) {
      expect(order).toMatchObject({ state: 'shipped', placedAt: '2026-09-01' });
      expect(fields).toMatchObject({ state: 'text', placedAt: 'text' });
      expect(order.total).toBeUndefined();
    }
  });

  it('does not present several lines shown as pictures as an order without lines', () => {
    const { orders, warnings } = read(listPage([{ ...labelsB(), pictures: true }]));
    expect(orders[0]?.order.items).toEqual([]);
    expect(orders[0]?.fields).not.toHaveProperty('items');
    expect(warnings.map(({ detail }) => detail)).toContain(
      'page: titles of lines shown as pictures only not found (1)',
    );
  });

  it('reads the pages of the other sites and hosts', () => {
    const us = read(
      listPage([{ ...labelsB(), host: 'www.aliexpress.us' }]),
      'https://www.aliexpress.us/p/order/index.html',
    );
    expect(us.orders[0]?.order.site).toBe('aliexpress.us');
    const mobile = `<html><body><a class="order-item order-item-mobile" href="https://m.pl.aliexpress.com/p/order/detail.html?orderId=8210000000000001">${labelsB().dateRow}</a></body></html>`;
    expect(read(mobile, 'https://m.pl.aliexpress.com/p/order/index.html').orders[0]?.order.orderId).toBe(
      '8210000000000001',
    );
  });

  it('takes the number of the tracking window for the order it links to', () => {
    const window = (id: string) =>
      `<div class="comet-popover-wrap"><div class="tracking-number-title"><span>LP00000000000001</span></div><a href="//www.aliexpress.com/p/tracking/index.html?tradeOrderId=${id}">Details</a></div></body>`;
    const page = listPage([labelsB()]);
    const { parcels } = read(page.replace('</body>', window('8210000000000001')));
    expect(parcels).toEqual([{ orderId: '8210000000000001', number: 'LP00000000000001', events: [] }]);
    expect(read(page.replace('</body>', window('8210000000000002'))).parcels).toEqual([]);
  });

  it('takes no link to an order for an order', () => {
    const link =
      '<div>Rate what you bought, it takes a minute: <a href="//www.aliexpress.com/p/order/detail.html?orderId=8210000000000077">here</a></div></body>';
    const { orders } = read(listPage([labelsB()]).replace('</body>', link));
    expect(orders.map(({ order }) => order.orderId)).toEqual(['8210000000000001']);
  });

  it('reads no card without an id', () => {
    const html = cardHtml(labelsB()).replaceAll('8210000000000001', '');
    const { orders, warnings } = read(`<html><body>${html}</body></html>`);
    expect(orders).toEqual([]);
    expect(warnings[0]?.detail).toContain('id of an order');
  });
});

describe('the other pages', () => {
  it('reads the detail page, and not the recommendations on it', () => {
    const { orders } = read(DETAIL_PAGE, DETAIL_ADDRESS);
    expect(orders[0]?.order).toMatchObject({
      orderId: '8210000000000001',
      state: 'shipped',
      placedAt: '2026-07-15',
      items: [{ title: 'Invented thing 1', quantity: 3, price: { amount: 12.34, currency: 'USD' }, variant: 'Black' }],
      estimatedDelivery: { to: '2026-08-03' },
      protectionEndsAt: '2026-09-04',
      total: { amount: 39, currency: 'USD' },
    });
    expect(orders[0]?.order.items).toHaveLength(1);
    expect(orders[0]?.fields).toMatchObject({ placedAt: 'dom', protectionEndsAt: 'text' });
  });

  it('reads the tracking page under any hash, and nobody’s name', () => {
    const reading = read(TRACKING_PAGE.replace(/--([A-Z])\w+/g, '--$1new'), TRACKING_ADDRESS);
    expect(reading.orders[0]?.order).toMatchObject({
      orderId: '8210000000000001',
      estimatedDelivery: { from: '2026-09-21', to: '2026-09-26' },
    });
    expect(reading.parcels[0]).toMatchObject({ number: 'LP00000000000001', carrier: 'Invented Express' });
    expect(reading.parcels[0]?.events).toEqual([
      {
        at: '2026-07-23T06:01:00.000Z',
        text: 'Package arrived at local airport',
        source: 'aliexpress',
        wallClock: 'Thu | Jul. 23 08:01',
      },
      {
        at: '2026-07-17T00:34:00.000Z',
        text: 'Package collected by carrier.',
        source: 'aliexpress',
        wallClock: 'Fri | Jul. 17 02:34',
      },
    ]);
    expect(JSON.stringify(reading)).not.toContain('PERSONAL');
  });

  it('finds the number by its label in other languages', () => {
    for (const label of ['운송장 번호', 'Номер отслеживания', 'Sendungsnummer', 'מספר מעקב']) {
      const html = `<html><body><p>${label}: LP00000000000001</p></body></html>`;
      const { orders } = read(html, TRACKING_ADDRESS);
      expect(orders[0]?.order.parcels[0]?.number, label).toBe('LP00000000000001');
      expect(orders[0]?.fields['parcels']).toBe('text');
    }
  });

  it('reads an order page of aliexpress.ru', () => {
    const { orders } = read(RUSSIAN_ORDER_PAGE, 'https://aliexpress.ru/order-list/5000000000000001');
    expect(orders[0]?.order).toMatchObject({
      orderId: '5000000000000001',
      site: 'aliexpress.ru',
      state: 'shipped',
      placedAt: '2025-11-03',
      items: [{ title: 'Выдуманная вещь', productId: '1005000000000001' }],
    });
  });

  it('reads the answer that a page carries in a script, above what it shows', () => {
    const script = `<script>window._dida_ = ${JSON.stringify(listAnswer(EVERY_STATE.slice(0, 1)))};</script>`;
    const shown = { ...labelsB(), dateRow: 'Date: Sep 9, 2026' };
    const { orders, source } = read(listPage([shown]).replace('</body>', `${script}</body>`));
    expect(source).toBe('embedded');
    expect(orders[0]?.order).toMatchObject({ placedAt: '2026-09-01', total: { amount: 31.93, currency: 'BRL' } });
    expect(orders[0]?.fields['placedAt']).toBe('embedded');
  });

  it('reads state that is quoted in a script, and trips over no other script', () => {
    const state = JSON.stringify(JSON.stringify(listAnswer(EVERY_STATE.slice(0, 1))));
    const scripts = [
      `window.a = JSON.parse(${state})`,
      'f({ pc_om_list_order: 1, b: [',
      `x = {pc_om_list_order: '{"'}`,
    ];
    const html = listPage([]).replace(
      '</body>',
      `${scripts.map((text) => `<script>${text}</script>`).join('')}</body>`,
    );
    const { orders, source } = read(html);
    expect(source).toBe('embedded');
    expect(orders.map(({ order }) => order.orderId)).toEqual(['8210000000000001']);
  });

  it('trusts the words of a translated page no more than a guess', () => {
    const { orders } = read(listPage([labelsB()], 'lang="pl" class="translated-ltr"'));
    expect(orders[0]?.fields).toMatchObject({ state: 'text', items: 'text' });
  });

  it('puts the answer above everything, and fills what it does not state from the page', () => {
    const answer = { url: LIST_URL, body: JSON.stringify(listAnswer([{ id: '8210000000000001', statusText: '' }])) };
    const { orders, source } = readPage(answer, parsePage(listPage([labelsB()])), contextOf());
    expect(source).toBe('network');
    expect(orders[0]?.order).toMatchObject({ state: 'shipped', total: { amount: 31.93, currency: 'BRL' } });
    expect(orders[0]?.fields).toMatchObject({ state: 'dom', total: 'network' });
  });
});

describe('pages without orders', () => {
  it.each([
    ['login', LOGIN_PAGE, 'https://login.aliexpress.com/?return_url=x'],
    ['login', LOGIN_PAGE, LIST_PAGE],
    ['bot_check', BOT_PAGE, LIST_PAGE],
    [
      'bot_check',
      '<html><body></body></html>',
      'https://www.aliexpress.us/p/order/_____tmd_____/punish?x5secdata=0&x5step=1',
    ],
    [
      'login',
      '<html><head><script>location.href="//login.aliexpress.com?return_url=x";</script></head></html>',
      LIST_PAGE,
    ],
    [
      'bot_check',
      '<html><script>window.location.replace("/p/order/_____tmd_____/punish?x5secdata=1")</script></html>',
      LIST_PAGE,
    ],
    ['empty', SKELETON_PAGE, LIST_PAGE],
    ['empty', listPage([]), LIST_PAGE],
    ['not_orders', '<html><body><h1>Sale</h1></body></html>', 'https://www.aliexpress.com/'],
    ['unknown_layout', `<html><body><section>${'A new layout. '.repeat(40)}</section></body></html>`, LIST_PAGE],
  ])('%s', (code, html, url) => {
    const { orders, warnings } = read(html, url);
    expect(orders).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it('says of a page with orders and a bot check over it that there is one', () => {
    const html = listPage([labelsB()]).replace('</body>', '<div class="baxia-dialog"></div></body>');
    const { orders, warnings } = read(html);
    expect(orders).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toEqual(['bot_check']);
  });
});

describe('HTML that breaks off', () => {
  const html = listPage([labelsB(), { ...labelsB(), id: '8210000000000002' }]);

  it('is left alone when it is whole', () => {
    expect(withoutCutCard(html)).toEqual({ html, isCut: false });
  });

  it('never gives the order in which it breaks off', () => {
    const second = html.lastIndexOf('<div class="order-item"');
    for (let end = second + 30; end < html.indexOf('<div class="order-more"'); end += 40) {
      const cut = withoutCutCard(html.slice(0, end));
      expect(cut.isCut).toBe(true);
      expect(read(cut.html).orders.map(({ order }) => order.orderId)).toEqual(['8210000000000001']);
    }
  });

  it.each([
    [DETAIL_PAGE, DETAIL_ADDRESS],
    [TRACKING_PAGE, TRACKING_ADDRESS],
    [html.replace(/(class|data-pl)="[^"]*"/g, ''), LIST_PAGE],
  ])('gives nothing of a page without cards', (page, url) => {
    for (let end = 600; end < page.length - 20; end += 90)
      expect(read(withoutCutCard(page.slice(0, end)).html, url).orders).toEqual([]);
  });
});
