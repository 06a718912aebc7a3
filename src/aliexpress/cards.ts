/** Finds the cards of My Orders: by AliExpress's own class, else by what a card is (the smallest part with one order). */

import { orderIdOfAnchor } from './dom-text.ts';
import type { Frame } from './frame.ts';

export interface Card {
  readonly orderId: string | undefined;
  readonly element: Element;
}

const CARD = '.order-item';
/** A browser passes over thousands of links in cards much faster than a script does. */
const LINKS_OUTSIDE = `a[href]:not(${CARD}, ${CARD} *)`;
const MOST_LINKS = 5_000;
const MOST_PARENTS = 8;

/** Cards in the page's order, each order once. What `known` holds of an element of AliExpress's own class is believed. */
export function cardsOf(document: Document, frame: Frame, known = new WeakMap<Node, Card>()): Card[] {
  const named = [...document.querySelectorAll(CARD)].filter((element) => element.parentElement?.closest(CARD) == null);
  const cards = named.map((element) => {
    const card = known.get(element) ?? { element, orderId: orderIdOfCard(element, frame) };
    known.set(element, card);
    return card;
  });
  const ids = new Set(cards.map(({ orderId }) => orderId));
  return [...cards, ...cardsByShape(document, frame).filter(({ orderId }) => !ids.has(orderId))];
}

/** Links that name an order, the surest first. */
const ORDER_LINKS = ['a[href*="tradeOrderId="]', 'a[href*="orderId="], a[href*="order-list/"]'] as const;

/** The id of a card: of its links, best first, else the only long number of its head. */
function orderIdOfCard(element: Element, frame: Frame): string | undefined {
  for (const links of ORDER_LINKS) {
    const own = element.matches(links) ? [element] : [];
    for (const anchor of [...own, ...element.querySelectorAll(links)]) {
      const id = orderIdOfAnchor(anchor, frame);
      if (id !== undefined) return id;
    }
  }
  const head = element.querySelector('[data-pl="order_item_header_info"], [class*="header-right-info"]');
  const numbers = new Set(head?.textContent?.match(/(?<!\d)\d{15,19}(?!\d)/g) ?? []);
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

/** A walk that survives renamed classes: climb from each order link while the part holds that order only. */
function cardsByShape(document: Document, frame: Frame): Card[] {
  const cards = new Map<string, Card>();
  for (const anchor of [...document.querySelectorAll(LINKS_OUTSIDE)].slice(0, MOST_LINKS)) {
    // Asked again: not every parser of pages knows that selector.
    const orderId = anchor.closest(CARD) === null ? orderIdOfAnchor(anchor, frame) : undefined;
    if (orderId === undefined || cards.has(orderId)) continue;
    const element = climb(anchor, orderId, frame);
    if (element !== undefined) cards.set(orderId, { orderId, element });
  }
  return [...cards.values()];
}

function climb(anchor: Element, orderId: string, frame: Frame): Element | undefined {
  let card: Element | undefined;
  let element: Element | null = anchor;
  for (
    let step = 0;
    step <= MOST_PARENTS && element !== null && !/^(body|html|main)$/i.test(element.nodeName);
    step += 1
  ) {
    const ids = [...element.querySelectorAll('a[href]')].map((other) => orderIdOfAnchor(other, frame));
    if (ids.some((id) => id !== undefined && id !== orderId)) break;
    const { length } = element.textContent ?? '';
    if (length > 8_000) break;
    if (length >= 30) card = element;
    element = element.parentElement;
  }
  return card;
}
