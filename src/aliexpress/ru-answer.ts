/** Reads the order lists of aliexpress.ru, a site with code of its own (`/aer-api/bx/orders/v3/web/orders-list`). */

import type { OrderLine } from '../domain/order.ts';
import type { FieldSource, OrderReading } from '../domain/reading.ts';
import type { Frame } from './frame.ts';
import { type Fields, fieldsOf, idOf, isFields, listOf, orderIdOf, quantityOf, textOf } from './json.ts';
import { globalProductId, imageOf, linkOf, orderIdOfLink } from './links.ts';
import { priceOf } from './money.ts';
import type { Notes } from './notes.ts';
import { stateOf } from './state.ts';
import { stateOfWords } from './state-words.ts';
import { compact, orderReading, type Stated } from './stated.ts';
import { findFields } from './structural.ts';

/** The orders of a list; nothing where the payload has no `items[].orders[]` anywhere. `tab` is the request's `tabType`. */
export function readRussianList(
  payload: unknown,
  tab: string | undefined,
  frame: Frame,
  notes: Notes,
  source: FieldSource,
): OrderReading[] | undefined {
  const [holder] = findFields(payload, isList);
  if (holder === undefined) return undefined;
  return listOf(holder['items'])
    .flatMap((item) => listOf(fieldsOf(item)['orders']))
    .flatMap((order) => readOrder(fieldsOf(order), tab, frame, notes, source) ?? []);
}

function isList({ items }: Fields): boolean {
  if (!Array.isArray(items) || items.length === 0) return false;
  return items.every((item) => isFields(item) && Array.isArray(item['orders']));
}

function readOrder(
  fields: Fields,
  tab: string | undefined,
  frame: Frame,
  notes: Notes,
  source: FieldSource,
): OrderReading | undefined {
  const address = fieldsOf(fields['url'])['pc'];
  const orderId = orderIdOf(fields['orderId']) ?? orderIdOfLink(address);
  if (orderId === undefined) {
    notes.missing('id of an order');
    return undefined;
  }
  const stateText = textOf(fieldsOf(fields['statusInfo'])['title'])?.replace(/\s+/g, ' ');
  const state = stateOf({ text: stateText });
  const detail = linkOf(address, frame.pageUrl);
  const total = priceOf({ text: fields['totalPrice'], currencyCode: fields['currencyCode'] }, 'ru');
  if (state === 'unknown' && tab !== 'dispute') notes.missing('state');
  if (total === undefined) notes.missing('total');
  const stated: Stated = {
    state: tab === 'dispute' ? 'dispute' : state,
    items: itemsOf(fields, frame),
    stateText,
    total,
    refundText: refundTextOf(fields['tag']),
    links: detail === undefined ? undefined : { detail },
  };
  return orderReading(orderId, frame.site, stated, source);
}

/** The tag on a card says many things; only one that names a refund or dispute is one. */
function refundTextOf(tag: unknown): string | undefined {
  const title = textOf(fieldsOf(tag)['title']);
  const state = title === undefined ? undefined : stateOfWords(title);
  return state === 'dispute' || state === 'refunded' ? title : undefined;
}

/** The known shape names products by id and picture only; lines are made where it gives a title too. */
function itemsOf(fields: Fields, frame: Frame): OrderLine[] {
  const pictures = listOf(fields['imageUrls']);
  return listOf(fields['products']).flatMap((entry, index) => {
    const product = fieldsOf(entry);
    const title = textOf(product['title']) ?? textOf(product['itemTitle']);
    if (title === undefined) return [];
    const productId = idOf(product['itemId']);
    return compact<OrderLine>({
      title,
      quantity: quantityOf(product['quantity']),
      productId: globalProductId(productId),
      imageUrl: imageOf(pictures[index], frame.pageUrl),
    });
  });
}
