/** A value of the storage, read again after each write of the worker. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { type DashboardSurroundings, useDashboard } from './surroundings.ts';

/** Undefined until it is read the first time; a failed reading keeps what was shown. */
export function useWatched<T>(
  read: (dashboard: DashboardSurroundings) => Promise<T>,
  watch: (dashboard: DashboardSurroundings, listener: () => void) => () => void = watchWrites,
): T | undefined {
  const dashboard = useDashboard();
  const reading = useRef(read);
  const watching = useRef(watch);
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let gone = false;
    const readNow = () => {
      reading.current(dashboard).then(
        (next) => {
          if (!gone) setValue(next);
        },
        () => undefined,
      );
    };
    readNow();
    const stop = watching.current(dashboard, readNow);
    return () => {
      gone = true;
      stop();
    };
  }, [dashboard]);
  return value;
}

function watchWrites(dashboard: DashboardSurroundings, listener: () => void): () => void {
  return dashboard.onChange(listener);
}
