/** Asks through the page's own client, by way of our script in the page's world. */

import type { SyncRequest } from '../aliexpress/sync-requests.ts';
import { isReadingApi } from '../aliexpress/tracked.ts';
import { askedBody, toldBy } from './caught.ts';
import { type AskMessage, BRIDGE } from './page-bridge.ts';

/** The client gives up after 15 s itself, ms. */
const LONGEST_WAIT = 20_000;

/** The answer as JSON; empty where the page has no client, it did not answer, or the request is not for reading. */
export function askPage(request: SyncRequest): Promise<string> {
  if (!isReadingApi(request.api)) return Promise.resolve('');
  return new Promise((resolve) => {
    const name = crypto.randomUUID();
    const end = (body: string) => {
      removeEventListener(BRIDGE, listen);
      clearTimeout(patience);
      resolve(body);
    };
    const listen = (event: Event) => {
      const body = askedBody(toldBy(event), name);
      if (body !== undefined) end(body);
    };
    const patience = setTimeout(() => end(''), LONGEST_WAIT);
    addEventListener(BRIDGE, listen);
    const message: AskMessage = { bridge: BRIDGE, ask: name, request };
    window.postMessage(message, location.origin);
  });
}
