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
