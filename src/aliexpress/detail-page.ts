/** Reads an order's detail page from the page itself. */

import type { Order, OrderLine } from '../domain/order.ts';
import type { OrderReading } from '../domain/reading.ts';
import { dayIn, spanIn } from './dates.ts';
import { refundPromiseIn } from './deadlines.ts';
import { first, gluedText, hrefOf, pictureOf, piecesOf, spacedText, textsIn } from './dom-text.ts';
import type { Frame } from './frame.ts';
import { globalProductId, imageOf, orderIdOfLink, productIdOfLink } from './links.ts';
import { priceOf } from './money.ts';
import type { Notes } from './notes.ts';
import { protectionOf } from './protection.ts';
import { stateOf } from './state.ts';
import { stateOfWords } from './state-words.ts';
import { compact, type Stated } from './stated.ts';
import { isTotalLabel } from './total-words.ts';
import { pageReading } from './two-trusts.ts';

const HOOKS = '.order-detail-info, .order-detail-item, [data-pl^="order_detail_"]';

export function isDetailPage(document: Document): boolean {
  return document.querySelector(HOOKS) !== null;
}

export function readDetailPage(document: Document, frame: Frame, notes: Notes): OrderReading[] {
  const idText = gluedText(document.querySelector('[data-pl="order_detail_gray_id"]'));
  const orderId = /(?<!\d)\d{10,20}(?!\d)/.exec(idText ?? '')?.[0] ?? orderIdOfLink(frame.pageUrl);
  if (orderId === undefined) {
    notes.missing('id of the order');
    return [];
  }
  const stateText = gluedText(first(document, '.order-status .order-block-title'));
  const content = first(document, '.order-status-content');
  const firstLine = content === undefined ? undefined : textsIn(content)[0];
  const dateText = document.querySelector('[data-pl="order_detail_gray_date"]');
  const placedAt = dateText === null ? undefined : dayIn(spacedText(dateText), frame.language);
  const found: Stated = {
    state: stateOf({ text: stateText }),
    stateText,
    placedAt,
    seller: sellerOf(document, frame),
    items: linesOf(document, frame),
    estimatedDelivery: etaOf(document, placedAt, frame),
    links: linksOf(document, frame),
  };
  const guessed: Stated = {
    state: stateOf({ text: firstLine }),
    total: totalOf(document, frame),
    ...protectionOf([{ place: 'page_text', endsAt: refundPromiseOfPage(document, frame) }]),
  };
  const reading = pageReading(orderId, frame.site, found, guessed);
  for (const field of ['state', 'placedAt', 'seller', 'items', 'total'] as const)
    if (reading.fields[field] === undefined) notes.missing(field);
  return [reading];
}

/** The earliest date that a sentence of the page promises a refund for a missing delivery by. */
export function refundPromiseOfPage(document: Document, frame: Frame): string | undefined {
  const pieces = textsIn(document.body).flatMap((text) => (text.length > 1_000 ? [] : text.split(/\s*[·•|;]\s*/)));
  return pieces.flatMap((text) => refundPromiseIn(text, frame) ?? []).sort()[0];
}

function sellerOf(document: Document, frame: Frame): Order['seller'] {
  const store = first(
    document,
    '.order-detail-item-store .store-name',
    '[class*="order-detail-item-store"] a[href*="/store/"]',
  );
  const name = gluedText(store);
  if (name === undefined) return undefined;
  const chat = first(
    document,
    '.order-detail-item a[href*="msg.aliexpress."]',
    '.order-detail-item a[href*="/p/message/"]',
  );
  const url = hrefOf(store?.closest('a[href]') ?? store?.querySelector('a[href]'), frame);
  return compact<NonNullable<Order['seller']>>({ name, url, chatUrl: hrefOf(chat, frame) });
}

function linksOf(document: Document, frame: Frame): Order['links'] {
  const links = compact<NonNullable<Order['links']>>({
    tracking: hrefOf(first(document, 'a[href*="/p/tracking/"]'), frame),
    dispute: hrefOf(first(document, 'a[href*="/p/reverse-pages/"]'), frame),
  });
  return Object.keys(links).length > 0 ? links : undefined;
}

/** Recommendations below the order also link to products, so only lines inside an order block are read. */
function linesOf(document: Document, frame: Frame): OrderLine[] {
  const wraps = [...document.querySelectorAll('.order-detail-item .order-detail-item-content')];
  const outer = wraps.filter((wrap) => wrap.parentElement?.closest('.order-detail-item-content') == null);
  return outer.flatMap((wrap) => lineOf(wrap, frame) ?? []);
}

function lineOf(wrap: Element, frame: Frame): OrderLine | undefined {
  const link = first(wrap, '.item-title a[href*="/item/"]', '.item-title', 'a[href*="/item/"][title]');
  const title = link?.getAttribute('title')?.trim() || gluedText(link);
  if (title === undefined) return undefined;
  const url = hrefOf(first(wrap, 'a[href*="/item/"]'), frame);
  const productId = productIdOfLink(url);
  const quantity = gluedText(first(wrap, '.item-price-quantity'));
  const priceText = gluedText(
    first(wrap, '.item-price .notranslate', '.item-price [class*="es--wrap"]', '.item-price'),
  );
  return compact<OrderLine>({
    title,
    quantity: piecesOf(quantity),
    price: priceOf({ text: withoutEnd(priceText, quantity) }, frame.language),
    variant: gluedText(first(wrap, '.item-sku-attr')),
    productId: globalProductId(productId),
    imageUrl: imageOf(pictureOf(first(wrap, '.order-detail-item-content-img')), frame.pageUrl),
    url,
  });
}

function withoutEnd(text: string | undefined, end: string | undefined): string | undefined {
  return text !== undefined && end !== undefined && text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** The line over a product: "Estimated delivery date: Aug 3, 2026"; once delivered it names the delivery instead. */
function etaOf(document: Document, placedAt: string | undefined, frame: Frame): Order['estimatedDelivery'] {
  const anchor = placedAt === undefined ? frame.now : Date.parse(placedAt);
  const spans = [...document.querySelectorAll('.order-detail-item-track-info-title')].flatMap((element) => {
    const text = spacedText(element);
    return isPastDelivery(text) ? [] : (spanIn(text, frame.language, anchor) ?? []);
  });
  return spans.sort((one, other) => one.to.localeCompare(other.to)).at(-1);
}

/** `Delivered：Jul. 28` states a delivery, `Delivery: Apr. 24 - May. 14` an estimate. */
export function isPastDelivery(text: string): boolean {
  const label = text.split(/[:：]/)[0] ?? '';
  return [label, ...label.split(' ').slice(0, 1)].some((words) => stateOfWords(words) === 'delivered');
}

/** The row of the price block whose label is the word for "total" and nothing more (not "subtotal"). */
function totalOf(document: Document, frame: Frame): Order['total'] {
  for (const row of document.querySelectorAll('.order-price .order-price-item, .order-price-item')) {
    const label = gluedText(first(row, '[data-pl="order_price_item_title"]', '.left-col'));
    const value = gluedText(first(row, '[data-pl="order_price_item_value"]', '.right-col'));
    if (label !== undefined && isTotalLabel(label)) return priceOf({ text: value }, frame.language);
  }
  return undefined;
}
