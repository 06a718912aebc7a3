/** The written names of months and weekdays are those that `Intl` gives. */

import { describe, expect, it } from 'vitest';
import { calendarNames } from '../../../scripts/calendar.ts';
import { allPageWords } from '../../../src/aliexpress/all-words.ts';
import { LANGUAGES } from '../../../src/aliexpress/locale.ts';
import { monthOf, weekdayOf } from '../../../src/aliexpress/months.ts';
import { ICU, NAMED_MONTHS, NAMED_WEEKDAYS } from '../../../src/aliexpress/words/calendar.ts';

const written = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([language, forms]) => [language, forms.split(', ')]);

describe('the names of the calendar', () => {
  it.skipIf(process.versions['icu'] !== ICU)('are what the platform says that wrote them', () => {
    expect(written(NAMED_MONTHS)).toEqual([...calendarNames('month')]);
    expect(written(NAMED_WEEKDAYS)).toEqual([...calendarNames('weekday')]);
  });

  it('are there for every language of the pages, none for two months or days of one language', () => {
    for (const tag of LANGUAGES)
      for (const [words, count] of [
        [allPageWords.months, 12],
        [allPageWords.weekdays, 7],
      ] as const) {
        const names = words[tag] ?? words[tag.slice(0, 2)] ?? [];
        expect(names, tag).toHaveLength(count);
        const forms = names.map((one) => new Set(one.split('|')));
        for (const [index, one] of forms.entries())
          for (const form of one)
            if (form !== '')
              expect(
                forms.findIndex((other) => other.has(form)),
                `${tag} ${form}`,
              ).toBe(index);
      }
  });

  it('are read from the words, and from `Intl` for a language that no page is in', () => {
    expect(monthOf('März', 'de', false)).toBe(3);
    expect(monthOf('Jänner', 'de-AT', false)).toBe(1);
    expect(monthOf('شباط', 'ar-SY', false)).toBe(2);
    expect(monthOf('فبراير', 'ar', false)).toBe(2);
    expect(monthOf('maaliskuu', 'fi', false)).toBe(3);
    expect(weekdayOf('vendredi', 'fr')).toBe(5);
    expect(weekdayOf('sunnuntai', 'fi')).toBe(0);
  });
});
