/** Keeps what the popup shows: reads it again whenever the worker wrote something or something else is asked for. */

import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OrderFilter } from '../domain/settings.ts';
import { useSurroundings } from '../order/surroundings.ts';
import { type EarlyReading, type ReadyData, readPopup } from './readPopup.ts';

export type PopupData =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly detail: string }
  | ReadyData;

/**
 * Newer readings win over older ones that end later. A failure after the first success keeps what was shown. The early
 * reading, where there was one, is the first.
 */
export function usePopupData(
  search: string,
  filter: OrderFilter,
  limit: number,
  early?: EarlyReading,
): { data: PopupData; reload: () => void } {
  const surroundings = useSurroundings();
  const [data, setData] = useState<PopupData>(early?.data ?? { phase: 'loading' });
  const newest = useRef(0);
  const begun = useRef(early);
  const reload = useCallback(() => {
    newest.current += 1;
    const turn = newest.current;
    const first = begun.current;
    begun.current = undefined;
    // What is shown already need not be drawn twice before it is painted.
    if (first?.data !== undefined) return;
    const reading = first?.reading ?? readPopup(surroundings, { search, filter, limit });
    reading.then(
      (read) => {
        if (turn === newest.current) setData((shown) => keepSame(shown, read));
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

/** Orders of which nothing changed stay the very same, so that their cards need not be drawn again. */
function keepSame(shown: PopupData, read: ReadyData): ReadyData {
  if (shown.phase !== 'ready') return read;
  const known = new Map(shown.orders.map((order) => [order.orderId, order]));
  const orders = read.orders.map((order) => {
    const before = known.get(order.orderId);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(order) ? before : order;
  });
  return { ...read, orders };
}
