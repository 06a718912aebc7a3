/** What began today is not told in "0 days". */

import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readLocales } from '../../../scripts/words.ts';
import type { Figures } from '../../../src/domain/verdict.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';

const OTHERS: readonly Figures[] = [
  {},
  { normal: 7, react: 12 },
  { normal: 7, react: 12, changed: true },
  { collectBy: '2026-11-29', shipBy: '2026-11-29' },
];

it.each([...readLocales(resolve(import.meta.dirname, '../../..'))])(
  'no reason of silence in %s says "0 days"',
  (language, messages) => {
    const sentences = sentencesOf(messages);
    const texts = createTexts(language, sentences, { timeZone: 'Europe/Warsaw' });
    const silences = Object.keys(sentences).filter((id) => id.startsWith('reason_s_'));
    expect(silences.length).toBeGreaterThan(8);
    const said = silences.flatMap((id) => OTHERS.map((figures) => texts.say(id, { ...figures, days: 0 })));
    expect(said.filter((text) => /(?<![\d٠-٩])[0٠](?![\d٠-٩])/.test(text))).toEqual([]);
  },
);
