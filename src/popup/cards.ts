/** Turns stored orders into the cards people see: grouped by what they must do, one card for orders in one parcel. */

import { LEVELS } from '../domain/stage.ts';
import { type Group, groupOf } from '../storage/groups.ts';
import type { StoredOrder } from '../storage/schema.ts';

/** One card: the order to look at first, and the others that travel in the same parcel, each with its own deadline. */
export interface Card {
  readonly order: StoredOrder;
  readonly companions: readonly StoredOrder[];
}

/**
 * Keeps the order given (what must be done first). Orders of one group that share a tracking number join the card of
 * the first of them.
 */
export function cardsByGroup(orders: readonly StoredOrder[]): ReadonlyMap<Group, readonly Card[]> {
  const groups = new Map<Group, { order: StoredOrder; companions: StoredOrder[] }[]>();
  const byNumber = new Map<string, { companions: StoredOrder[] }>();
  for (const order of orders) {
    const group = groupOf(order);
    const cards = groups.get(group) ?? [];
    groups.set(group, cards);
    const places = order.numbers.map((number) => `${group} ${number}`);
    const shared = places.map((place) => byNumber.get(place)).find((card) => card !== undefined);
    if (shared !== undefined) {
      shared.companions.push(order);
      continue;
    }
    const card = { order, companions: [] };
    cards.push(card);
    for (const place of places) byNumber.set(place, card);
  }
  return groups;
}

/** Whether a card says only what is, because nothing is to be done or watched. */
export function isCalm({ verdict }: StoredOrder): boolean {
  return LEVELS.indexOf(verdict.level) < LEVELS.indexOf('watch');
}

/** How low what is above the cards, a calm card, any other, and a line of an order in the same parcel can be; CSS pixels. */
export const LOWEST = { head: 100, calm: 72, loud: 160, companion: 24 };

/** The first of these orders: so many that their cards fill a window of `height` CSS pixels, however low they are. */
export function fillingWindow(orders: readonly StoredOrder[], height: number): readonly StoredOrder[] {
  const numbers = new Set<string>();
  let left = height - LOWEST.head;
  const last = orders.findIndex((order) => {
    const joins = order.numbers.some((number) => numbers.has(number));
    for (const number of order.numbers) numbers.add(number);
    left -= LOWEST[joins ? 'companion' : isCalm(order) ? 'calm' : 'loud'];
    return left <= 0;
  });
  return last < 0 ? orders : orders.slice(0, last + 1);
}
