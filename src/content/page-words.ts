/**
 * Asks the worker for the words of all languages before anything is read: they would be a quarter of the page script.
 */

import { givePageWords, type PageWords } from '../aliexpress/page-words.ts';
import { askedAhead } from './asked-ahead.ts';
import { deliver } from './outbox.ts';
import { giveTimeZone } from './page-context.ts';
import { givePageStyles, type PageStyles } from './styles.ts';

/** What the build puts into the package for us. */
export interface PageData {
  readonly words: PageWords;
  readonly styles: PageStyles;
}

let asking: Promise<boolean> | undefined;

/** Runs `read` once the words are there, in the order of the calls; never where the worker cannot be reached any more. */
export function withPageWords(read: () => void): void {
  asking ??= ask();
  void asking.then((there) => {
    if (there) read();
    else asking = undefined;
  });
}

async function ask(): Promise<boolean> {
  const reply = (await askedAhead()) ?? (await deliver({ type: 'page_words' }));
  if (!reply?.ok || reply.pageWords === undefined) return false;
  // Our own file, from our own worker: as typed as the rest of its replies.
  const { words, styles } = reply.pageWords as PageData;
  givePageWords(words);
  givePageStyles(styles);
  giveTimeZone(reply.timeZone);
  return true;
}
