/**
 * Asks the worker for the words of all languages before anything is read: they would be a quarter of the page script.
 */

import { givePageWords, type PageWords } from '../aliexpress/page-words.ts';
import { deliver } from './outbox.ts';
import { giveTimeZone } from './page-context.ts';
import { givePageStyles, type PageStyles } from './styles.ts';

/** What the build puts into the package for us. */
export interface PageData {
  readonly words: PageWords;
  readonly styles: PageStyles;
}

let asking: Promise<boolean> | undefined;

/** Resolves to true once the words are there; to false where the worker cannot be reached any more, or cannot give them. */
export function pageWordsThere(): Promise<boolean> {
  asking ??= ask().then((there) => {
    if (!there) asking = undefined;
    return there;
  });
  return asking;
}

/** Runs `read` once the words are there, in the order of the calls; never where there are none. */
export function withPageWords(read: () => void): void {
  void pageWordsThere().then((there) => {
    if (there) read();
  });
}

async function ask(): Promise<boolean> {
  const reply = await deliver({ type: 'page_words' });
  if (!reply?.ok || reply.pageWords === undefined) return false;
  // Our own file, from our own worker: as typed as the rest of its replies.
  const { words, styles } = reply.pageWords as PageData;
  givePageWords(words);
  givePageStyles(styles);
  giveTimeZone(reply.timeZone);
  return true;
}
