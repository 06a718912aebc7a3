/** Reads the invented orders of the demo from the package and moves them to the present. */

import * as z from 'zod/mini';
import { DEMO_ORDERS_FILE, DEMO_ORDERS_NOW } from '../domain/demo.ts';
import { type KeptOrder, keptOrderSchema } from '../domain/kept.ts';
import { instantOf } from '../domain/time.ts';

/** A date or an instant as a JSON value. */
const MOMENT = /"(\d{4}-\d{2}-\d{2})(T[\d:.]+Z)?"/g;

/** The demo's orders as of `now` (epoch ms). */
export async function demoOrders(now: number): Promise<KeptOrder[]> {
  const response = await fetch(`/${DEMO_ORDERS_FILE}`);
  const orders = z.array(keptOrderSchema).parse(JSON.parse(movedTo(now, await response.text())));
  return orders.map((order) => ({ ...order, firstReadAt: now, readAt: now }));
}

/** Every moment of a JSON text, moved by as much as lies between the moment it is dated from and `now`. */
export function movedTo(now: number, json: string): string {
  return json.replace(MOMENT, (moment, day: string, time: string | undefined) => {
    const at = instantOf(Date.parse(`${day}${time ?? ''}`) + now - DEMO_ORDERS_NOW);
    return moment.replace(`${day}${time ?? ''}`, time === undefined ? at.slice(0, 10) : at);
  });
}
