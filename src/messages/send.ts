/** Sends one typed message to the worker and reads its typed answer. */

import browser from 'webextension-polyfill';
import { type OwnMessage, type PageMessage, type Reply, replySchema } from './protocol.ts';

/**
 * Resolves to the worker's reply. Rejects when the worker cannot be reached (the extension was updated or removed
 * under an open page): the caller keeps what it wanted to say.
 */
export async function sendToWorker(message: OwnMessage | PageMessage): Promise<Reply> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  return replySchema.parse(answer);
}
