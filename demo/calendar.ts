/** Days, deadlines and peak seasons for the demo buyer: what makes thirty orders right for any `now`. */

import { DAY } from '../src/domain/time.ts';
import { deadlineOf } from '../src/domain/zones.ts';

/** The moment the demo is built for, and the buyer's IANA zone. */
export interface DemoClock {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string;
}

/** The moment `days` (a fraction is fine) before now. */
export function ago(clock: DemoClock, days: number): number {
  return Math.round(clock.now - days * DAY);
}

/** The buyer's calendar day `days` before now (negative: after). */
export function dayAgo(clock: DemoClock, days: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: clock.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(ago(clock, days));
}

/** The calendar day `days` after (negative: before) a calendar day. */
export function dayShifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The first day whose deadline lies at least `days` ahead: between `days` and `days` + 1 are then left. */
export function deadlineIn(clock: DemoClock, days: number): string {
  const earliest = clock.now + days * DAY;
  let day = dayAgo(clock, 2 - days);
  while (deadlineOf(day, clock.timeZone) < earliest) day = dayShifted(day, 1);
  return day;
}

/** Days left until a deadline day runs out. */
export function daysLeft(clock: DemoClock, day: string): number {
  return (deadlineOf(day, clock.timeZone) - clock.now) / DAY;
}

/** New year's day of the Chinese calendar, as almanacs give it; a table, so that it checks what the product computes. */
const CHINESE_NEW_YEARS = [
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
];

/** Whether the last `days` days overlap one of the peaks of the rules; the peaks' days are China's. */
export function overlapsPeak(clock: DemoClock, days: number): boolean {
  const last = Date.parse(chinaDay(clock.now));
  for (let day = Date.parse(chinaDay(ago(clock, days))); day <= last; day += DAY) {
    if (isPeakDay(new Date(day).toISOString().slice(0, 10))) return true;
  }
  return false;
}

function chinaDay(epoch: number): string {
  return new Date(epoch + DAY / 3).toISOString().slice(0, 10);
}

function isPeakDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const inYear = month * 100 + date;
  if (inYear >= 1001 && inYear <= 1007) return true;
  if (inYear >= 1111 && inYear <= 1118) return true;
  if (inYear >= 1212 || inYear <= 105) return true;
  return isAroundBlackFriday(year, day) || CHINESE_NEW_YEARS.some((newYear) => isBetween(day, newYear, -10, 15));
}

/** Black Friday, the day after the fourth Thursday of November, to the Thursday after it. */
function isAroundBlackFriday(year: number, day: string): boolean {
  const firstWeekday = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  const fourthThursday = 1 + ((4 - firstWeekday + 7) % 7) + 21;
  return isBetween(day, `${year}-11-${fourthThursday}`, 1, 7);
}

function isBetween(day: string, anchor: string, from: number, to: number): boolean {
  const offset = (Date.parse(day) - Date.parse(anchor)) / DAY;
  return offset >= from && offset <= to;
}
