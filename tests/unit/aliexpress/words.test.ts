/** Words of states, promises, countdowns and hosts. */

import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/aliexpress/body.ts';
import { countdownIn } from '../../../src/aliexpress/countdown.ts';
import { promisesIn, refundDayOfBar, refundPromiseIn } from '../../../src/aliexpress/deadlines.ts';
import { frameOf } from '../../../src/aliexpress/frame.ts';
import { imageOf, linkOf, orderIdOfLink } from '../../../src/aliexpress/links.ts';
import { LANGUAGES, languageOfHost, languageOfTag, siteOf } from '../../../src/aliexpress/locale.ts';
import { stateOfWords } from '../../../src/aliexpress/state-words.ts';
import { contextOf } from '../../fixtures/aliexpress/catalogue.ts';

const FRAME = frameOf(contextOf());

describe('stateOfWords', () => {
  it.each([
    ['Awaiting delivery', 'shipped'],
    ['Aguardando a entrega ', 'shipped'],
    ['Čaká sa na doručenie', 'shipped'],
    ['В\u00a0пути', 'shipped'],
    ['С отделкой', 'completed'],
    ['Finished', 'completed'],
    ['Platnosť vypršala', 'cancelled'],
    ['결제 대기', 'unpaid'],
    ['환불 완료', 'refunded'],
    ['AliExpress의 피드백을 기다리는 중입니다.', 'dispute'],
    ['ÖDEME BEKLENİYOR', 'unpaid'],
    ['Processing', 'processing'],
    ['Delivered', 'delivered'],
  ])('%s: %s', (text, state) => {
    expect(stateOfWords(text)).toBe(state);
  });

  it.each(['Processed', 'Awaiting', 'Delivery', 'constructor', '__proto__', ''])('knows nothing of %s', (text) => {
    expect(stateOfWords(text)).toBeUndefined();
  });
});

describe('promises', () => {
  it.each([
    ['en', 'Apply for R$5.00 coupon code if delayed by Aug 3, 2026', 'Refund if no delivery before Sep 3, 2026'],
    ['pt-BR', 'Solicite o cupom de R$5,00 se atrasar até 3 ago, 2026', 'Reembolso se não for entregue até 3 set, 2026'],
    [
      'de',
      'Gutschein über 5,00 € bei Verspätung bis 3. Aug. 2026',
      'Rückerstattung, wenn keine Lieferung bis 3. Sept. 2026',
    ],
    ['ru', 'Купон на 5 ₽, если задержка после 3 авг. 2026 г.', 'Возврат денег, если не доставят до 3 сент. 2026 г.'],
    ['ko', '2026년 8월 3일까지 지연되면 5,000원 쿠폰', '2026년 9월 3일 전에 배송되지 않으면 환불'],
    ['th', 'รับคูปองหากล่าช้าภายใน 3 ส.ค. 2569', 'คืนเงินหากไม่ได้รับก่อน 3 ก.ย. 2569'],
    ['xx', 'Foo by Aug 3, 2026', 'Bar before Sep 3, 2026'],
  ])('%s', (language, coupon, refund) => {
    const frame = { ...FRAME, language };
    const expected = { refundBy: '2026-09-03', promisedBy: '2026-08-03' };
    expect(promisesIn([coupon, refund, 'Refund if items damaged'], frame)).toEqual(expected);
    expect(promisesIn([`${coupon} · ${refund}`], frame)).toEqual(expected);
  });

  it('takes one date it cannot place for nothing, and a coupon never for the refund', () => {
    expect(promisesIn(['Foo by Aug 3, 2026'], FRAME)).toEqual({});
    expect(promisesIn(['Apply for a coupon if delayed by Aug 3, 2026'], FRAME)).toEqual({ promisedBy: '2026-08-03' });
    expect(promisesIn(['A by Aug 1, 2026', 'B by Aug 2, 2026', 'C by Aug 3, 2026'], FRAME)).toEqual({});
  });

  it('reads the bar by its word, else by its order', () => {
    const bar = (refund: string) => [
      { text: 'Paid', time: 'Jul 15, 2026' },
      { text: 'R$5', time: 'Aug 5, 2026' },
      { text: refund, time: 'Sep 4, 2026' },
    ];
    expect(refundDayOfBar(bar('Refund'), FRAME)).toBe('2026-09-04');
    expect(refundDayOfBar(bar('Zzyzx'), FRAME)).toBe('2026-09-04');
    expect(refundDayOfBar(bar('Zzyzx').slice(1), FRAME)).toBeUndefined();
    expect(refundDayOfBar([...bar('Zzyzx')].reverse(), FRAME)).toBeUndefined();
  });

  it('needs both a refund and a delivery to believe a sentence of a page', () => {
    expect(refundPromiseIn('Refund if no delivery before Sep 3, 2026', FRAME)).toBe('2026-09-03');
    expect(refundPromiseIn('Refund issued on Sep 3, 2026', FRAME)).toBeUndefined();
    expect(refundPromiseIn('Delivery by Sep 3, 2026', FRAME)).toBeUndefined();
  });
});

