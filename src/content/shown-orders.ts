/**
 * Reads what the page shows where its answers were not seen: the whole page once it had time to receive its own
 * answer, then each card once for every change of it. What an answer gave is not read again.
 */

import type { Card } from '../aliexpress/cards.ts';
import { readDocument } from '../aliexpress/document.ts';
import { orderIdOfLink } from '../aliexpress/links.ts';
import { POPOVERS } from '../aliexpress/popovers.ts';
import type { Reading } from '../domain/reading.ts';
import { pageContext } from './page-context.ts';
import { shapeOfPage } from './shape.ts';

/** How long a page may take to receive its own answer before the page itself is read, in ms. */
const PATIENCE = 6_000;
/** Cards read in one task. */
const CARDS_AT_ONCE = 5;
/** ms until it is looked again whether the answers are read. */
const SHORTLY = 200;

export interface ShownOrders {
  /** An answer gave these orders. */
  answered(orderIds: readonly string[]): void;
  /** The page changed. */
  look(): void;
}

export interface ShownOrdersSurroundings {
  /** The cards of the page; the same object for one in which nothing changed. */
  cards(): readonly Card[];
  /** Whether an answer came that is not read yet: what it gives need not be read from the page. */
  isReading(): boolean;
  /** Gets each reading, with the page's shape where something was not found. */
  take(reading: Reading, shape: string): void;
}

export function createShownOrders({ cards, isReading, take }: ShownOrdersSurroundings): ShownOrders {
  const answered = new Set<string>();
  const read = new Map<string, string>();
  let seen = new WeakSet<Card>();
  let waiting: Part[] = [];
  let later: ReturnType<typeof setTimeout> | undefined;
  let href = '';
  let answeredAt = Number.NEGATIVE_INFINITY;
  let patient = false;

  function arrive(): void {
    href = location.href;
    patient = true;
    waiting = [];
    seen = new WeakSet();
    const arrivedAt = performance.now();
    // A page may be answered a moment before its address changes.
    setTimeout(() => {
      if (location.href !== href || performance.now() - arrivedAt < PATIENCE) return;
      patient = false;
      if (answeredAt < arrivedAt - 1_000 && !isReading()) readWhole();
      else readChanged();
    }, PATIENCE);
  }

  function readWhole(): void {
    for (const { key, text } of changedParts()) read.set(key, text);
    give(readDocument(document, pageContext()));
  }

  function give(reading: Reading): void {
    take(reading, reading.warnings.length > 0 ? shapeOfPage(document) : '');
  }

  function readChanged(): void {
    clearTimeout(later);
    if (isReading()) {
      later = setTimeout(readChanged, SHORTLY);
      return;
    }
    const busy = waiting.length > 0;
    const changed = changedParts();
    const keys = new Set(changed.map(({ key }) => key));
    waiting = [...waiting.filter(({ key }) => !keys.has(key)), ...changed];
    if (!busy) readNext();
  }

  function readNext(): void {
    const now = waiting.splice(0, CARDS_AT_ONCE);
    for (const { key, text } of now) read.set(key, text);
    if (now.length > 0) give(withoutEmptiness(readDocument(copyOf(now), pageContext())));
    if (waiting.length > 0) setTimeout(readNext, 20);
  }

  /** The cards of a list and its tracking windows, or the page of one order as a whole: what says something else now. */
  function changedParts(): Part[] {
    const own = orderIdOfLink(location.href);
    const parts =
      own === undefined
        ? [...cards().filter(isNew).map(partOfCard), ...windowsOf(cards())]
        : answered.has(own)
          ? []
          : [partOf(own, [document.body])];
    return parts.filter(({ key, text }) => read.get(key) !== text);
  }

  /** Cards that were looked at are passed over, so that a page of five hundred costs no more than what changed in it. */
  function isNew(card: Card): boolean {
    if (card.orderId === undefined || answered.has(card.orderId) || seen.has(card)) return false;
    seen.add(card);
    return true;
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
  readonly elements: readonly Element[];
  /** A fingerprint of what it says. */
  readonly text: string;
}

/** The small tracking windows over cards: they say what no answer does. */
function windowsOf(cards: readonly Card[]): Part[] {
  return [...document.querySelectorAll(POPOVERS)].flatMap((popover, index) => {
    const links = [...popover.querySelectorAll('a')].map(({ href }) => href);
    const card = cards.find(({ orderId }) => orderId !== undefined && links.some((link) => link.includes(orderId)));
    return card === undefined ? [] : [partOf(`window ${index}`, [card.element, popover])];
  });
}

function partOfCard({ orderId = '', element }: Card): Part {
  return partOf(orderId, [element]);
}

function partOf(key: string, elements: readonly Element[]): Part {
  return { key, elements, text: fingerprint(elements.map((element) => element.textContent ?? '').join('\n')) };
}

/** Length and a hash: whether a part says something else than before. */
function fingerprint(text: string): string {
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
