/** What a filter sees of a stored order. */

import type { FilteredFacts } from '../domain/order-filter.ts';
import type { StoredOrder } from '../storage/schema.ts';

export function factsOf({ orderId, order, verdict, label }: StoredOrder): FilteredFacts {
  const { level, stage } = verdict;
  return { orderId, level, stage, site: order.site, seller: order.seller?.name ?? '', label };
}
