/** The word for an order's total in the pages' languages. */

import { pageWords } from './page-words.ts';
import { phraseKey } from './state-words.ts';

let words: ReadonlySet<string> | undefined;

/** Whether a whole label means the total; "Subtotal" does not. */
export function isTotalLabel(label: string): boolean {
  words ??= new Set(pageWords().totalLabels.split('|').map(phraseKey));
  return words.has(phraseKey(label));
}
