import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/languages.ts';

it('names every folder of _locales', () => {
  const folders = readdirSync(resolve(import.meta.dirname, '../../../_locales'));
  expect(folders.filter((folder) => !LANGUAGES.some((language) => language === folder))).toEqual([]);
});
