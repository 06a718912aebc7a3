/** Order lines as answers state them: title, variant, pieces, price, product and picture. */

import type { OrderLine } from '../domain/order.ts';
import type { Frame } from './frame.ts';
import { type Fields, fieldsOf, idOf, listOf, quantityOf, textOf } from './json.ts';
import { globalProductId, imageOf, linkOf, productIdOfLink } from './links.ts';
import { priceOf } from './money.ts';
import type { Notes } from './notes.ts';
import { compact } from './stated.ts';

/** Lines of a list or detail answer; a line without a title is not one, and is noted as missing. */
export function linesOf(value: unknown, frame: Frame, notes: Notes): OrderLine[] {
  const lines: OrderLine[] = [];
  for (const entry of listOf(value)) {
    const line = lineOf(fieldsOf(entry), frame, notes);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function lineOf(fields: Fields, frame: Frame, notes: Notes): OrderLine | undefined {
  const title = textOf(fields['itemTitle']);
  if (title === undefined) {
    notes.missing('title of a line');
    return undefined;
  }
  const price = priceOf(
    {
      formatPriceInfo: fields['formatPriceInfo'],
      text: fields['itemPriceText'],
      currencyCode: fields['currencyCode'],
    },
    frame.language,
  );
  const quantity = quantityOf(fields['quantity']);
  if (price === undefined) notes.missing('price of a line');
  if (quantity === undefined) notes.missing('quantity of a line');
  const productId = idOf(fields['productId']) ?? productIdOfLink(fields['itemDetailUrl']);
  return compact<OrderLine>({
    title,
    quantity,
    price,
    variant: variantOf(fields['skuAttrs']),
    productId: globalProductId(productId),
    skuId: idOf(fields['skuId']),
    imageUrl: imageOf(fields['itemImgUrl'], frame.pageUrl),
    url: linkOf(fields['itemDetailUrl'], frame.pageUrl),
  });
}

/** `Red, 1m`, as the page itself writes a variant; half of one would name another variant. */
function variantOf(attributes: unknown): string | undefined {
  let variant: string | undefined;
  for (const attribute of listOf(attributes)) {
    const text = textOf(fieldsOf(attribute)['text']);
    if (text === undefined) return undefined;
    variant = variant === undefined ? text : `${variant}, ${text}`;
  }
  return variant;
}
