/**
 * Reads what page scripts need from the package, which they cannot read themselves: the words of AliExpress's pages, and the
 * style sheets of what is shown there.
 */

/** Where the build puts them, from the root of the package; the readers' own room says the same. */
const PAGE_WORDS_FILE = 'aliexpress/words.json';

export async function readPageWords(): Promise<unknown> {
  return (await fetch(`/${PAGE_WORDS_FILE}`)).json();
}
