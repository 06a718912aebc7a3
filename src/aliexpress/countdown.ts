/** Reads a running time ("12 days 3 hours") in any language; a single figure of days may be a rule and is no countdown. */

import { DAY, HOUR, MINUTE } from '../domain/time.ts';
import { LANGUAGES } from './locale.ts';
import { foldedText } from './plain-text.ts';

const UNITS = ['day', 'hour', 'minute'] as const;
const LENGTHS: readonly number[] = [DAY, HOUR, MINUTE];

/** A figure and the word after it. */
const FIGURES = /(\d{1,3})\s?([\p{L}\p{M}]+)/gu;

/**
 * Milliseconds of the only countdown of a text with at least two units in falling order; nothing otherwise. Units of
 * all languages are looked up only where those of `language` and English find no two.
 */
export function countdownIn(text: string, language?: string): number | undefined {
  const matches = [...foldedText(text.slice(0, 2_000)).matchAll(FIGURES)];
  if (matches.length < 2) return undefined;
  const near = language === undefined ? [] : partsIn(matches, [language, 'en']);
  const found = near.length < 2 ? partsIn(matches, LANGUAGES) : near;
  if (found.length < 2 || found.length > 3) return undefined;
  const runs = found.every((part, index) => {
    const previous = found[index - 1];
    return previous === undefined || (part.length < previous.length && part.start - previous.end <= 6);
  });
  const [largest] = found;
  if (!runs || largest?.length !== DAY) return undefined;
  return found.reduce((sum, part) => sum + part.length * part.count, 0);
}

interface Part {
  /** ms */
  readonly length: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function partsIn(matches: readonly RegExpMatchArray[], languages: readonly string[]): Part[] {
  return matches.flatMap((match) => {
    const name = match[2] ?? '';
    const length = languages.map((language) => wordsOf(language).get(name)).find((known) => known !== undefined);
    const start = match.index ?? 0;
    return length === undefined ? [] : [{ length, count: Number(match[1]), start, end: start + match[0].length }];
  });
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** `days`, `дней`, `일`, … → milliseconds, of every plural form `Intl` knows in a language; made once. */
function wordsOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const table = new Map<string, number>();
  tables.set(language, table);
  UNITS.forEach((unit, index) => {
    for (const unitDisplay of ['long', 'short'] as const) {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay });
      for (const count of [1, 2, 3, 5, 12, 1.5])
        for (const { type, value } of format.formatToParts(count))
          if (type === 'unit') table.set(foldedText(value).replace(/\./g, ''), LENGTHS[index] ?? 0);
    }
  });
  return table;
}
