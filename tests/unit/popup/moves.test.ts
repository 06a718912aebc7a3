import { describe, expect, it } from 'vitest';
import { chatLink, detailLink, disputeLink, mainMove, ordersPage, sideMove } from '../../../src/domain/moves.ts';
import { ACTIONS } from '../../../src/domain/stage.ts';
import { storedOrder } from './orders.ts';

describe('mainMove', () => {
  it.each([
    ['wait', null],
    ['none', null],
    ['message_seller', 'copy'],
    ['ask_extension', 'copy'],
    ['open_dispute', 'visit'],
    ['escalate', 'visit'],
    ['contact_support', 'visit'],
    ['confirm_received', 'received'],
    ['check_other_trackers', 'show'],
    ['check_local_carrier', 'show'],
    ['collect_parcel', 'show'],
    ['check_delivery_place', 'show'],
    ['answer_customs', 'show'],
  ] as const)('answers %s with %s', (action, kind) => {
    expect(mainMove(storedOrder('1', { action }), true)?.kind ?? null).toBe(kind);
  });

  it('covers every action', () => {
    for (const action of ACTIONS) {
      const move = mainMove(storedOrder('1', { action }), true);
      expect(move === null).toBe(action === 'wait' || action === 'none');
    }
  });

  it('leads to the steps where no finished message exists', () => {
    expect(mainMove(storedOrder('1', { action: 'message_seller' }), false)).toMatchObject({
      kind: 'show',
      section: 'steps',
    });
  });

  it('asks for the mark that belongs to the button', () => {
    expect(mainMove(storedOrder('1', { action: 'message_seller' }), true)).toMatchObject({ question: 'message' });
    expect(mainMove(storedOrder('1', { action: 'ask_extension' }), true)).toMatchObject({ question: 'extension' });
    expect(mainMove(storedOrder('1', { action: 'open_dispute' }), true)).toMatchObject({ question: 'dispute' });
    expect(mainMove(storedOrder('1', { action: 'escalate' }), true)).not.toHaveProperty('question');
  });
});

describe('sideMove', () => {
  it('offers the message beside another main move', () => {
    expect(sideMove(storedOrder('1', { action: 'check_delivery_place' }), true)).toMatchObject({ question: 'message' });
  });

  it('offers nothing where the message is the main move, or where there is none', () => {
    expect(sideMove(storedOrder('1', { action: 'message_seller' }), true)).toBeNull();
    expect(sideMove(storedOrder('1', { action: 'check_delivery_place' }), false)).toBeNull();
    expect(sideMove(storedOrder('1', { action: 'wait' }), true)).toBeNull();
  });
});

describe('links', () => {
  const stored = storedOrder('1');
  const withLinks = (links: NonNullable<typeof stored.order.links>) =>
    storedOrder('1', {}, { order: { ...stored.order, links } });

  it('takes the pages as the site gave them', () => {
    const dispute = 'https://www.aliexpress.com/p/reverse-pages/start.html?x=1';
    expect(disputeLink(withLinks({ dispute }))).toBe(dispute);
    expect(chatLink(stored)).toBe(stored.order.seller?.chatUrl);
  });

  it('falls back from the dispute page to the order, and from the order to the list', () => {
    const detail = 'https://www.aliexpress.com/p/order/detail.html?orderId=1';
    expect(disputeLink(withLinks({ detail }))).toBe(detail);
    expect(disputeLink(stored)).toBe(ordersPage('aliexpress.com'));
  });

  it('never follows what is not https', () => {
    for (const detail of ['javascript:alert(1)', 'http://www.aliexpress.com/x', 'data:text/html,x', 'nonsense']) {
      expect(detailLink(withLinks({ detail }))).toBe(ordersPage('aliexpress.com'));
    }
  });

  it('knows the list of every site', () => {
    expect(ordersPage('aliexpress.us')).toBe('https://www.aliexpress.us/p/order/index.html');
    expect(ordersPage('aliexpress.ru')).toBe('https://aliexpress.ru/order-list');
  });
});
