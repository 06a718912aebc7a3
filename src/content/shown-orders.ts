/**
 * Reads what the page shows where its answers were not seen: the whole page once it had time to receive its own
 * answer, then each card once for every change of it. What an answer gave is not read again.
 */

import { cardsOf } from '../aliexpress/cards.ts';
import { readDocument } from '../aliexpress/document.ts';
import { frameOf } from '../aliexpress/frame.ts';
import { orderIdOfLink } from '../aliexpress/links.ts';
import { POPOVERS } from '../aliexpress/popovers.ts';
import type { Reading } from '../domain/reading.ts';
import { pageContext } from './page-context.ts';
import { shapeOfPage } from './shape.ts';

/** How long a page may take to receive its own answer before the page itself is read, in ms. */
const PATIENCE = 6_000;
/** Cards read in one task. */
const CARDS_AT_ONCE = 5;

export interface ShownOrders {
  /** An answer gave these orders. */
  answered(orderIds: readonly string[]): void;
  /** The page changed. */
  look(): void;
}

/** `take` gets each reading, with the page's shape where something was not found. */
export function createShownOrders(take: (reading: Reading, shape: string) => void): ShownOrders {
  const answered = new Set<string>();
  const read = new Map<string, string>();
  let href = '';
  let answeredAt = Number.NEGATIVE_INFINITY;
  let patient = false;

  function arrive(): void {
    href = location.href;
    patient = true;
    const arrivedAt = performance.now();
    // A page may be answered a moment before its address changes.
    setTimeout(() => {
      if (location.href !== href || performance.now() - arrivedAt < PATIENCE) return;
      patient = false;
      if (answeredAt < arrivedAt - 1_000) readWhole();
      else readChanged();
    }, PATIENCE);
  }

  function readWhole(): void {
    for (const { key, text } of partsOf(document)) read.set(key, text);
    take(readDocument(document, pageContext()), shapeOfPage(document));
  }

  function readChanged(): void {
    const changed = partsOf(document).filter(
      ({ key, orderId, text }) => read.get(key) !== text && (orderId === undefined || !answered.has(orderId)),
    );
    const now = changed.slice(0, CARDS_AT_ONCE);
    for (const { key, text } of now) read.set(key, text);
    if (now.length > 0) take(withoutEmptiness(readDocument(copyOf(now), pageContext())), shapeOfPage(document));
    if (changed.length > now.length) setTimeout(readChanged, 20);
  }

  return {
    answered(orderIds) {
      answeredAt = performance.now();
      for (const orderId of orderIds) answered.add(orderId);
    },
    look() {
      if (location.href !== href) arrive();
      else if (!patient) readChanged();
    },
  };
}

/** A part of the page that is read by itself, and what it says. */
interface Part {
  readonly key: string;
  /** Absent where the part says what no answer does. */
  readonly orderId: string | undefined;
  readonly elements: readonly Element[];
  /** A fingerprint of what it says. */
  readonly text: string;
}

/** The cards of a list and its tracking windows, or the page of one order as a whole. */
function partsOf(document: Document): Part[] {
  const orderId = orderIdOfLink(location.href);
  if (orderId !== undefined) return [partOf(orderId, orderId, [document.body])];
  const frame = frameOf(pageContext());
  const cards = cardsOf(document, frame).flatMap((card) =>
    card.orderId === undefined ? [] : [partOf(card.orderId, card.orderId, [card.element])],
  );
  const windows = [...document.querySelectorAll(POPOVERS)].flatMap((popover, index) => {
    const card = cards.find(
      ({ orderId: id }) => id !== undefined && popover.querySelector(`a[href*="${id}"]`) !== null,
    );
    return card === undefined ? [] : [partOf(`window ${index}`, undefined, [...card.elements, popover])];
  });
  return [...cards, ...windows];
}

function partOf(key: string, orderId: string | undefined, elements: readonly Element[]): Part {
  return { key, orderId, elements, text: fingerprint(elements.map((element) => element.textContent ?? '').join('\n')) };
}

/** Length and a hash: whether a part says something else than before. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}:${hash >>> 0}`;
}

/** A page of nothing but these parts, so that reading them costs no more than they hold. It loads and runs nothing. */
function copyOf(parts: readonly Part[]): Document {
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.lang = document.documentElement.lang;
  copy.documentElement.className = document.documentElement.className;
  for (const element of new Set(parts.flatMap(({ elements }) => elements))) {
    const own = copy.importNode(element, true);
    if (own.nodeName === 'BODY') copy.body.replaceWith(own);
    else copy.body.append(own);
  }
  return copy;
}

/** A part without orders says nothing of the page. */
function withoutEmptiness(reading: Reading): Reading {
  return reading.orders.length > 0 ? reading : { ...reading, warnings: [] };
}
