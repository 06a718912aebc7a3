/** Reads My Orders from the page itself, card by card (class names as they have been since 2022, labels of any kind). */

import type { Order, OrderLine } from '../domain/order.ts';
import type { OrderReading } from '../domain/reading.ts';
import { type Card, cardsOf } from './cards.ts';
import { dayIn, daysIn } from './dates.ts';
import { first, gluedText, hrefOf, pictureOf, piecesOf, spacedText, textsIn } from './dom-text.ts';
import type { Frame } from './frame.ts';
import { globalProductId, imageOf, productIdOfLink } from './links.ts';
import { priceOf } from './money.ts';
import type { Notes } from './notes.ts';
import { readPopovers } from './popovers.ts';
import { stateOf } from './state.ts';
import { compact, type Stated } from './stated.ts';
import { pageReading } from './two-trusts.ts';

const EXPECTED = ['state', 'placedAt', 'seller', 'total', 'items'] as const;

export function readListPage(document: Document, frame: Frame, notes: Notes): OrderReading[] {
  const cards = cardsOf(document, frame).flatMap((card) => {
    if (card.orderId !== undefined) return readCard(card.orderId, card, frame, notes) ?? [];
    notes.missing('id of an order');
    return [];
  });
  const known = new Set(cards.map(({ order }) => order.orderId));
  return [...cards, ...readPopovers(document, frame).filter(({ order }) => known.has(order.orderId))];
}

/** A part of the page that links to an order and says nothing of it (a message, a menu) is no card. */
function readCard(orderId: string, { element }: Card, frame: Frame, notes: Notes): OrderReading | undefined {
  const stateText = gluedText(first(element, '.order-item-header-status-text', '[class*="header-status-text"]'));
  const refundText = gluedText(first(element, '.expose-info-item-title'));
  const { items, hidden } = linesOf(element, frame);
  if (hidden) notes.missing('titles of lines shown as pictures only');
  const state = stateOf({ text: stateText, refundText, lines: items.length });
  const head = first(element, '[data-pl="order_item_header_info"]', '[class*="header-right-info"]');
  const found: Stated = {
    state,
    stateText,
    refundText,
    placedAt: head === undefined ? undefined : dateOfHead(head, frame),
    seller: sellerOf(element, frame),
    items: hidden ? [] : items,
    total: totalOf(element, frame),
    links: linksOf(element, frame),
  };
  const guessed = guessCard(element, frame);
  const reading = pageReading(orderId, frame.site, found, guessed);
  const missing = EXPECTED.filter((field) => reading.fields[field] === undefined);
  if (missing.length === EXPECTED.length) {
    notes.missing('anything about an order that is linked');
    return undefined;
  }
  for (const field of missing) notes.missing(field);
  return reading;
}

/** The amount alone where it has an element of its own: labels may hold figures too. */
function totalOf(element: Element, frame: Frame): Order['total'] {
  const total = first(element, '[class*="price-total"]');
  const amount = total === undefined ? undefined : first(total, '.notranslate', '[class*="es--wrap"]');
  return priceOf({ text: gluedText(amount ?? total) }, frame.language);
}

/** State from the card's first words, date as the only one of its head: what a page with renamed classes still shows. */
function guessCard(element: Element, frame: Frame): Stated {
  const texts = textsIn(element).slice(0, 12);
  const state = texts
    .slice(0, 4)
    .map((text) => stateOf({ text }))
    .find((found) => found !== 'unknown');
  const days = new Set(texts.filter((text) => text.length <= 60).flatMap((text) => daysIn(text, frame.language)));
  return {
    state,
    placedAt: days.size === 1 ? [...days][0] : undefined,
    items: guessLines(element, frame),
  };
}

/** Titles of linked products; none at all where one is shown without its title, for half the lines are no order. */
function guessLines(element: Element, frame: Frame): OrderLine[] {
  const lines = new Map<string, { url: string; title: string | undefined }>();
  for (const anchor of element.querySelectorAll('a[href*="/item/"]')) {
    const url = hrefOf(anchor, frame);
    const productId = productIdOfLink(url);
    if (url === undefined || productId === undefined) continue;
    const attribute = anchor.querySelector('[title]')?.getAttribute('title') ?? anchor.getAttribute('title');
    lines.set(productId, { url, title: lines.get(productId)?.title ?? (attribute?.trim() || gluedText(anchor)) });
  }
  const read = [...lines].flatMap(([productId, { url, title }]) =>
    title === undefined ? [] : { title, productId: globalProductId(productId), url },
  );
  return read.length === lines.size ? read : [];
}

/** Each row of the head is a label and its value; the date's row is the one with a date. */
function dateOfHead(head: Element, frame: Frame): string | undefined {
  const rows = head.children.length > 0 ? [...head.children].map(spacedText) : [spacedText(head)];
  const days = new Set(rows.flatMap((row) => dayIn(row, frame.language) ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

function sellerOf(element: Element, frame: Frame): Order['seller'] {
  const store = first(element, '[data-pl="order_item_store_name"]', '[class*="order-item-store-name"]');
  const link = store?.querySelector('a[href]') ?? first(element, 'a[href*="/store/"]');
  const name = gluedText(store) ?? gluedText(link);
  if (name === undefined) return undefined;
  const chat = first(element, 'a[href*="msg.aliexpress."]', 'a[href*="/p/message/"]');
  return compact<NonNullable<Order['seller']>>({ name, url: hrefOf(link, frame), chatUrl: hrefOf(chat, frame) });
}

function linksOf(element: Element, frame: Frame): Order['links'] {
  const own = element.matches('a[href*="detail.html"]') ? element : undefined;
  const links = compact<NonNullable<Order['links']>>({
    detail: hrefOf(
      own ?? first(element, '[data-pl="order_item_header_detail"]', 'a[href*="/p/order/detail.html"]'),
      frame,
    ),
    tracking: hrefOf(first(element, 'a[href*="/p/tracking/"]'), frame),
    dispute: hrefOf(first(element, 'a[href*="/p/reverse-pages/"]'), frame),
  });
  return Object.keys(links).length > 0 ? links : undefined;
}

/** Orders with several lines show pictures only (`hidden`): their titles are in the answer and on the detail page. */
function linesOf(element: Element, frame: Frame): { readonly items: OrderLine[]; readonly hidden: boolean } {
  const bodies = [...element.querySelectorAll('.order-item-content-body')];
  const pictures = element.querySelector('.order-item-content-img-list');
  const items = bodies.flatMap((body) => lineOf(body, frame) ?? []);
  return { items, hidden: pictures !== null || items.length < bodies.length };
}

function lineOf(body: Element, frame: Frame): OrderLine | undefined {
  const name = first(
    body,
    '[class*="content-info-name"] [title]',
    '[class*="content-info-name"]',
    'a[href*="/item/"] [title]',
  );
  const title = name?.getAttribute('title')?.trim() || gluedText(name);
  if (title === undefined || title === '') return undefined;
  const url = hrefOf(first(body, 'a[href*="/item/"]'), frame);
  const productId = productIdOfLink(url);
  const number = first(body, '[class*="content-info-number"]');
  const quantity = first(body, '[class*="number-quantity"]');
  const price = first(number ?? body, '.notranslate', '[class*="es--wrap"]');
  return compact<OrderLine>({
    title,
    quantity: piecesOf(gluedText(quantity)),
    price: priceOf({ text: gluedText(price) }, frame.language),
    variant: gluedText(first(body, '[class*="content-info-sku"]')),
    productId: globalProductId(productId),
    imageUrl: imageOf(pictureOf(first(body, '[class*="content-img"]')), frame.pageUrl),
    url,
  });
}
