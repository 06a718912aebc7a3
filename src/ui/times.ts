/** Dates and times as a person in the buyer's place and language writes them. */

import { DAY, HOUR, isDate, MINUTE } from '../domain/days.ts';

export interface Times {
  /** "Thu 26 Nov"; with the year where it is not the year of `now`. Takes a date or an instant. */
  day(when: string, now: number): string;
  /** "3–9 Dec"; one day where both are the same. Takes dates or instants. */
  range(from: string, to: string): string;
  /** "14:05", in the buyer's zone; empty for a whole day. */
  clock(when: string): string;
  /** "just now", "12 minutes ago", "3 days ago". Both in epoch ms. */
  ago(at: number, now: number): string;
  /** `2026-11-26`, the day of the buyer's calendar at `epoch` ms: what a date field takes. */
  calendarDay(epoch: number): string;
  /** "Poland" for `PL`; the code itself where no name is known. */
  country(code: string): string;
}

/** `justNow`: how the language says that something is less than a minute ago. */
export function createTimes(lang: string, timeZone: string, justNow: string): Times {
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const zoned = {
    thisYear: dayFormat({ ...short, timeZone }),
    anyYear: dayFormat({ ...short, year: 'numeric', timeZone }),
  };
  const plain = {
    thisYear: dayFormat({ ...short, timeZone: 'UTC' }),
    anyYear: dayFormat({ ...short, year: 'numeric', timeZone: 'UTC' }),
  };
  const zonedDays = dayFormat({ day: 'numeric', month: 'short', timeZone });
  const plainDays = dayFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone });
  const calendar = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const countries = new Intl.DisplayNames(lang, { type: 'region' });

  function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(lang, options);
  }

  return {
    day(when, now) {
      const epoch = Date.parse(when);
      if (Number.isNaN(epoch)) return when;
      const formats = isDate(when) ? plain : zoned;
      const year = isDate(when) ? when.slice(0, 4) : calendar.format(epoch).slice(0, 4);
      return (year === calendar.format(now).slice(0, 4) ? formats.thisYear : formats.anyYear).format(epoch);
    },
    range(from, to) {
      const [start, end] = [Date.parse(from), Date.parse(to)];
      if (Number.isNaN(start) || Number.isNaN(end)) return to;
      const days = isDate(from) && isDate(to) ? plainDays : zonedDays;
      return days.formatRange(Math.min(start, end), end);
    },
    clock(when) {
      const epoch = Date.parse(when);
      return isDate(when) || Number.isNaN(epoch) ? '' : clock.format(epoch);
    },
    ago(at, now) {
      const past = Math.max(0, now - at);
      if (past < MINUTE) return justNow;
      if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute');
      if (past < 2 * DAY) return relative.format(-Math.floor(past / HOUR), 'hour');
      return relative.format(-Math.floor(past / DAY), 'day');
    },
    calendarDay: (epoch) => calendar.format(epoch),
    country(code) {
      return /^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code;
    },
  };
}
