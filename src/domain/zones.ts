/** Whole days in a time zone as spans of instants. Offsets come from the platform and are remembered. */

import { DAY, dayNumberOf, epochOf, MINUTE } from './time.ts';

/** AliExpress writes the deadlines of its pages in this zone (policy T-PST). */
export const PACIFIC = 'America/Los_Angeles';

const SECOND = 1000;
/** A page of orders needs a few hundred days; beyond that the memory starts again. */
const REMEMBERED = 5000;

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** Instants of days by zone and date. */
class DayMemory {
  readonly #zones = new Map<string, Map<string, number>>();

  recall(date: string, zone: string, compute: (date: string, zone: string) => number): number {
    let days = this.#zones.get(zone);
    if (days === undefined) {
      days = new Map();
      this.#zones.set(zone, days);
    }
    const known = days.get(date);
    if (known !== undefined) return known;
    const made = compute(date, zone);
    if (days.size >= REMEMBERED) days.clear();
    days.set(date, made);
    return made;
  }
}

const starts = new DayMemory();
const ends = new DayMemory();

/** Whether the platform knows the IANA zone. */
export function isTimeZone(zone: string): boolean {
  return formatterOf(zone) !== null;
}

/** First instant of the day `2026-11-03` in `zone` (an unknown zone counts as UTC); NaN when it is not a date. */
export function startOfDay(date: string, zone: string): number {
  return starts.recall(date, zone, computeStart);
}

/** 23:59:59 of the day `2026-11-03` in `zone`: the moment a deadline given as a date runs out. */
function endOfDay(date: string, zone: string): number {
  return ends.recall(date, zone, computeEnd);
}

function computeStart(date: string, zone: string): number {
  return instantOfLocal(dayNumberOf(date) * DAY, zone);
}

function computeEnd(date: string, zone: string): number {
  return instantOfLocal((dayNumberOf(date) + 1) * DAY - SECOND, zone);
}

/** `2026-11-03`: the day that calendars in `zone` show at `epoch`. */
export function calendarDay(epoch: number, zone: string): string {
  return new Date(epoch + offsetAt(epoch, zone)).toISOString().slice(0, 10);
}

/** The first moment after `epoch` at which clocks in `zone` show `clockTime`, e.g. `07:30`. */
export function nextAt(clockTime: string, epoch: number, zone: string): number {
  const sinceMidnight = (Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5))) * MINUTE;
  const today = dayNumberOf(calendarDay(epoch, zone)) * DAY;
  const moments = [0, 1, 2].map((days) => instantOfLocal(today + days * DAY + sinceMidnight, zone));
  return moments.find((moment) => moment > epoch) ?? Number.NaN;
}

/** Where a date or an instant begins: an instant is itself, a date begins with its day in `zone`. */
export function beginningOf(when: string, zone: string): number {
  return when.length === 10 ? startOfDay(when, zone) : epochOf(when);
}

/** Where a date or an instant ends: an instant is itself, a date ends at 23:59:59 of its day in `zone`. */
export function endOf(when: string, zone: string): number {
  return when.length === 10 ? endOfDay(when, zone) : epochOf(when);
}

/**
 * The end of a deadline that a page states. A date alone may be the page's Pacific day or the buyer's own: the earlier
 * of the two readings counts (policy T-PST), so that no one is told of time that may not be there.
 */
export function deadlineOf(when: string, zone: string): number {
  if (when.length !== 10) return epochOf(when);
  return Math.min(endOfDay(when, zone), endOfDay(when, PACIFIC));
}

/** The other reading of a deadline given as a date alone, where the two differ; NaN where there is none. */
export function laterReadingOf(when: string, zone: string): number {
  if (when.length !== 10) return Number.NaN;
  const later = Math.max(endOfDay(when, zone), endOfDay(when, PACIFIC));
  return later === deadlineOf(when, zone) ? Number.NaN : later;
}

/** The instant at which clocks in `zone` show the wall time `local` (given as if it were UTC). */
function instantOfLocal(local: number, zone: string): number {
  if (Number.isNaN(local)) return local;
  const guess = local - offsetAt(local, zone);
  const better = local - offsetAt(guess, zone);
  // On a day whose midnight is skipped the two guesses differ for good; the later one is inside the day.
  return better + offsetAt(better, zone) === local ? better : Math.max(guess, better);
}

/** How far clocks in `zone` are ahead of UTC at `epoch`, in milliseconds; 0 for an unknown zone. */
function offsetAt(epoch: number, zone: string): number {
  const formatter = formatterOf(zone);
  if (formatter === null || Math.abs(epoch) > 8.64e15) return 0;
  const parts = new Map(formatter.formatToParts(epoch).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return wall - Math.floor(epoch / SECOND) * SECOND;
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = makeFormatter(zone);
  formatters.set(zone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
