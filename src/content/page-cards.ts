/** The cards of the page. Each is looked into once, and again only after something in it changed. */

import { type Card, cardsOf } from '../aliexpress/cards.ts';
import { frameOf } from '../aliexpress/frame.ts';
import type { ReadingContext } from '../aliexpress/reading.ts';

export interface PageCards {
  /** In the page's order; a card in which nothing changed is the same object as before. */
  all(): readonly Card[];
  /** Something in this part of the page changed; in the document, anything may have. */
  forget(changed: Node): void;
}

export function createPageCards(document: Document, context: () => ReadingContext): PageCards {
  let known = new WeakMap<Node, Card>();
  let cards: readonly Card[] | undefined;
  return {
    all() {
      cards ??= cardsOf(document, frameOf(context()), known);
      return cards;
    },
    forget(changed) {
      cards = undefined;
      if (changed === document) known = new WeakMap();
      for (let part: Node | null = changed; part !== null; part = part.parentNode) known.delete(part);
    },
  };
}
