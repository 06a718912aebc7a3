/** What this Node's `Intl` calls months and weekdays in the languages of AliExpress's pages. */

import { LANGUAGES } from '../src/aliexpress/locale.ts';
import { intlNames } from '../src/aliexpress/months.ts';

/** By language, or by tag where a region has other names: the forms of each name as keys, parted by `|`. */
export function calendarNames(part: 'month' | 'weekday'): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  // AliExpress's Arabic is Moroccan by its name.
  for (const tag of [...LANGUAGES, 'ar-MA']) {
    const names: string[][] = Array.from({ length: part === 'month' ? 12 : 7 }, () => []);
    for (const [name, index] of intlNames(tag, part)) names[index]?.push(name);
    const forms = names.map((one) => one.join('|'));
    const language = tag.slice(0, 2);
    const same = found.get(language)?.join() === forms.join();
    if (!same) found.set(found.has(language) ? tag : language, forms);
  }
  return found;
}
