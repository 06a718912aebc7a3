// @vitest-environment happy-dom
/** Chips beside cards: where they stand, what follows a re-render, and when they go. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardsOf } from '../../../src/aliexpress/cards.ts';
import { frameOf } from '../../../src/aliexpress/frame.ts';
import { createChipBoard } from '../../../src/content/chips/board.ts';
import { type ChipPlace, chipPlaces } from '../../../src/content/chips/places.ts';
import type { Chip } from '../../../src/messages/protocol.ts';
import { contextOf } from '../../fixtures/aliexpress/catalogue.ts';
import { CARDS, DETAIL_PAGE, LIST_PAGE, listPage, TRACKING_PAGE } from '../../fixtures/aliexpress/pages.ts';

const roots = new WeakMap<Element, ShadowRoot>();

function draw(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.innerHTML = page.body.innerHTML;
}

function placesOf(pageUrl = LIST_PAGE): readonly ChipPlace[] {
  return chipPlaces(document, pageUrl, () => cardsOf(document, frameOf(contextOf(pageUrl))));
}

function chipFor(orderId: string, changes: Partial<Chip> = {}): Chip {
  return {
    orderId,
    level: 'watch',
    stage: 'In transit',
    verdict: 'Quiet',
    why: '',
    action: null,
    guard: null,
    ...changes,
  };
}

const hosts = () => [...document.querySelectorAll('waitwise-chip')];
const textOf = (host: Element | undefined) =>
  host === undefined
    ? ''
    : [...(roots.get(host)?.querySelectorAll('div') ?? [])].map((one) => one.textContent).join('');
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

function boardWith(
  answer: (orderIds: readonly string[]) => readonly Chip[] | undefined,
  pageUrl = LIST_PAGE,
  rest = () => Promise.resolve(),
) {
  const asked: (readonly string[])[] = [];
  const copied: string[] = [];
  const opened: string[] = [];
  /** How many chips stood after each task in which some were drawn. */
  const tasks: number[] = [];
  const board = createChipBoard({
    document,
    places: () => placesOf(pageUrl),
    ask: async (orderIds) => {
      asked.push(orderIds);
      return answer(orderIds);
    },
    rest,
    nextTask: async () => void tasks.push(hosts().length),
    copy: async (text) => {
      copied.push(text);
    },
    open: (orderId) => opened.push(orderId),
  });
  return { board, asked, copied, opened, tasks };
}

const SEVERAL = listPage(
  Object.values(CARDS)
    .slice(0, 3)
    .map((card, index) => ({ ...card, id: `821000000000000${index + 1}` })),
);

describe('the places', () => {
  it('are one in each card, behind its state', () => {
    draw(SEVERAL);
    const places = placesOf();
    expect(places).toHaveLength(3);
    for (const { anchor, card } of places) {
      expect(anchor.className).toContain('header-status-text');
      expect(card.contains(anchor)).toBe(true);
    }
    expect(new Set(places.map(({ orderId }) => orderId)).size).toBe(3);
  });

  it.each([
    ['detail', DETAIL_PAGE, 'https://www.aliexpress.com/p/order/detail.html?orderId=8210000000000001'],
    ['tracking', TRACKING_PAGE, 'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8210000000000001'],
  ])('are one on the %s page, behind a line that says something', (_name, html, url) => {
    draw(html);
    const places = placesOf(url);
    expect(places.map(({ orderId }) => orderId)).toEqual(['8210000000000001']);
    expect(places[0]?.anchor.textContent?.trim()).not.toBe('');
  });

  it('are found in cards whose classes were renamed', () => {
    draw(SEVERAL.replaceAll('order-item', 'xyz'));
    expect(placesOf()).toHaveLength(3);
  });

  it('are none on a page of one order that shows nothing yet', () => {
    draw('<div class="tracking-page-layout-v2"></div>');
    expect(placesOf('https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=1')).toEqual([]);
  });
});

