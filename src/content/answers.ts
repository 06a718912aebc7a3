/**
 * The answers that the page received: each is read once, in the order in which they came, the first at once and the others
 * while nobody uses the page.
 */

import type { ReadingContext } from '../aliexpress/reading.ts';
import { type Caught, openCaught, readOpened } from './caught.ts';
import { leftAlone, nextTask } from './idle.ts';
import type { CaughtAnswer } from './page-bridge.ts';

/** Latest answers that are compared: pages repeat one at once, or much later, when it is read again. */
const REMEMBERED = 10;
/** Answers read while one page is open; who clicks "more" three hundred times has seen three thousand orders. */
const MOST = 300;
/** ms after which a later answer is read though the page is not left alone. */
const PATIENCE = 5_000;

export interface AnswersSurroundings {
  context(): ReadingContext;
  /** Resolves to true once what answers are read with is there, to false where it does not come. */
  words(): Promise<boolean>;
  /** Whether an answer to this `data` was asked for by us: it is read by who asked. */
  isOwn(data: string): boolean;
  /** Gets what each answer says; the next one is read when it is done. */
  take(caught: Caught): Promise<void>;
}

export interface Answers {
  came(answer: CaughtAnswer): void;
  /** Whether one came that is not read yet. */
  isReading(): boolean;
  /** Settles once the first that came was taken, or could not be; at once where none came yet. */
  firstTaken(): Promise<void>;
}

export function createAnswers({ context, words, isOwn, take }: AnswersSurroundings): Answers {
  let lately: readonly CaughtAnswer[] = [];
  let left = MOST;
  let unread = 0;
  let last: Promise<void> = Promise.resolve();
  let first: Promise<void> | undefined;

  /** The page comes first: an answer is read in short tasks. `at` is where it came: the page may show another address by now. */
  async function read(answer: CaughtAnswer, at: ReadingContext): Promise<void> {
    try {
      // The first answer is what somebody waits for. In Chromium it is there when this script begins, which is at idle.
      if (left < MOST - 1) await leftAlone(PATIENCE);
      const opened = openCaught(answer);
      if (!(await words())) {
        lately = [];
        return;
      }
      await nextTask();
      await take(readOpened(opened, at));
    } finally {
      unread -= 1;
    }
  }

  return {
    came(answer) {
      if (left === 0 || lately.some((one) => isSame(one, answer)) || isOwn(dataOf(answer))) return;
      lately = [answer, ...lately].slice(0, REMEMBERED);
      left -= 1;
      unread += 1;
      const at = context();
      const next = () => read(answer, at);
      last = last.then(next, next);
      first ??= last;
    },
    isReading: () => unread > 0,
    firstTaken: () => first ?? last,
  };
}

function isSame(one: CaughtAnswer, other: CaughtAnswer): boolean {
  return one.body === other.body && one.url === other.url && one.requestBody === other.requestBody;
}

/** What a call of the page's client was told: in the address, or in the body. */
function dataOf({ url, requestBody }: CaughtAnswer): string {
  const sent = URL.canParse(url, location.href) ? new URL(url, location.href).searchParams.get('data') : null;
  return sent ?? new URLSearchParams(requestBody).get('data') ?? '';
}
