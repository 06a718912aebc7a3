import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unaskedExports } from './exports.ts';

const root = resolve(import.meta.dirname, '../../..');
const sources = new Map(
  ['src', 'tests', 'demo', 'scripts', 'bench']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(join(root, 'vite.config.ts'))
    .map((file) => [relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
);

/** Carriers are registered by being there. */
const BY_BEING_THERE = /^src\/carriers\/(known|keyed)\//;

describe('what the product exports', () => {
  it('is asked for, every name of it', () => {
    expect(sources.size).toBeGreaterThan(300);
    expect(unaskedExports(sources, (file) => file.startsWith('src/') && !BY_BEING_THERE.test(file))).toEqual([]);
  });

  it.each([
    [`import { one } from './a.ts';`, ['a.ts: two', 'a.ts: Three']],
    [`import { type one, two as other,\n  Three } from '@/a.ts';`, []],
    [`import type { Three } from './a.ts';\nexport { one } from './a.ts';`, ['a.ts: two']],
    [`import * as all from './a.ts';`, []],
    [`const late = await import('./a.ts');`, []],
    [`const one = 'two';`, ['a.ts: one', 'a.ts: two', 'a.ts: Three']],
  ])('sees what is left over when another file says %s', (asking, left) => {
    const planted = `export const one = 1;\nexport async function two() {}\nexport class Three {}\nexport type Four = 4;`;
    const both = new Map([
      ['a.ts', planted],
      ['b.ts', asking],
    ]);
    expect(unaskedExports(both, () => true)).toEqual(left);
  });
});