describe('the board', () => {
  it('asks once for all orders of the page and shows their words', async () => {
    draw(SEVERAL);
    const { board, asked } = boardWith((ids) => ids.map((id) => chipFor(id)));
    board.look();
    board.look();
    await settled();
    board.look();
    await settled();
    expect(asked).toHaveLength(1);
    expect(hosts()).toHaveLength(3);
    for (const host of hosts()) expect(textOf(host)).toContain('In transit · Quiet');
    expect(hosts().every((host) => host.shadowRoot === null)).toBe(true);
  });

  it('asks about ten at a time, on every card of a long page, and again only about those that changed', async () => {
    const [card] = Object.values(CARDS);
    if (card === undefined) throw new Error('no card');
    draw(listPage(Array.from({ length: 25 }, (_, index) => ({ ...card, id: `82100000000000${10 + index}` }))));
    const { board, asked } = boardWith((ids) => ids.map((id) => chipFor(id)));
    board.look();
    while (hosts().length < 25) await settled();
    expect(asked.map((ids) => ids.length)).toEqual([10, 10, 5]);
    board.refresh(['8210000000000012', '8210000000000999']);
    await settled();
    expect(asked.slice(3)).toEqual([['8210000000000012']]);
  });

  it('adds nothing to the text of the page and reads no geometry', async () => {
    draw(SEVERAL);
    const before = document.body.textContent;
    const geometry = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const { board } = boardWith((ids) => ids.map((id) => chipFor(id)));
    board.look();
    await settled();
    expect(document.body.textContent).toBe(before);
    expect(geometry).not.toHaveBeenCalled();
  });

  it('comes back after the page drew its cards anew, without asking again', async () => {
    draw(SEVERAL);
    const { board, asked } = boardWith((ids) => ids.map((id) => chipFor(id)));
    board.look();
    await settled();
    draw(SEVERAL);
    expect(hosts()).toHaveLength(0);
    board.look();
    expect(hosts()).toHaveLength(3);
    expect(asked).toHaveLength(1);
  });

  it('stands in the cards as the page drew them while the worker was asked', async () => {
    draw(SEVERAL);
    const { board } = boardWith((ids) => {
      draw(SEVERAL);
      return ids.map((id) => chipFor(id));
    });
    board.look();
    await settled();
    expect(hosts()).toHaveLength(3);
  });

  it('shows a changed verdict, and takes away what nothing speaks for', async () => {
    draw(SEVERAL);
    let verdict: string | undefined = 'Quiet';
    const { board } = boardWith((ids) =>
      verdict === undefined ? undefined : ids.slice(0, 2).map((id) => chipFor(id, { verdict: verdict ?? '' })),
    );
    board.look();
    await settled();
    expect(hosts()).toHaveLength(2);
    const [first] = hosts();
    verdict = 'Act now';
    board.refresh();
    await settled();
    expect(hosts()[0]).toBe(first);
    expect(textOf(first)).toContain('Act now');
    verdict = undefined;
    board.refresh();
    await settled();
    expect(hosts()).toHaveLength(0);
  });

  it('knows at once what to warn of, and draws nothing until the page is left alone', async () => {
    draw(SEVERAL);
    let leave: () => void = () => undefined;
    const used = new Promise<void>((resolve) => {
      leave = resolve;
    });
    let verdict = 'Quiet';
    const answer = (ids: readonly string[]) => ids.map((id) => chipFor(id, { verdict, guard: 'Wait' }));
    const { board } = boardWith(answer, LIST_PAGE, () => used);
    board.look();
    await settled();
    expect(placesOf().map(({ card }) => board.guardAt(card))).toEqual(['Wait', 'Wait', 'Wait']);
    expect(hosts()).toEqual([]);
    verdict = 'Act now';
    board.refresh();
    leave();
    await settled();
    expect(
      hosts()
        .map(textOf)
        .filter((text) => !text.includes('Act now')),
    ).toEqual([]);
    expect(hosts()).toHaveLength(3);
  });

  it('draws ten at a time, each in a task of its own, however many waited together', async () => {
    const cards = Object.values(CARDS)
      .slice(0, 1)
      .flatMap((card) =>
        Array.from({ length: 35 }, (_, index) => ({ ...card, id: String(8_210_000_000_000_100 + index) })),
      );
    draw(listPage(cards));
    let leave: () => void = () => undefined;
    const used = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const { board, tasks } = boardWith(
      (ids) => ids.map((id) => chipFor(id)),
      LIST_PAGE,
      () => used,
    );
    board.look();
    await settled();
    board.refresh();
    await settled();
    leave();
    await settled();
    expect(tasks).toEqual([10, 20, 30, 35]);
  });

  it('does what its button says, and lets the card notice nothing', async () => {
    draw(SEVERAL);
    const copy = { kind: 'copy', words: 'Copy', text: 'Hello', done: 'Copied', failed: 'Not copied' } as const;
    const { board, copied, opened } = boardWith((ids) =>
      ids.map((id, index) => chipFor(id, { action: index === 0 ? copy : { kind: 'open', words: 'Look' } })),
    );
    board.look();
    await settled();
    const clicks = vi.fn();
    document.body.addEventListener('click', clicks);
    const buttons = hosts().map((host) => roots.get(host)?.querySelector('button'));
    buttons[0]?.click();
    buttons[1]?.click();
    await settled();
    expect(copied).toEqual(['Hello']);
    expect(buttons[0]?.textContent).toBe('Copied');
    expect(opened).toEqual([placesOf()[1]?.orderId]);
    expect(clicks).not.toHaveBeenCalled();
  });

  it('knows the warning of the card around a button', async () => {
    draw(SEVERAL);
    const { board } = boardWith((ids) => ids.map((id, index) => chipFor(id, { guard: index === 1 ? 'Wait' : null })));
    board.look();
    await settled();
    const cards = placesOf().map(({ card }) => card);
    expect(cards.map((card) => board.guardAt(card))).toEqual([null, 'Wait', null]);
    expect(board.guardAt(document.documentElement)).toBeNull();
  });

  it('is known of a card that the page drew anew a moment ago', async () => {
    draw(SEVERAL);
    const { board } = boardWith((orderIds) => orderIds.map((orderId) => chipFor(orderId, { guard: 'Wait' })));
    board.look();
    await settled();
    draw(SEVERAL);
    const [card] = placesOf().map((place) => place.card);
    if (card === undefined) throw new Error('no card is shown');
    expect(board.guardAt(card)).toBe('Wait');
  });
});
