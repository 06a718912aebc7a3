import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/languages.ts';

it('names the folders of _locales, all of them and no other', () => {
  const folders = readdirSync(resolve(import.meta.dirname, '../../../_locales'));
  expect(folders.toSorted()).toEqual([...LANGUAGES].toSorted());
});
