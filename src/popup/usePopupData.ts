/** Reads what the popup shows, and reads it again whenever the worker wrote something. */

import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isOpenFilter, passesFilter } from '../domain/order-filter.ts';
import type { OrderFilter } from '../domain/settings.ts';
import { type Surroundings, useSurroundings } from '../order/surroundings.ts';
import type { Summary } from '../storage/cards.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { factsOf } from './filteredFacts.ts';

export type PopupData =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly detail: string }
  | ReadyData;

export interface ReadyData {
  readonly phase: 'ready';
  readonly summary: Summary;
  readonly orders: readonly StoredOrder[];
  /** Whether more orders than these match. */
  readonly more: boolean;
  /** How often a parcel waits for a carrier to be allowed. */
  readonly waiting: number;
  /** Whether these are the demo's invented orders. */
  readonly demo: boolean;
  /** Whether these orders answer a search or a filter, and not everything is shown. */
  readonly narrowed: boolean;
}

/** Newer readings win over older ones that end later. A failure after the first success keeps what was shown. */
export function usePopupData(
  search: string,
  filter: OrderFilter,
  limit: number,
): { data: PopupData; reload: () => void } {
  const surroundings = useSurroundings();
  const [data, setData] = useState<PopupData>({ phase: 'loading' });
  const newest = useRef(0);
  const reload = useCallback(() => {
    newest.current += 1;
    const turn = newest.current;
    readAll(surroundings, search, filter, limit).then(
      (read) => {
        if (turn === newest.current) setData(read);
      },
      (problem: unknown) => {
        if (turn !== newest.current) return;
        setData({ phase: 'failed', detail: problem instanceof Error ? problem.message : String(problem) });
      },
    );
  }, [surroundings, search, filter, limit]);
  useLayoutEffect(reload, [reload]);
  useLayoutEffect(() => surroundings.onChange(reload), [surroundings, reload]);
  return { data, reload };
}

async function readAll(
  surroundings: Surroundings,
  search: string,
  filter: OrderFilter,
  limit: number,
): Promise<ReadyData> {
  const open = isOpenFilter(filter);
  const wanted = open ? {} : { wanted: (order: StoredOrder) => passesFilter(factsOf(order), filter) };
  const [summary, orders, waiting, demo] = await Promise.all([
    surroundings.readSummary(),
    surroundings.readCards({ limit: limit + 1, search, ...wanted }),
    surroundings.readWaiting(),
    surroundings.readDemo(),
  ]);
  return {
    phase: 'ready',
    summary,
    orders: orders.slice(0, limit),
    more: orders.length > limit,
    waiting: [...waiting.values()].reduce((sum, count) => sum + count, 0),
    demo,
    narrowed: search !== '' || !open,
  };
}
