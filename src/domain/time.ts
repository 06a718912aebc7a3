/** Arithmetic on dates and instants. No clock: every function is told what time it is. */

import { DAY, HOUR, isCalendarDay, MINUTE, SECOND } from './days.ts';

export { DAY, HOUR, isDate, MINUTE } from './days.ts';

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-](\d{2}):?(\d{2}))$/;

/** Whether `text` is a moment with an offset, `2026-11-03T08:15:00+08:00`. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  if (match === null) return false;
  return (
    isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3])) &&
    Number(match[4]) < 24 &&
    Number(match[5]) < 60 &&
    Number(match[6] ?? 0) < 60 &&
    Number(match[9] ?? 0) < 24 &&
    Number(match[10] ?? 0) < 60
  );
}

/**
 * Milliseconds since the epoch of an instant that `isInstant` accepts; NaN otherwise. Read by hand, because an order
 * has dozens of them and `Date.parse` costs more than the rest of a verdict; it also reads `+0800`, which Safari's
 * and Firefox's `Date.parse` refuse.
 */
export function epochOf(instant: string): number {
  if (instant.length < 17 || instant.charCodeAt(10) !== 84 || instant.charCodeAt(13) !== 58) return Number.NaN;
  const minutes = twoDigits(instant, 11) * 60 + twoDigits(instant, 14);
  let at = 16;
  let millis = 0;
  if (instant.charCodeAt(at) === 58) {
    millis = twoDigits(instant, 17) * SECOND;
    at = 19;
    if (instant.charCodeAt(at) === 46) {
      at += 1;
      for (let unit = 100; isDigit(instant.charCodeAt(at)); at += 1, unit /= 10) {
        if (unit >= 1) millis += (instant.charCodeAt(at) - 48) * unit;
      }
    }
  }
  return dayNumberOf(instant) * DAY + minutes * MINUTE + millis - offsetAtEnd(instant, at);
}

/** Days since 1970-01-01 of the date that opens `text` (`2026-11-03…`), in the proleptic Gregorian calendar; NaN otherwise. */
export function dayNumberOf(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const start = month >= 1 && month <= 12 ? MONTH_STARTS[(year - TABLE_YEAR) * 12 + month - 1] : undefined;
  return start === undefined ? dayNumber(year, month, twoDigits(text, 8)) : start + twoDigits(text, 8) - 1;
}

/** Days since 1970-01-01 of a Gregorian date (month from 1). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** First days of the months in which orders happen; other years are computed. */
const TABLE_YEAR = 2000;
const MONTH_STARTS = /* @__PURE__ */ Int32Array.from({ length: 100 * 12 }, (_, index) =>
  dayNumber(TABLE_YEAR + Math.floor(index / 12), (index % 12) + 1, 1),
);

/** ISO text (UTC, `Z`) of milliseconds since the epoch. By hand for the years of four digits: a verdict writes a dozen. */
export function instantOf(epoch: number): string {
  if (!(epoch >= FIRST_YEAR && epoch < YEAR_10000)) return new Date(epoch).toISOString();
  const whole = Math.floor(epoch);
  const day = Math.floor(whole / DAY);
  const rest = whole - day * DAY;
  return `${dateOfDay(day)}T${timeOfDay(Math.floor(rest / SECOND))}.${threeDigits(rest % SECOND)}Z`;
}

const FIRST_YEAR = Date.UTC(1000, 0, 1);
const YEAR_10000 = Date.UTC(10000, 0, 1);
const PADDED = /* @__PURE__ */ Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

function threeDigits(value: number): string {
  return `${Math.floor(value / 100)}${PADDED[value % 100]}`;
}

function timeOfDay(seconds: number): string {
  return `${PADDED[Math.floor(seconds / 3600)]}:${PADDED[Math.floor(seconds / 60) % 60]}:${PADDED[seconds % 60]}`;
}

const datesOfDays = new Map<number, string>();

/** `2026-11-03` of days since 1970-01-01; the few hundred days that orders name are remembered. */
function dateOfDay(day: number): string {
  const known = datesOfDays.get(day);
  if (known !== undefined) return known;
  const made = new Date(day * DAY).toISOString().slice(0, 10);
  if (datesOfDays.size > 5000) datesOfDays.clear();
  datesOfDays.set(day, made);
  return made;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The offset written at `at` in milliseconds: `Z`, `+08:00` or `+0800`; NaN for anything else. */
function offsetAtEnd(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === 90 && text.length === at + 1) return 0;
  const colon = text.charCodeAt(at + 3) === 58 ? 1 : 0;
  if ((sign !== 43 && sign !== 45) || text.length !== at + 5 + colon) return Number.NaN;
  const offset = twoDigits(text, at + 1) * HOUR + twoDigits(text, at + 3 + colon) * MINUTE;
  return sign === 43 ? offset : -offset;
}
