/** The words between the script in the page's own world and ours: the only thing both sides import. */

import type { PageAnswer } from '../aliexpress/reading.ts';

/** Marks our messages among the page's own `postMessage` traffic. It is no secret: the page can read and forge it. */
export const BRIDGE = 'waitwise';

/** From the page's world: one whitelisted copy of an answer that the page received. */
export interface AnswerMessage {
  readonly bridge: typeof BRIDGE;
  readonly answer: PageAnswer;
}

/** To the page's world: we are listening; say again what came before. */
export interface ReadyMessage {
  readonly bridge: typeof BRIDGE;
  readonly ready: true;
}

/** Longest text of one answer that is looked at; a page of orders has about 200 kB. */
export const LONGEST_ANSWER = 4_000_000;
