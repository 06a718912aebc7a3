/** Reads the words of AliExpress's pages from the package, for page scripts, which cannot read it themselves. */

/** Where the build puts them, from the root of the package; the readers' own room says the same. */
const PAGE_WORDS_FILE = 'aliexpress/words.json';

export async function readPageWords(): Promise<unknown> {
  return (await fetch(`/${PAGE_WORDS_FILE}`)).json();
}
