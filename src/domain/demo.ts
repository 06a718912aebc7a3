/** What tells the demo's invented orders from the user's own. */

/** Order numbers of the demo; AliExpress's are digits only. */
export const DEMO_PREFIX = 'DEMO-';

export function isDemoOrder(orderId: string): boolean {
  return orderId.startsWith(DEMO_PREFIX);
}

/** Where the build puts the invented orders, from the root of the package. */
export const DEMO_ORDERS_FILE = 'demo/orders.json';
/** The moment they are dated from, epoch ms. */
export const DEMO_ORDERS_NOW = Date.UTC(2026, 0, 1);
