/** Whether an order passes a filter: each named choice holds. Words are searched elsewhere. */

import { accountOf } from './accounts.ts';
import type { OrderFilter } from './settings.ts';
import type { Level, Site, Stage } from './stage.ts';

/** What a filter looks at. */
export interface FilteredFacts {
  readonly orderId: string;
  readonly level: Level;
  readonly stage: Stage;
  readonly site: Site;
  /** Empty where none is known. */
  readonly seller: string;
  readonly label: string;
}

export function passesFilter(facts: FilteredFacts, filter: OrderFilter): boolean {
  const { levels = [], stages = [], sites = [], seller = '', label = '', account = '' } = filter;
  return (
    (levels.length === 0 || levels.includes(facts.level)) &&
    (stages.length === 0 || (facts.level !== 'closed' && stages.includes(facts.stage))) &&
    (sites.length === 0 || sites.includes(facts.site)) &&
    (seller === '' || facts.seller === seller) &&
    (label === '' || facts.label === label) &&
    (account === '' || accountOf(facts.orderId) === account)
  );
}

/** Whether a filter lets everything through. */
export function isOpenFilter(filter: OrderFilter): boolean {
  return Object.values(filter).every((choice) => (typeof choice === 'string' ? choice.trim() : choice).length === 0);
}
