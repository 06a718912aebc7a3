/** The words between the script in the page's own world and ours: the only thing both sides import. */

import type { SyncRequest } from '../aliexpress/sync-requests.ts';

/**
 * Names what the script in the page's world tells us (the type of a `CustomEvent` at the window, so that a page that
 * listens to messages need not unpack it), and marks what we tell it among the page's own `postMessage` traffic. It is no
 * secret: the page can read and forge both.
 */
export const BRIDGE = 'waitwise';

/** An answer that the page received, as it came. */
export interface CaughtAnswer {
  readonly url: string;
  readonly requestBody: string;
  readonly body: string;
}

/** From the page's world: an answer the page received. It never leaves the tab whole (`caught.ts`). */
export interface AnswerMessage {
  readonly answer: CaughtAnswer;
}

/** The type of the event by which we tell the page's world that we are listening; it says what came before. */
export const READY = `${BRIDGE}-ready`;

/** To the page's world: let the page's own client ask this. */
export interface AskMessage {
  readonly bridge: typeof BRIDGE;
  readonly ask: string;
  readonly request: SyncRequest;
}

/** From the page's world: what that client answered, as JSON; empty where there is no client. */
export interface AskedMessage {
  readonly asked: string;
  readonly body: string;
}

/** Longest text of one answer that is looked at; a page of orders has about 200 kB. */
export const LONGEST_ANSWER = 4_000_000;
