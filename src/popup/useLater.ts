/** Loads the rest of the popup behind its list, so that the list is there first and opening an order is still at once. */

import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

export type Later = typeof import('./later.ts');

/** How the rest is loaded, its words included. */
export const LaterContext = createContext<(() => Promise<Later>) | null>(null);

/** What was loaded, for the cards. */
export const LoadedContext = createContext<Later | null>(null);

/** Null for the moment until it is loaded. */
export function useLater(): Later | null {
  const load = useContext(LaterContext);
  const [later, setLater] = useState<Later | null>(null);
  useEffect(() => {
    // In a task of its own: what is painted must not wait for it.
    const timer = setTimeout(() => load?.().then(setLater));
    return () => clearTimeout(timer);
  }, [load]);
  return later;
}
