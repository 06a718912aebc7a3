/** Reads a running time ("12 days 3 hours") in any language; a single figure of days may be a rule and is no countdown. */

import { DAY, HOUR, MINUTE } from '../domain/time.ts';
import { LANGUAGES } from './locale.ts';
import { foldedText } from './plain-text.ts';

const UNITS = ['day', 'hour', 'minute'] as const;
const LENGTHS: readonly number[] = [DAY, HOUR, MINUTE];

let words: ReadonlyMap<string, number> | undefined;

/** Milliseconds of the only countdown of a text with at least two units in falling order; nothing otherwise. */
export function countdownIn(text: string): number | undefined {
  words ??= unitWords();
  const found: { length: number; count: number; start: number; end: number }[] = [];
  for (const match of foldedText(text.slice(0, 2_000)).matchAll(/(\d{1,3})\s?([\p{L}\p{M}]+)/gu)) {
    const length = words.get(match[2] ?? '');
    const [start, end] = [match.index, match.index + match[0].length];
    if (length !== undefined) found.push({ length, count: Number(match[1]), start, end });
  }
  if (found.length < 2 || found.length > 3) return undefined;
  const runs = found.every((part, index) => {
    const previous = found[index - 1];
    return previous === undefined || (part.length < previous.length && part.start - previous.end <= 6);
  });
  const [largest] = found;
  if (!runs || largest?.length !== DAY) return undefined;
  return found.reduce((sum, part) => sum + part.length * part.count, 0);
}

/** `days`, `дней`, `일`, … → milliseconds, of every plural form `Intl` knows. */
function unitWords(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const language of LANGUAGES)
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
