// @vitest-environment happy-dom
/** Reading what the page shows: only where no answer was seen, each card once for every change of it. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardsOf } from '../../../src/aliexpress/cards.ts';
import { frameOf } from '../../../src/aliexpress/frame.ts';
import { pageContext } from '../../../src/content/page-context.ts';
import { createShownOrders, type ShownOrders } from '../../../src/content/shown-orders.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { CARDS, listPage } from '../../fixtures/aliexpress/pages.ts';

const [LABELS_A, LABELS_B] = Object.values(CARDS);
const card = (index: number) => {
  if (LABELS_A === undefined || LABELS_B === undefined) throw new Error('no cards');
  return { ...(index % 2 === 0 ? LABELS_A : LABELS_B), id: `82100000000000${10 + index}` };
};
const ids = (count: number) => Array.from({ length: count }, (_, index) => card(index).id);

let readings: Reading[];
let shown: ShownOrders;
let unread: number;

function draw(count: number): void {
  const page = new DOMParser().parseFromString(
    listPage(Array.from({ length: count }, (_, at) => card(at))),
    'text/html',
  );
  document.body.innerHTML = page.body.innerHTML;
}

const readIds = () => readings.flatMap(({ orders }) => orders.map(({ order }) => order.orderId));

beforeEach(() => {
  vi.useFakeTimers();
  window.location.href = 'https://www.aliexpress.com/p/order/index.html';
  readings = [];
  unread = 0;
  shown = createShownOrders({
    cards: () => cardsOf(document, frameOf(pageContext())),
    isReading: () => unread > 0,
    take: (reading) => readings.push(reading),
  });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('a page whose answer was not seen', () => {
  it('is read as a whole once it had its time', () => {
    draw(2);
    shown.look();
    vi.advanceTimersByTime(5_000);
    expect(readings).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(readIds()).toEqual(ids(2));
    shown.look();
    vi.advanceTimersByTime(60_000);
    expect(readings).toHaveLength(1);
  });

  it('says what it is where it shows no orders', () => {
    document.body.innerHTML = '<div class="order-wrap"><div class="comet-skeleton"></div></div>';
    shown.look();
    vi.advanceTimersByTime(7_000);
    expect(readings.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(['empty']);
  });

  it('has each new or changed card read once', () => {
    draw(2);
    shown.look();
    vi.advanceTimersByTime(7_000);
    draw(14);
    shown.look();
    vi.advanceTimersByTime(1_000);
    expect(readIds()).toEqual(ids(14));
    const status = document.querySelector('.order-item-header-status-text');
    if (status !== null) status.textContent = 'Completed';
    shown.look();
    shown.look();
    vi.advanceTimersByTime(1_000);
    expect(readIds()).toEqual([...ids(14), card(0).id]);
    expect(readings.at(-1)?.orders[0]?.order.state).toBe('completed');
  });
});

describe('a page whose answer was seen', () => {
  it('is not read again', () => {
    draw(3);
    shown.look();
    vi.advanceTimersByTime(1_000);
    shown.answered(ids(3));
    vi.advanceTimersByTime(10_000);
    shown.look();
    vi.advanceTimersByTime(10_000);
    expect(readings).toEqual([]);
  });

  it('is not read while an answer waits to be read', () => {
    draw(2);
    shown.look();
    shown.answered(ids(2));
    vi.advanceTimersByTime(7_000);
    unread = 1;
    draw(4);
    shown.look();
    vi.advanceTimersByTime(5_000);
    expect(readings).toEqual([]);
    shown.answered(ids(4).slice(0, 3));
    unread = 0;
    vi.advanceTimersByTime(1_000);
    expect(readIds()).toEqual(ids(4).slice(3));
  });

  it('has only those cards read that no answer gave', () => {
    draw(2);
    shown.look();
    vi.advanceTimersByTime(500);
    shown.answered(ids(2));
    vi.advanceTimersByTime(7_000);
    draw(4);
    shown.look();
    vi.advanceTimersByTime(1_000);
    expect(readIds()).toEqual(ids(4).slice(2));
  });

  it('has the tracking window read that the page opens over a card', () => {
    draw(2);
    shown.look();
    shown.answered(ids(2));
    vi.advanceTimersByTime(7_000);
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="order-track-popover"><div class="tracking-number-title"><span>LP00000000000001</span></div>
       <a href="https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=${card(1).id}">All</a></div>`,
    );
    shown.look();
    vi.advanceTimersByTime(1_000);
    const numbers = readings.flatMap(({ parcels }) => parcels.map(({ orderId, number }) => [orderId, number]));
    expect(numbers).toEqual([[card(1).id, 'LP00000000000001']]);
  });
});
