/** Finds where chips stand: in each card of My Orders behind its state, on an order's own pages behind its main line. */

import { cardsOf } from '../../aliexpress/cards.ts';
import { first } from '../../aliexpress/dom-text.ts';
import { frameOf } from '../../aliexpress/frame.ts';
import { orderIdOfLink } from '../../aliexpress/links.ts';
import type { ReadingContext } from '../../aliexpress/reading.ts';

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

/** Each order once. A page of one order has one place, none before that page shows something. */
export function chipPlaces(document: Document, context: ReadingContext): ChipPlace[] {
  const own = orderIdOfLink(context.pageUrl);
  if (own !== undefined) {
    const anchor = [...document.querySelectorAll(MAIN_LINES)].find((line) => line.textContent?.trim() !== '');
    return anchor === undefined ? [] : [{ orderId: own, card: document.body, anchor }];
  }
  const places = new Map<string, ChipPlace>();
  for (const { orderId, element } of cardsOf(document, frameOf(context)))
    if (orderId !== undefined && !places.has(orderId)) {
      const state = first(element, ...STATE_OF_CARD);
      places.set(orderId, { orderId, card: element, anchor: state ?? element, column: state?.parentElement });
    }
  return [...places.values()];
}
