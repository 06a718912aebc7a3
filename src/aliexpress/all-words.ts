/** All words of the pages at hand: what the build writes into the package, and what contexts without a package use. */

import type { PageWords } from './page-words.ts';
import { phraseKey } from './state-words.ts';
import { NAMED_MONTHS, NAMED_WEEKDAYS } from './words/calendar.ts';
import { CURRENCIES } from './words/currencies.ts';
import { HOOKS } from './words/hooks.ts';
import { NUMBER_LABELS, TOTAL_LABELS } from './words/labels.ts';
import { EXTRA_MONTHS } from './words/months.ts';
import { PROMISE_STEMS } from './words/promises.ts';
import { STATE_WORDS } from './words/states.ts';

export const allPageWords: PageWords = {
  states: Object.fromEntries(
    STATE_WORDS.flatMap(([state, words]) => words.split('|').map((phrase) => [phraseKey(phrase), state] as const)),
  ),
  numberLabels: NUMBER_LABELS,
  totalLabels: TOTAL_LABELS,
  promises: PROMISE_STEMS,
  months: monthsOf(NAMED_MONTHS),
  weekdays: listed(NAMED_WEEKDAYS),
  currencies: CURRENCIES,
  hooks: HOOKS,
};

/** What `Intl` says and what pages write beside it. */
function monthsOf(named: Readonly<Record<string, string>>): PageWords['months'] {
  return Object.fromEntries(
    Object.entries(listed(named)).map(([language, months]) => {
      const others = EXTRA_MONTHS[language.slice(0, 2)]?.split(' ') ?? [];
      return [language, months.map((names, index) => [names, others[index]].filter(Boolean).join('|'))];
    }),
  );
}

function listed(named: Readonly<Record<string, string>>): PageWords['weekdays'] {
  return Object.fromEntries(Object.entries(named).map(([language, names]) => [language, names.split(', ')]));
}
