/** Readings on their way to the worker: kept until the worker says they are stored. */

import type { PageMessage, Reply } from '../messages/protocol.ts';
import { askWorker, isAlive } from './worker-line.ts';

/** Pauses between tries, in ms: a worker that was just killed is back within the first. */
const PAUSES = [200, 1_000, 5_000, 30_000];

/**
 * Sends until the worker has answered. Resolves to its reply, or to null when it cannot be reached any more (the
 * extension was updated or removed under this page).
 */
export async function deliver(message: PageMessage): Promise<Reply | null> {
  for (const pause of [0, ...PAUSES]) {
    if (!isAlive()) return null;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await askWorker(message);
    } catch {
      // The worker died before it answered: what it stored it will recognise, what it did not store comes again.
    }
  }
  return null;
}
