/** The words for "tracking number" in the pages' languages. */

import { pageWords } from './page-words.ts';
import { phraseKey } from './state-words.ts';

let words: ReadonlySet<string> | undefined;

export function isNumberLabel(label: string): boolean {
  words ??= new Set(pageWords().numberLabels.split('|').map(phraseKey));
  return words.has(phraseKey(label));
}
