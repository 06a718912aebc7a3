/** Arithmetic on dates and instants. No clock: every function is told what time it is. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Whether `text` is a day that exists in the calendar, `2026-02-28`. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether `text` is a moment with an offset, `2026-11-03T08:15:00+08:00`. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  if (match === null) return false;
  return (
    isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3])) &&
    Number(match[4]) < 24 &&
    Number(match[5]) < 60 &&
    Number(match[6] ?? 0) < 60
  );
}

/** Milliseconds since the epoch of an instant that `isInstant` accepts; NaN otherwise. */
export function epochOf(instant: string): number {
  return Date.parse(instant);
}

/** ISO text (UTC, `Z`) of milliseconds since the epoch. */
export function instantOf(epoch: number): string {
  return new Date(epoch).toISOString();
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
