/** Every tracker that wants a key. A file in `keyed/` that exports `tracker` is registered by being there. */

import type { KeyedTracker } from './keyed.ts';

const files = import.meta.glob<KeyedTracker>('./keyed/*.ts', { eager: true, import: 'tracker' });

/** All of them, by id. */
export const keyedTrackers: readonly KeyedTracker[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1));

export function keyedTrackerById(id: string): KeyedTracker | undefined {
  return keyedTrackers.find((tracker) => tracker.id === id);
}
