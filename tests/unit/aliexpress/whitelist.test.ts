/** What leaves the page's own world: all the readers need, and nothing of a person. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import { isTrackedAnswer } from '../../../src/aliexpress/tracked.ts';
import { whitelistCopy } from '../../../src/aliexpress/whitelist.ts';
import { ANSWERS, contextOf, ORDER_ID } from '../../fixtures/aliexpress/catalogue.ts';
import { DETAIL_URL, detailAnswer } from '../../fixtures/aliexpress/detail.ts';
import { LIST_URL, stringly } from '../../fixtures/aliexpress/list.ts';
import { ONE_PARCEL, trackingAnswer, trackingUrl } from '../../fixtures/aliexpress/tracking.ts';

describe('the copy', () => {
  it.each(ANSWERS)('of $name reads the same as the whole answer', ({ url, payload }) => {
    for (const full of [payload, stringly(payload)]) {
      const read = (value: unknown) => readAnswer({ url, body: JSON.stringify(value) }, contextOf());
      expect(read(whitelistCopy(full))).toEqual(read(full));
    }
  });

  it.each(ANSWERS)('of $name holds nothing personal', ({ payload }) => {
    expect(JSON.stringify(whitelistCopy(payload))).not.toContain('PERSONAL');
  });

  it('had something personal to leave behind', () => {
    for (const payload of [detailAnswer({ id: ORDER_ID }), trackingAnswer(ONE_PARCEL), ANSWERS[0]?.payload])
      expect(JSON.stringify(payload).match(/PERSONAL/g)?.length).toBeGreaterThan(4);
  });

  it('keeps the country and the city of the address, in every writing of the comma', () => {
    for (const regionAddress of ['Warszawa, mazowieckie, Poland', 'Warszawa，x', 'Warszawa، x']) {
      const copy = whitelistCopy({ addressVO: { countryCode: 'PL', regionAddress, contactName: 'PERSONAL' } });
      expect(copy).toEqual({ addressVO: { countryCode: 'PL', regionAddress: 'Warszawa' } });
    }
  });

  it('lets nothing through under a key that is not listed, wherever it stands', () => {
    const listed = new Set(['title', 'text', 'orderId']);
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constant('SECRET'),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('name', 'phone', 'street', 'note', 'x', '__proto__'), tie('node'), {
          maxKeys: 5,
        }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify(whitelistCopy({ holder: value, title: 'kept' }));
        expect(text).not.toContain('SECRET');
        expect([...listed].some((key) => text.includes(key))).toBe(true);
      }),
    );
  });

  it('keeps no empty place for what it leaves behind', () => {
    const copy = whitelistCopy({ title: 'kept', note: 'x', receiverInfo: {}, list: [{ title: 'kept', phone: 'x' }] });
    expect(Object.keys(copy as object)).toEqual(['title', 'list']);
    expect(Object.keys((copy as { list: object[] }).list[0] ?? {})).toEqual(['title']);
  });

  it('does not look into texts that hold JSON, personal containers or endless depths', () => {
    expect(whitelistCopy({ params: '{"title":"x"}' })).toEqual({});
    expect(
      JSON.stringify(whitelistCopy({ receiverInfo: { title: 'PERSONAL' }, contactInfo: [{ text: 'PERSONAL' }] })),
    ).toBe('{}');
    let deep: unknown = { title: 'bottom' };
    for (let level = 0; level < 40; level += 1) deep = { level: deep };
    expect(JSON.stringify(whitelistCopy(deep))).not.toContain('bottom');
  });

  it('stops at a bound instead of hanging the page', () => {
    const wide = { list: Array.from({ length: 200_000 }, () => ({ title: 'x' })) };
    expect(JSON.stringify(whitelistCopy(wide)).length).toBeLessThan(2_000_000);
  });
});

describe('isTrackedAnswer', () => {
  it.each([
    LIST_URL,
    LIST_URL.toLowerCase(),
    DETAIL_URL,
    trackingUrl(ORDER_ID),
    'https://acs.aliexpress.com/h5/?api=mtop.ae.ld.querydetail&v=1.0',
    'https://aliexpress.ru/aer-api/bx/orders/v3/web/orders-list',
    'https://aliexpress.ru/aer-jsonapi/bx/orders/v3/web-order-list?_bx-v=2.5',
    'https://aliexpress.ru/aer-jsonapi/bx/orders/v3/web/order-search',
  ])('%s', (url) => {
    expect(isTrackedAnswer(url)).toBe(true);
  });

  it.each([
    'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.operation/1.0/',
    'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.count/1.0/',
    'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list.delete/1.0/',
    'https://www.aliexpress.com/p/order/index.html',
    'https://aliexpress.ru/aer-api/bx/orders/v3/web/cancel',
    '',
  ])('not %s', (url) => {
    expect(isTrackedAnswer(url)).toBe(false);
  });
});
