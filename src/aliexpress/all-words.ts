/** All words of the pages at hand: what the build writes into the package, and what contexts without a package use. */

import type { PageWords } from './page-words.ts';
import { CURRENCIES } from './words/currencies.ts';
import { NUMBER_LABELS, TOTAL_LABELS } from './words/labels.ts';
import { EXTRA_MONTHS } from './words/months.ts';
import { PROMISE_STEMS } from './words/promises.ts';
import { STATE_WORDS } from './words/states.ts';

export const allPageWords: PageWords = {
  states: STATE_WORDS,
  numberLabels: NUMBER_LABELS,
  totalLabels: TOTAL_LABELS,
  promises: PROMISE_STEMS,
  months: EXTRA_MONTHS,
  currencies: CURRENCIES,
};