describe('countdownIn', () => {
  const length = (12 * 24 + 3) * 3_600_000;

  it.each(LANGUAGES)('reads days and hours as Intl writes them in %s', (language) => {
    const part = (value: number, unit: string) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    expect(countdownIn(`… ${part(12, 'day')} ${part(3, 'hour')}`)).toBe(length);
  });

  it.each([
    'within 90 days after order was placed',
    '7 days of confirming receipt … within 90 days',
    '3 hours 12 days',
    '',
  ])('takes %s for no countdown', (text) => {
    expect(countdownIn(text)).toBeUndefined();
  });
});

describe('hosts and languages', () => {
  it.each([
    ['https://pt.aliexpress.com/p/order/index.html', 'aliexpress.com', 'pt-BR'],
    ['https://m.pl.aliexpress.com/', 'aliexpress.com', 'pl'],
    ['https://he.aliexpress.com/', 'aliexpress.com', 'he'],
    ['https://www.aliexpress.com/', 'aliexpress.com', undefined],
    ['https://m.aliexpress.com/', 'aliexpress.com', undefined],
    ['https://www.aliexpress.us/', 'aliexpress.us', 'en-US'],
    ['https://aliexpress.ru/order-list', 'aliexpress.ru', 'ru'],
    ['https://m.aliexpress.ru/', 'aliexpress.ru', 'ru'],
    ['https://ru.aliexpress.com/', 'aliexpress.com', 'ru'],
    ['https://aliexpress.ru.evil.example/', 'aliexpress.com', undefined],
  ])('%s', (address, site, language) => {
    expect(siteOf(address)).toBe(site);
    expect(languageOfHost(address)).toBe(language);
  });

  it.each([
    ['in_ID', 'id-ID'],
    ['iw_IL', 'he-IL'],
    ['pt_BR', 'pt-BR'],
    ['en', 'en'],
    ['', undefined],
    ['english', undefined],
  ])('%s is %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});

describe('links', () => {
  const page = 'https://pl.aliexpress.com/p/order/index.html';

  it('keeps an address character for character', () => {
    const given = 'https://www.aliexpress.com/p/reverse-pages/start.html?a=1&b=%7B%22x%22%3A1%7D#y';
    expect(linkOf(given, page)).toBe(given);
    expect(linkOf('//msg.aliexpress.com/x?y=z', page)).toBe('https://msg.aliexpress.com/x?y=z');
    expect(linkOf('/p/order/detail.html?orderId=1', page)).toBe(
      'https://pl.aliexpress.com/p/order/detail.html?orderId=1',
    );
  });

  it.each([
    'http://www.aliexpress.com/',
    'https://aliexpress.com.evil.example/',
    'https://evilaliexpress.com/',
    'https://www.aliexpress.com@evil.example/',
    'https://www.aliexpress.com:8443/',
    'https://www.aliexpress.com\\@evil.example/',
    'javascript:alert(1)//.aliexpress.com/',
    'https://evil.example/?.aliexpress.com/',
    'data:text/html,x',
    '',
  ])('refuses %s', (address) => {
    expect(linkOf(address, page)).toBeUndefined();
  });

  it('takes pictures of any https host but badges', () => {
    expect(imageOf('//ae01.alicdn.com/kf/S1.jpg', page)).toBe('https://ae01.alicdn.com/kf/S1.jpg');
    expect(imageOf('http://ae01.alicdn.com/kf/S1.jpg', page)).toBeUndefined();
    expect(imageOf('https://x.example/kf/Se39935ad4d904c8b9abf60a4b71fa315F.png', page)).toBeUndefined();
  });

  it.each([
    ['https://www.aliexpress.com/p/order/detail.html?spm=a2g0o&orderId=8210000000000001', '8210000000000001'],
    ['//www.aliexpress.com/p/tracking/index.html?_login=yes&tradeOrderId=8210000000000001', '8210000000000001'],
    ['https://aliexpress.ru/order-list/5000000000000001?x=1', '5000000000000001'],
    ['https://www.aliexpress.com/item/1005000000000001.html', undefined],
    ['https://www.aliexpress.com/?reorderId=8210000000000001', undefined],
  ])('%s names %s', (address, id) => {
    expect(orderIdOfLink(address)).toBe(id);
  });
});

describe('parseBody', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    [' mtopjsonp1({"a":1})', { a: 1 }],
    ['cb({"a":")"});', { a: ')' }],
    ['/**/ typeof cb === "function" && cb({"a":1});', { a: 1 }],
    ['\ufeff{"a":1}', { a: 1 }],
  ])('%s', (text, value) => {
    expect(parseBody(text)).toEqual({ kind: 'json', value });
  });

  it('keeps long numbers outside of texts', () => {
    const text =
      '{"id":92100000000000000017,"title":"92100000000000000017, and \\"92100000000000000018\\"","price":1.5}';
    expect(parseBody(text, true)).toEqual({
      kind: 'json',
      value: { id: '92100000000000000017', title: '92100000000000000017, and "92100000000000000018"', price: 1.5 },
    });
  });

  it.each([
    ['{"a":', 'truncated'],
    ['cb({"a":1}', 'truncated'],
    ['<html>', 'html'],
    ['', 'empty'],
    ['Service unavailable', 'text'],
  ])('%s is %s', (text, kind) => {
    expect(parseBody(text)).toEqual({ kind });
  });
});
