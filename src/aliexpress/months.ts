/** Names of months and weekdays in every language of the pages, built from `Intl` per language at first use. */

import { LANGUAGES } from './locale.ts';
import { pageWords } from './page-words.ts';
import { foldedText } from './plain-text.ts';

type Names = ReadonlyMap<string, number>;

const months = new Map<string, Names>();
const weekdays = new Map<string, Names>();

/**
 * 1–12 of a month's name, or nothing where the name is unknown or means different months in different languages. Not
 * `wide`: names of the language and of English only, which takes a hundredth of the time at first.
 */
export function monthOf(name: string, language: string | undefined, wide: boolean): number | undefined {
  return look(name, language, wide, months, monthNames);
}

/** 0 (Sunday) – 6 of a weekday's name. */
export function weekdayOf(name: string, language: string | undefined): number | undefined {
  return look(name, language, true, weekdays, weekdayNames);
}

/** A name as the tables are keyed by: folded, without dots, apostrophes and the like. */
export function nameKey(name: string): string {
  return foldedText(name).replace(/[.’'׳״"،,]/g, '');
}

function look(
  name: string,
  language: string | undefined,
  wide: boolean,
  tables: Map<string, Names>,
  build: (language: string) => Names,
): number | undefined {
  const key = nameKey(name);
  const own = language === undefined ? undefined : tableOf(language, tables, build).get(key);
  const others = () => (wide ? tableOf(ALL, tables, (): Names => union(tables, build)) : tableOf('en', tables, build));
  const found = own ?? others().get(key);
  return found === AMBIGUOUS ? undefined : found;
}

const ALL = '*';
const AMBIGUOUS = -1;

function tableOf(language: string, tables: Map<string, Names>, build: (language: string) => Names): Names {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const table = build(language);
  tables.set(language, table);
  return table;
}

function union(tables: Map<string, Names>, build: (language: string) => Names): Names {
  const all = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const [name, value] of tableOf(language, tables, build)) {
      const known = all.get(name);
      all.set(name, known === undefined || known === value ? value : AMBIGUOUS);
    }
  return all;
}

function monthNames(language: string): Names {
  const names = intlNames(language, 'month', 12, (month) => Date.UTC(2026, month, 15));
  pageWords()
    .months[language.slice(0, 2)]?.split(' ')
    .forEach((forms, month) => {
      for (const form of forms.split('|')) names.set(form, month + 1);
    });
  return names;
}

/** 4 January 2026 was a Sunday. Numbered 1–7 by `intlNames`, so that weekdays count from 0 as `Date` does. */
function weekdayNames(language: string): Names {
  const names = intlNames(language, 'weekday', 7, (day) => Date.UTC(2026, 0, 4 + day));
  return new Map([...names].map(([name, value]) => [name, value - 1]));
}

/** Each name as it stands alone and as it stands in a date (`май` and `мая`). */
function intlNames(
  language: string,
  part: 'month' | 'weekday',
  count: number,
  at: (index: number) => number,
): Map<string, number> {
  const names = new Map<string, number>();
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return names;
  for (const style of ['long', 'short'] as const)
    for (const options of [
      { [part]: style },
      { [part]: style, day: 'numeric', month: style, year: 'numeric' } as const,
    ]) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
      for (let index = 0; index < count; index += 1)
        for (const { type, value } of format.formatToParts(at(index)))
          if (type === part && !/^\d*$/.test(nameKey(value))) names.set(nameKey(value), index + 1);
    }
  return names;
}
