/** The demo buyer: thirty orders relative to a given `now` that show every stage, every level and the main rules. */

import type { DemoClock } from './calendar.ts';
import type { DemoCase } from './case.ts';
import { waitingToLeave } from './orders/before-departure.ts';
import { nearOrders } from './orders/destination.ts';
import { onTheWay } from './orders/on-the-way.ts';
import { endingOrders } from './orders/protection.ts';

import { settledOrders } from './orders/states.ts';

/**
 * The thirty orders for a moment (milliseconds since the epoch) and the buyer's IANA zone, newest first as My Orders
 * lists them. Each carries the verdict the rules give at `now` and for the next ten minutes.
 */
export function demoOrders(
  now: number,
  timeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): DemoCase[] {
  const clock: DemoClock = { now, timeZone };
  const cases = [waitingToLeave, onTheWay, nearOrders, endingOrders, settledOrders].flatMap((orders) => orders(clock));
  return cases.sort((a, b) => (a.order.placedOn < b.order.placedOn ? 1 : a.order.placedOn > b.order.placedOn ? -1 : 0));
}
