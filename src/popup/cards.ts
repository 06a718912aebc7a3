/** Turns stored orders into the cards people see: grouped by what they must do, one card for orders in one parcel. */

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
  for (const order of orders) {
    const group = groupOf(order);
    const cards = groups.get(group) ?? [];
    groups.set(group, cards);
    const shared = cards.find((card) => shareParcel(card.order, order));
    if (shared === undefined) cards.push({ order, companions: [] });
    else shared.companions.push(order);
  }
  return groups;
}

function shareParcel(left: StoredOrder, right: StoredOrder): boolean {
  return left.numbers.some((number) => right.numbers.includes(number));
}
