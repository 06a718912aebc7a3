/** The time of day as pages show it. */

import { useEffect, useState } from 'preact/hooks';
import { useSurroundings } from './surroundings.ts';

/** Epoch ms, renewed every half minute, so that "read 2 min ago" and days left stay true while the popup is open. */
export function useNow(): number {
  const surroundings = useSurroundings();
  const [now, setNow] = useState(() => surroundings.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(surroundings.now()), 30_000);
    return () => clearInterval(timer);
  }, [surroundings]);
  return now;
}
