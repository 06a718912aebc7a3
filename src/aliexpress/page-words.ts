/**
 * The words of all languages that the readers look things up in. They are given from outside before the first reading,
 * because every order page would have to load them with the page script: the worker hands them over instead.
 */

import type { OrderState } from '../domain/stage.ts';

export interface PageWords {
  /** Phrases, as keys, and the state they name. */
  readonly states: Readonly<Record<string, OrderState>>;
  /** Labels beside a tracking number, parted by `|`. */
  readonly numberLabels: string;
  /** Labels beside a total, parted by `|`. */
  readonly totalLabels: string;
  /** Stems that tell promises apart, parted by `|`. */
  readonly promises: Readonly<Record<'refund' | 'coupon' | 'delivery' | 'shipping', string>>;
  /** By language (`de`, where a region has others `ar-SY`): twelve months, their forms as keys, parted by `|`. */
  readonly months: Readonly<Record<string, readonly string[]>>;
  /** The same of seven weekdays from Sunday on. */
  readonly weekdays: Readonly<Record<string, readonly string[]>>;
  /** Selectors of what the readers look for on a page; diagnostics count them. */
  readonly hooks: readonly string[];
  /** Symbols of each currency, parted by `|`. */
  readonly currencies: Readonly<Record<string, string>>;
}

/** Where the build puts them, beside what else page scripts need, from the root of the package. */
export const PAGE_WORDS_FILE = 'aliexpress/words.json';

let given: PageWords | undefined;

/** Must be called before the first reading; later calls change nothing. */
export function givePageWords(words: PageWords): void {
  given ??= words;
}

/** Throws when nobody gave the words: a page read without them would be half read. */
export function pageWords(): PageWords {
  if (given === undefined) throw new Error('the words of the pages were not given');
  return given;
}
