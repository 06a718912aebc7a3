/** Where the short script that runs first leaves the worker's reply for the longer one, which runs in the same world. */

import type { Reply } from '../messages/protocol.ts';
import { askWorker } from './worker-line.ts';

type World = typeof globalThis & { waitwiseWords?: Promise<Reply | undefined> };

/** Asks for the words of the pages. */
export function askAhead(): void {
  const asking = askWorker({ type: 'page_words' });
  (globalThis as World).waitwiseWords = asking.then((reply) => (reply.ok ? reply : undefined)).catch(() => undefined);
}

/** The reply to what was asked ahead; nothing where nothing was asked, or the worker died or could not give it. */
export function askedAhead(): Promise<Reply | undefined> | undefined {
  return (globalThis as World).waitwiseWords;
}
