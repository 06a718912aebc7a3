/** The weeks in which parcels from China stand still (guide A: "logistics overload"), for any year. */

import { DAY, dayNumber, HOUR } from './time.ts';

/** China has had one zone without daylight saving since 1992. */
const CHINA_OFFSET = 8 * HOUR;

export const PEAK_NAMES = [
  'new_year',
  'national_day',
  'singles_day',
  'black_friday',
  'december_sale',
  'christmas',
] as const;
export type PeakName = (typeof PEAK_NAMES)[number];

/** A stretch of whole days in China's time: from the first instant of the first day, up to but not including `end`. */
export interface Peak {
  readonly name: PeakName;
  readonly start: number;
  readonly end: number;
}

const peaksByYear = new Map<number, readonly Peak[]>();

/**
 * The first peak that ends after `from` (milliseconds since the epoch). It may have begun already. `off` names the
 * peaks that do not count for this buyer.
 */
export function nextPeak(from: number, off: readonly PeakName[] = []): Peak | null {
  const year = chinaYear(from);
  for (let y = year - 1; y <= year + 1; y += 1) {
    for (const peak of peaksOf(y)) if (peak.end > from && !off.includes(peak.name)) return peak;
  }
  return null;
}

/** The peaks that begin in `year`, in the order of their start. */
export function peaksOf(year: number): readonly Peak[] {
  const known = peaksByYear.get(year);
  if (known !== undefined) return known;
  const newYear = chineseNewYear(year);
  const friday = blackFriday(year);
  const made = [
    ...(newYear === null ? [] : [peak('new_year', newYear - 10, newYear + 15)]),
    peak('national_day', dayNumber(year, 10, 1), dayNumber(year, 10, 7)),
    peak('singles_day', dayNumber(year, 11, 11), dayNumber(year, 11, 18)),
    peak('black_friday', friday, friday + 6),
    peak('december_sale', dayNumber(year, 12, 12), dayNumber(year, 12, 17)),
    peak('christmas', dayNumber(year, 12, 15), dayNumber(year + 1, 1, 5)),
  ];
  peaksByYear.set(year, made);
  return made;
}

function peak(name: Peak['name'], firstDay: number, lastDay: number): Peak {
  return { name, start: firstDay * DAY - CHINA_OFFSET, end: (lastDay + 1) * DAY - CHINA_OFFSET };
}

/** The day after the fourth Thursday of November, as a day number. */
function blackFriday(year: number): number {
  const first = dayNumber(year, 11, 1);
  const weekday = (((first + 4) % 7) + 7) % 7;
  const firstThursday = first + ((4 - weekday + 7) % 7);
  return firstThursday + 22;
}

/**
 * Chinese New Year's day as a day number, found by asking the platform's Chinese calendar for the first day of its
 * first month. A platform may be a day off in a year whose new moon falls near midnight (2027), which the ten days
 * before and fifteen after absorb. Null where it has no such calendar: then that peak is not known, and not guessed.
 */
export function chineseNewYear(year: number): number | null {
  const calendar = chineseCalendar();
  if (calendar === null) return null;
  for (let day = dayNumber(year, 1, 20); day <= dayNumber(year, 2, 22); day += 1) {
    const parts = calendar.formatToParts(day * DAY);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value('month') === '1' && value('day') === '1') return day;
  }
  return null;
}

function chineseCalendar(): Intl.DateTimeFormat | null {
  const made = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
  });
  return made.resolvedOptions().calendar === 'chinese' ? made : null;
}

function chinaYear(epoch: number): number {
  return new Date(epoch + CHINA_OFFSET).getUTCFullYear();
}
