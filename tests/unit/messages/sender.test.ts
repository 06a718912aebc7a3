import { describe, expect, it } from 'vitest';
import { senderKind } from '../../../src/messages/sender.ts';

const ID = 'abcdefghijklmnop';
const BASE = 'chrome-extension://abcdefghijklmnop/';
const tab = {};

describe('senderKind', () => {
  it.each([
    ['https://www.aliexpress.com/p/order/index.html'],
    ['https://pl.aliexpress.com/p/tracking/index.html?tradeOrderId=1'],
    ['https://m.de.aliexpress.com/p/order/index.html'],
    ['https://www.aliexpress.us/p/order/index.html'],
    ['https://aliexpress.ru/order-list'],
  ])('knows our content script on %s', (url) => {
    expect(senderKind({ id: ID, url, tab }, ID, BASE)).toBe('content_script');
  });

  it('knows our own pages, in a tab or not', () => {
    expect(senderKind({ id: ID, url: `${BASE}src/popup/index.html` }, ID, BASE)).toBe('own_page');
    expect(senderKind({ id: ID, url: `${BASE}src/popup/index.html`, tab }, ID, BASE)).toBe('own_page');
  });

  it('does not throw on a sender that is none of the browser’s kind', () => {
    for (const url of [null, 5, {}, []])
      expect(senderKind(JSON.parse(JSON.stringify({ id: ID, url, tab })), ID, BASE)).toBe('stranger');
  });

  it.each([
    [{ id: 'another', url: `${BASE}src/popup/index.html` }],
    [{ id: ID, url: 'http://www.aliexpress.com/p/order/index.html', tab }],
    [{ id: ID, url: 'https://www.aliexpress.com.evil.example/p/order/index.html', tab }],
    [{ id: ID, url: 'https://evilaliexpress.com/', tab }],
    [{ id: ID, url: 'https://evil.example/?https://www.aliexpress.com/', tab }],
    [{ id: ID, url: 'https://www.aliexpress.com/p/order/index.html' }],
    [{ id: ID, url: 'not an address', tab }],
    [{ id: ID }],
    [{ url: 'https://www.aliexpress.com/p/order/index.html', tab }],
  ])('listens to nobody else: %j', (sender) => {
    expect(senderKind(sender, ID, BASE)).toBe('stranger');
  });
});
