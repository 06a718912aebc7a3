/** The threat model names tests that are there, and has a proof in every row. */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const document = readFileSync(resolve(root, 'docs/security.md'), 'utf8');

it('names only files that exist', () => {
  const named = [...document.matchAll(/`((?:tests|src)\/[\w./-]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
});

it('proves each of its rows by a test', () => {
  const rows = document.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:from whom|---)/.test(line));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row.split('|').at(-2), row).toMatch(/`tests\/[\w./-]+\.tsx?`/);
});
