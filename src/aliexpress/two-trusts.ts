/** An order read from a page, where some fields come from known hooks and some are only found by their look. */

import type { Order } from '../domain/order.ts';
import type { OrderReading } from '../domain/reading.ts';
import type { Site } from '../domain/stage.ts';
import { orderReading, type Stated } from './stated.ts';

/** `found` are fields of known hooks (`dom`), `guessed` those of heuristics (`text`), taken where a hook was silent. */
export function pageReading(orderId: string, site: Site, found: Stated, guessed: Stated): OrderReading {
  const [dom, text] = [orderReading(orderId, site, found, 'dom'), orderReading(orderId, site, guessed, 'text')];
  const extra = Object.entries(text.order).filter(([name]) => isStated(text, name) && !isStated(dom, name));
  return { order: { ...dom.order, ...Object.fromEntries(extra) }, fields: { ...text.fields, ...dom.fields } };
}

function isStated(reading: OrderReading, name: string): boolean {
  return reading.fields[name as keyof Order] !== undefined;
}
