/** Lets a list grow a few at a time, each lot in a task of its own: twenty cards in one go are felt while scrolling. */

import { useEffect, useState } from 'preact/hooks';

/** The first of `items`: all that there are at the beginning, and of those that come later `step` more after each frame. */
export function useInSteps<Item>(items: readonly Item[], step: number): readonly Item[] {
  const wanted = Math.max(items.length, step);
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    if (shown !== wanted) setShown(Math.min(shown + step, wanted));
  }, [shown, wanted, step]);
  return items.slice(0, shown);
}
