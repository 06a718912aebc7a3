/** Cuts a text into the parts of dates: years, months, days, and whole numeric dates whose order is certain. */

import { isDate } from '../domain/time.ts';
import { monthOf, nameKey } from './months.ts';
import { plainText } from './plain-text.ts';

export interface DateToken {
  /** `y` year, `m` month, `d` day, `n` a whole numeric date, `R` the dash of a span, `x` anything else. */
  readonly kind: 'y' | 'm' | 'd' | 'n' | 'R' | 'x';
  readonly value: number;
  /** The date of a token `n`. */
  readonly day?: string;
  /** Its unit stood behind it (`9月`): what follows cannot name another (`2일 월요일`). */
  readonly unit?: true;
}

export interface DateTokens {
  readonly tokens: readonly DateToken[];
  /** The kinds of `tokens`, one character each, for pattern matching. */
  readonly kinds: string;
  /** The words of the text, among them perhaps a weekday. */
  readonly words: readonly string[];
}

/** Longest text that is searched for dates; the longest known one (all service promises of an order) has 400. */
const LONGEST = 2_000;

const NUMERIC = String.raw`\d{1,4}\s?(?:\/\s?\d{1,2}\s?\/|-\d{1,2}-|\.\s?\d{1,2}\s?\.)\s?\d{1,4}(?!\d)`;
const piecesOf = (letters: string) =>
  new RegExp(
    String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?)|(?<numeric>(?<![\d.])${NUMERIC})|(?<number>\d{1,9})|(?<word>[${letters}][${letters}.’'׳״]*)|(?<sign>\S)`,
    'gu',
  );
const PLAIN_PIECES = piecesOf('A-Za-z');
/** With the letters of the whole world: these take a page 4 ms at their first use, so most texts do without them. */
let allPieces: RegExp | undefined;
/** The name of a month between dashes: `04-Sep-2026`. */
const DASHED_NAME = /(\d)-(\p{L}+\.?)-(\d)/gu;
const PLAIN_DASHED_NAME = /(\d)-([A-Za-z]+\.?)-(\d)/g;
const OTHER_LETTER = /[^\0-\x7f]/;

/** Words between the parts of a date that say nothing: `3 de set. de 2026`, `1 сент. 2026 г.`, `4th of May`. */
const FILLERS = new Set(
  'de del of г р года року st nd rd th er o a ngay nam ที่ วันที่ พศ คศ den dne the el le il do dia am'.split(' '),
);
const SIGNS = new Set(['.', ',', '،', '、', '|', 'º', '°']);
const DASHES = new Set(['-', '–', '—', '~', '〜', '～']);
const MONTH_WORDS = new Set(['thang', 'thg']);

const UNITS: Readonly<Record<string, 'y' | 'm' | 'd'>> = {
  年: 'y',
  년: 'y',
  月: 'm',
  월: 'm',
  日: 'd',
  일: 'd',
  号: 'd',
  號: 'd',
};
const REIWA = '令和';

/**
 * Cuts `text`; `language` decides names that mean different months, and the order of `1/9/2026`. Not `wide`: months of
 * that language and of English only. A text without a digit holds no date.
 */
export function tokensOf(text: string, language: string | undefined, wide = true): DateTokens {
  const cut = plainText(text.slice(0, LONGEST));
  const other = OTHER_LETTER.test(cut);
  const plain = cut.replace(other ? DASHED_NAME : PLAIN_DASHED_NAME, '$1 $2 $3');
  if (other) allPieces ??= piecesOf(String.raw`\p{L}\p{M}`);
  const pieces = /\d/.test(plain) ? [...plain.matchAll((other && allPieces) || PLAIN_PIECES)] : [];
  const tokens: DateToken[] = [];
  const words: string[] = [];
  let lastWord = '';
  let era = false;
  let monthNext = false;
  for (const { groups = {} } of pieces) {
    const { word, number, numeric, sign } = groups;
    if (number !== undefined) {
      tokens.push(monthNext ? monthToken(Number(number)) : numberToken(number, era));
    } else if (numeric !== undefined) {
      const day = numericDay(numeric, language);
      tokens.push(day === undefined ? OTHER : { kind: 'n', value: 0, day });
    } else if (sign !== undefined) {
      if (DASHES.has(sign)) tokens.push({ kind: 'R', value: 0 });
      else if (!SIGNS.has(sign)) tokens.push(OTHER);
      continue;
    } else if (word === undefined) {
      tokens.push(OTHER);
    } else {
      const key = nameKey(word);
      monthNext = MONTH_WORDS.has(key) || (key === 'th' && language?.startsWith('vi') === true);
      era = key.endsWith(REIWA);
      words.push(word);
      if (!monthNext && !era) addWord(tokens, key, lastWord, (name) => monthOf(name, language, wide));
      lastWord = key;
      continue;
    }
    monthNext = false;
    era = false;
  }
  return { tokens, kinds: tokens.map(({ kind }) => kind).join(''), words };
}

const OTHER: DateToken = { kind: 'x', value: 0 };

/** `lastWord` is the word before: Levantine Arabic months have names of two words (`كانون الثاني`). */
function addWord(
  tokens: DateToken[],
  key: string,
  lastWord: string,
  monthNamed: (name: string) => number | undefined,
): void {
  const previous = tokens.at(-1);
  const unit = UNITS[key.slice(0, 1)];
  if (unit !== undefined && previous?.unit === undefined && (previous?.kind === 'd' || previous?.kind === 'y')) {
    const marked = unit === 'm' ? monthToken(previous.value) : ({ kind: unit, value: previous.value } as const);
    tokens[tokens.length - 1] = { ...marked, unit: true };
    if (key.length > 1 && unit === 'd') tokens.push(OTHER);
    return;
  }
  if (FILLERS.has(key)) return;
  const month = monthNamed(key) ?? (key.startsWith('ב') ? monthNamed(key.slice(1)) : undefined);
  const double = month === undefined && lastWord !== '' ? monthNamed(`${lastWord} ${key}`) : undefined;
  if (double !== undefined && previous?.kind === 'x') tokens[tokens.length - 1] = monthToken(double);
  else tokens.push(month === undefined ? OTHER : monthToken(month));
}

function monthToken(month: number): DateToken {
  return month >= 1 && month <= 12 ? { kind: 'm', value: month } : OTHER;
}

function numberToken(digits: string, era: boolean): DateToken {
  const value = Number(digits);
  if (era) return { kind: 'y', value: value + 2018 };
  if (digits.length === 4) {
    const year = yearOf(value);
    return year === undefined ? OTHER : { kind: 'y', value: year };
  }
  return digits.length <= 2 && value >= 1 && value <= 31 ? { kind: 'd', value } : OTHER;
}

/** A Buddhist year is 543 ahead; a year of another calendar (Hijri 1448) is not converted but refused. */
function yearOf(value: number): number | undefined {
  if (value >= 2005 && value <= 2100) return value;
  return value >= 2548 && value <= 2643 ? value - 543 : undefined;
}

/**
 * The day of an all-digit date. `1/9/2026` is September 1 everywhere but in the US, so an English or unknown language
 * decides only where one number can be no month.
 */
function numericDay(text: string, language: string | undefined): string | undefined {
  const [first = '', second = '', third = ''] = text.split(/[^\d]+/);
  if (first.length === 4) return isoDay(first, second, third);
  if (third.length !== 4) return undefined;
  const american = text.includes('/') && (language === undefined || language.startsWith('en'));
  if (!american) return isoDay(third, second, first);
  const [monthFirst, dayFirst] = [isoDay(third, first, second), isoDay(third, second, first)];
  if (language !== undefined && language !== 'en-GB') return monthFirst ?? dayFirst;
  return monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst
    ? (monthFirst ?? dayFirst)
    : undefined;
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const known = yearOf(Number(year));
  const text = `${known ?? 0}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return known !== undefined && isDate(text) ? text : undefined;
}
