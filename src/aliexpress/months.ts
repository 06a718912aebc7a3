/** Names of months and weekdays: of the languages of the pages from their words, of any other one from `Intl`. */

import { LANGUAGES } from './locale.ts';
import { type PageWords, pageWords } from './page-words.ts';
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
  const names = written(pageWords().months, language) ?? intlNames(language, 'month');
  return new Map([...names].map(([name, index]) => [name, index + 1]));
}

function weekdayNames(language: string): Names {
  return written(pageWords().weekdays, language) ?? intlNames(language, 'weekday');
}

/** To ask `Intl` costs a page some 30 ms at first, so what it says of the pages' own languages is written down. */
function written(words: PageWords['months'], language: string): Names | undefined {
  // Arabic names its months by region.
  const forms = words[language] ?? (language.startsWith('ar-') ? undefined : words[language.slice(0, 2)]);
  if (forms === undefined) return undefined;
  // Japanese numbers its months.
  return new Map(forms.flatMap((names, index) => (names === '' ? [] : names.split('|').map((name) => [name, index]))));
}

/** Names as keys, numbered from 0 (January, Sunday): each as it stands alone and as it stands in a date (`май`, `мая`). */
export function intlNames(language: string, part: 'month' | 'weekday'): Names {
  const names = new Map<string, number>();
  // 4 January 2026 was a Sunday.
  const [count, at] =
    part === 'month'
      ? [12, (month: number) => Date.UTC(2026, month, 15)]
      : [7, (day: number) => Date.UTC(2026, 0, 4 + day)];
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return names;
  for (const style of ['long', 'short'] as const)
    for (const options of [
      { [part]: style },
      { [part]: style, day: 'numeric', month: style, year: 'numeric' } as const,
    ]) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
      for (let index = 0; index < count; index += 1)
        for (const { type, value } of format.formatToParts(at(index)))
          if (type === part && !/^\d*$/.test(nameKey(value))) names.set(nameKey(value), index);
    }
  return names;
}
