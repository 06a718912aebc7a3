/** Loads the open order's view once the list is on show, so that the list is there first and opening is still at once. */

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OrderViewProps } from '../order/OrderView.tsx';

/** The component; null for the moment until it is loaded. */
export function useOrderView(): ComponentType<OrderViewProps> | null {
  const [view, setView] = useState<ComponentType<OrderViewProps> | null>(null);
  useEffect(() => {
    import('../order/OrderView.tsx').then(({ OrderView }) => setView(() => OrderView));
  }, []);
  return view;
}
