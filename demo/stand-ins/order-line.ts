/** One line of an order and the order's total, in the shape list and detail share. */

import type { DemoLine, DemoOrder } from '../world.ts';
import { PICTURE_HOST } from './hosts.ts';
import { priceText } from './wording.ts';

export function orderLine(order: DemoOrder, line: DemoLine, index: number): Record<string, unknown> {
  const price = priceText(line.price, order.currency);
  return {
    currencyCode: order.currency,
    formatPriceInfo: price.formatPriceInfo,
    itemDetailUrl: `//www.aliexpress.com/item/${line.productId}.html`,
    itemImgUrl: pictureUrl(line),
    itemPriceText: price.display,
    itemTags: [],
    itemTitle: line.title,
    orderLineId: String(BigInt(order.orderId) + BigInt((index + 1) * 10_000)),
    productId: line.productId,
    quantity: line.quantity,
    skuAttrKeys: line.variant === undefined ? '' : '14:193',
    skuAttrs: line.variant === undefined ? [] : [{ id: 14, name: 'Color', text: line.variant, vid: 193 }],
    skuId: line.skuId,
  };
}

export function pictureUrl(line: DemoLine): string {
  return `https://${PICTURE_HOST}/kf/S${line.productId}${line.skuId.slice(-3)}.jpg_220x220.jpg`;
}

export function orderTotal(order: DemoOrder): number {
  return order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
}
