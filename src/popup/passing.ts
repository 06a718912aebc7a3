/** Which stored orders pass the popup's filter. */

import { isOpenFilter, passesFilter } from '../domain/order-filter.ts';
import type { OrderFilter } from '../domain/settings.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { factsOf } from './filteredFacts.ts';

/** Null for a filter that lets everything through. */
export function passing(filter: OrderFilter): ((order: StoredOrder) => boolean) | null {
  return isOpenFilter(filter) ? null : (order) => passesFilter(factsOf(order), filter);
}
