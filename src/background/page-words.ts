/**
 * Reads what page scripts need from the package, which they cannot read themselves: the words of AliExpress's pages, and the
 * style sheets of what is shown there.
 */

/** Where the build puts them, from the root of the package; the readers' own room says the same. */
const PAGE_WORDS_FILE = 'aliexpress/words.json';

let words: Promise<unknown> | undefined;

/** Read once for as long as the worker lives: a page waits for them before it reads anything. */
export function readPageWords(): Promise<unknown> {
  words ??= fetch(`/${PAGE_WORDS_FILE}`).then((file) => file.json());
  words.catch(() => {
    words = undefined;
  });
  return words;
}
