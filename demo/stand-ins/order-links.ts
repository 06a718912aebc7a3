/** Addresses of an order's own pages. */

import type { DemoOrder } from '../world.ts';

export function detailUrl(order: DemoOrder, host: string): string {
  return `https://${host}/p/order/detail.html?orderId=${order.orderId}`;
}

export function trackingUrl(order: DemoOrder, host: string): string {
  return `https://${host}/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${order.orderId}`;
}
