/**
 * Writes `src/aliexpress/words/calendar.ts`: what `Intl` calls months and weekdays in the languages of the pages. To be run
 * when a language is added: `node scripts/run.mjs scripts/calendar-names.ts`.
 */

import { writeFileSync } from 'node:fs';
import { calendarNames } from './calendar.ts';

const named = (name: string, part: 'month' | 'weekday') =>
  `export const ${name}: Readonly<Record<string, string>> = {\n${[...calendarNames(part)]
    .map(([language, names]) => `  ${/-/.test(language) ? `'${language}'` : language}: ${quoted(names.join(', '))},`)
    .join('\n')}\n};\n`;

const quoted = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

writeFileSync(
  'src/aliexpress/words/calendar.ts',
  `/**
 * What \`Intl\` calls months and weekdays (from Sunday on) in the languages of the pages, as keys, forms parted by \`|\`.
 * Written by \`scripts/calendar-names.ts\`.
 */

/** The version of ICU that said so. */
export const ICU = '${process.versions['icu']}';

${named('NAMED_MONTHS', 'month')}
${named('NAMED_WEEKDAYS', 'weekday')}`,
);
