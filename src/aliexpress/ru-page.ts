/** Reads the pages of aliexpress.ru, whose classes are hashed: an order's page by its test ids, lists by their shape. */

import type { OrderLine } from '../domain/order.ts';
import type { OrderReading } from '../domain/reading.ts';
import { cardsOf } from './cards.ts';
import { daysIn, pastDayIn } from './dates.ts';
import { first, gluedText, hrefOf, textsIn } from './dom-text.ts';
import type { Frame } from './frame.ts';
import { globalProductId, orderIdOfLink, productIdOfLink } from './links.ts';
import type { Notes } from './notes.ts';
import { stateOf } from './state.ts';
import { compact } from './stated.ts';
import { pageReading } from './two-trusts.ts';

export function readRussianPage(document: Document, frame: Frame, notes: Notes): OrderReading[] {
  const ownId = orderIdOfLink(frame.pageUrl);
  if (ownId !== undefined) return readOrderPage(ownId, document, frame, notes);
  return cardsOf(document, frame).flatMap(({ orderId, element }) => {
    if (orderId === undefined) return [];
    const detail = hrefOf(first(element, `a[href*="/order-list/${orderId}"]`) ?? element, frame);
    return readPart(orderId, element, detail, frame, notes) ?? [];
  });
}

function readOrderPage(orderId: string, document: Document, frame: Frame, notes: Notes): OrderReading[] {
  const reading = readPart(orderId, document.body, undefined, frame, notes);
  return reading === undefined ? [] : [reading];
}

/** What a part of the page says of one order; nothing where it says neither a state, nor a date, nor a product. */
function readPart(
  orderId: string,
  part: Element,
  detail: string | undefined,
  frame: Frame,
  notes: Notes,
): OrderReading | undefined {
  const texts = textsIn(part).filter((text) => text.length <= 80);
  const found = texts.map((text) => ({ text, state: stateOf({ text }) })).find(({ state }) => state !== 'unknown');
  const items = [...part.querySelectorAll('[data-testid="productText"]')].flatMap(
    (element) => lineOf(element, frame) ?? [],
  );
  const guessed = { state: found?.state, stateText: found?.text, placedAt: placedAtOf(texts, frame) };
  const links = detail === undefined ? undefined : { detail };
  if (found === undefined && items.length === 0 && guessed.placedAt === undefined) return undefined;
  for (const field of ['state', 'placedAt'] as const) if (guessed[field] === undefined) notes.missing(field);
  return pageReading(orderId, frame.site, { items, links }, guessed);
}

function lineOf(element: Element, frame: Frame): OrderLine | undefined {
  const title = gluedText(element);
  if (title === undefined) return undefined;
  const url = hrefOf(element.closest('a[href]') ?? element.querySelector('a[href]'), frame);
  const productId = productIdOfLink(url);
  return compact<OrderLine>({ title, url, productId: globalProductId(productId) });
}

/** `Заказ от <!-- -->3 ноября`: a comment cuts it into two texts, and the year is left out when it is this one. */
function placedAtOf(texts: readonly string[], frame: Frame): string | undefined {
  const start = texts.findIndex((text) => /^Заказ\s+от(\s|$)/.test(text));
  if (start < 0) return undefined;
  const text = texts.slice(start, start + 2).find((candidate) => /\d/.test(candidate)) ?? '';
  return daysIn(text, 'ru')[0] ?? pastDayIn(text, 'ru', frame.now);
}
