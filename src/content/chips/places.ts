/** Finds where chips stand: in each card of My Orders behind its state, on an order's own pages behind its main line. */

import type { Card } from '../../aliexpress/cards.ts';
import { first } from '../../aliexpress/dom-text.ts';
import { orderIdOfLink } from '../../aliexpress/links.ts';

export interface ChipPlace {
  readonly orderId: string;
  /** The part of the page that is about this order. */
  readonly card: Element;
  /** The text behind which the chip stands. */
  readonly anchor: Element;
  /** In a card's head: the column that holds this text. The chip stands beside it, in what the line leaves over. */
  readonly column?: Element | null;
}

const STATE_OF_CARD = ['.order-item-header-status-text', '[class*="header-status-text"]'] as const;
/** Of the tracking page and the order's page; class names of the first end in a hash. */
const MAIN_LINES =
  '.order-status .order-block-title, [class*="arrival-time-v2--title"], [class*="mailNoValue"], .order-block-title';

/** Places of cards in which nothing changed since. */
const known = new WeakMap<Card, ChipPlace>();

/**
 * Each order once. A page of one order has one place, none before that page shows something. `cards` gives the cards of
 * a list.
 */
export function chipPlaces(document: Document, pageUrl: string, cards: () => readonly Card[]): ChipPlace[] {
  const own = orderIdOfLink(pageUrl);
  if (own !== undefined) {
    const anchor = [...document.querySelectorAll(MAIN_LINES)].find((line) => line.textContent?.trim() !== '');
    return anchor === undefined ? [] : [{ orderId: own, card: document.body, anchor }];
  }
  const places = new Map<string, ChipPlace>();
  for (const card of cards()) {
    const { orderId } = card;
    if (orderId === undefined || places.has(orderId)) continue;
    const place = known.get(card) ?? placeOf(orderId, card.element);
    known.set(card, place);
    places.set(orderId, place);
  }
  return [...places.values()];
}

function placeOf(orderId: string, card: Element): ChipPlace {
  const state = first(card, ...STATE_OF_CARD);
  return { orderId, card, anchor: state ?? card, column: state?.parentElement };
}
