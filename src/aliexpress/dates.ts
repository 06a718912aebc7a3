/** Reads the dates AliExpress writes in words and digits of any of its languages. A date it is unsure of is no date. */

import { instantOf, isDate, isInstant } from '../domain/time.ts';
import { type DateTokens, tokensOf } from './date-tokens.ts';
import { epochOfField } from './json.ts';
import { weekdayOf } from './months.ts';

/** A day or a span of days as read: `from` only where the text states a first day. */
export interface DaySpan {
  readonly from?: string;
  readonly to: string;
}

const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1_000;

/**
 * The only date of a text; nothing where there is none, or where two different ones leave it open. A list names the
 * same days again and again, so short answers are kept.
 */
export function dayIn(text: string, language: string | undefined): string | undefined {
  if (text === '') return undefined;
  const key = language === undefined ? text : `${language}|${text}`;
  if (known.has(key)) return known.get(key);
  const days = new Set(daysIn(text, language));
  const day = days.size === 1 ? [...days][0] : undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  if (text.length <= 60) known.set(key, day);
  return day;
}

/** Every full date (with its year) of a text, in the text's order, as `2026-09-03`. */
export function daysIn(text: string, language: string | undefined): string[] {
  const { tokens, kinds } = cut(text, language, /ymd|mdy|dmy|n/, /y.*d|d.*y/);
  return [...kinds.matchAll(/ymd|mdy|dmy|n/g)].flatMap((match) => {
    const token = tokens[match.index];
    if (match[0] === 'n') return token?.day ?? [];
    return dayOfParts(partsAt(tokens, match.index, match[0])) ?? [];
  });
}

/**
 * The tokens of a text. Names of all languages are looked up only where those of its own language and English give no
 * date (`wanted`) though the text has the numbers of one (`numbers`): making all tables takes a tenth of a second.
 */
function cut(text: string, language: string | undefined, wanted: RegExp, numbers: RegExp): DateTokens {
  const near = tokensOf(text, language, false);
  if (!numbers.test(near.kinds) || (language !== undefined && wanted.test(near.kinds))) return near;
  return tokensOf(text, language);
}

/** A field that holds a moment: epoch ms and instants stay moments, everything else is read as a day. */
export function whenOf(value: unknown, language: string | undefined): string | undefined {
  const epoch = epochOfField(value);
  if (epoch !== undefined) return instantOf(epoch);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return isInstant(text) ? text : dayIn(text, language);
}

const SPANS = /mdyRmdy|dmyRdmy|mdRmdy|dmRdmy|mdRdy|dRdmy|mdRmd|dmRdm|mdRd|dRdm|ymd|mdy|dmy|md|dm|nRn|n/;

/**
 * The delivery span of a text such as `Delivery: Apr. 24 - May. 14`: where a year is not written, the day nearest to
 * `now` (epoch ms) is meant, since a delivery is announced for the months around today.
 */
export function spanIn(text: string, language: string | undefined, now: number): DaySpan | undefined {
  const { tokens, kinds } = cut(text, language, SPANS, /d/);
  const match = SPANS.exec(kinds);
  if (match === null) return undefined;
  const [first = '', second] = match[0].split('R');
  if (first === 'n') {
    const [from, to] = [tokens[match.index]?.day, second === undefined ? undefined : tokens[match.index + 2]?.day];
    return ordered(second === undefined ? undefined : from, to ?? from);
  }
  const start = partsAt(tokens, match.index, first);
  if (second === undefined) return ordered(undefined, dayOfParts(start) ?? nearest(start, now));
  const end = partsAt(tokens, match.index + first.length + 1, second);
  const last = { ...end, month: end.month ?? start.month };
  const to = dayOfParts(last) ?? nearest(last, now);
  const from = dayOfParts({
    ...start,
    month: start.month ?? end.month,
    year: start.year ?? yearBefore(start, last, to),
  });
  return ordered(from, to);
}

/** The first day's year where only the last day's is known: the year before when the span crosses New Year. */
function yearBefore(start: Parts, last: Parts, to: string | undefined): number | undefined {
  if (to === undefined) return undefined;
  const year = Number(to.slice(0, 4));
  return (start.month ?? last.month ?? 0) > (last.month ?? 0) ? year - 1 : year;
}

/** A day without its year (`3 ноября`): the latest such day that is not after `now`. */
export function pastDayIn(text: string, language: string | undefined, now: number): string | undefined {
  const full = daysIn(text, language);
  if (full.length > 0) return dayIn(text, language);
  const { tokens, kinds, words } = cut(text, language, /md|dm/, /d/);
  const match = /md|dm/.exec(kinds);
  if (match === null) return undefined;
  const parts = partsAt(tokens, match.index, match[0]);
  const weekday = words.map((word) => weekdayOf(word, language)).find((day) => day !== undefined);
  return candidates(parts, now, weekday)
    .filter((day) => Date.parse(day) <= now + 86_400_000)
    .at(-1);
}

interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

function partsAt(tokens: readonly { readonly value: number }[], index: number, kinds: string): Parts {
  const value = (kind: string): number | undefined => {
    const place = kinds.indexOf(kind);
    return place < 0 ? undefined : tokens[index + place]?.value;
  };
  return { year: value('y'), month: value('m'), day: value('d') };
}

function dayOfParts({ year, month, day }: Parts): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : undefined;
}

function candidates(parts: Parts, now: number, weekday?: number): string[] {
  const year = new Date(now).getUTCFullYear();
  const days = [year - 1, year, year + 1].flatMap((candidate) => dayOfParts({ ...parts, year: candidate }) ?? []);
  return weekday === undefined ? days : days.filter((day) => new Date(Date.parse(day)).getUTCDay() === weekday);
}

function nearest(parts: Parts, now: number): string | undefined {
  const distance = (day: string): number => Math.abs(Date.parse(day) - now);
  return candidates(parts, now).sort((one, other) => distance(one) - distance(other))[0];
}

/** A span that ends before it begins was misread. */
function ordered(from: string | undefined, to: string | undefined): DaySpan | undefined {
  if (to === undefined || (from !== undefined && from > to)) return undefined;
  return from === undefined || from === to ? { to } : { from, to };
}
