import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesInRings, importGraph } from './cycles.ts';
import { brokenDoors, importsOf } from './imports.ts';

const src = resolve(import.meta.dirname, '../../../src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

describe('the house', () => {
  it('has only doors that the picture shows', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => brokenDoors(file, readFileSync(join(src, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['rules/judge.ts', `import { x } from '../storage/read.ts';`],
    ['rules/judge.ts', `import browser from 'webextension-polyfill';`],
    ['domain/order.ts', `export { judge } from '../rules/judge.ts';`],
    ['popup/main.tsx', `import { write } from '../storage/write.ts';`],
    ['popup/main.tsx', `const late = () => import('../background/index.ts');`],
    ['carriers/known/x.ts', `import '../../aliexpress/answer.ts';`],
    ['content/orders.iife.ts', `import type { Database } from '@/storage/database.ts';`],
    ['elsewhere/x.ts', ''],
  ])('sees a door broken in %s by %s', (file, source) => {
    expect(brokenDoors(file, source)).toHaveLength(1);
  });

  it('lets the doors of the picture be', () => {
    expect(brokenDoors('background/x.ts', `import { judge } from '../rules/judge.ts';`)).toEqual([]);
    expect(brokenDoors('popup/x.tsx', `import { readCards } from '../storage/read.ts';`)).toEqual([]);
  });

  it('has no ring of imports, not even of types', () => {
    const graph = importGraph(new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')])));
    expect([...graph.values()].flat().length).toBeGreaterThan(files.length);
    expect(filesInRings(graph)).toEqual([]);
  });

  it('sees a ring, whatever its length, and not what only leads into it', () => {
    const sources = new Map([
      ['a/one.ts', `import type { Two } from './two.ts';`],
      ['a/two.ts', `export const three = () => import('@/b/three.tsx');`],
      ['b/three.tsx', `import '../a/one.ts';`],
      ['b/four.ts', `import { one } from '../a/one.ts';\nimport { five } from 'five';`],
    ]);
    expect(filesInRings(importGraph(sources))).toEqual(['a/one.ts', 'a/two.ts', 'b/three.tsx']);
  });

  it('does not take the words of a text for an import', () => {
    expect(importsOf(`const words = ['sent from', 'here']; const more = { text: "import" };`)).toEqual([]);
  });

  it('finds imports over several lines', () => {
    expect(importsOf(`import {\n  a,\n  b,\n} from './x.ts';\nexport * from "./y.ts";`)).toEqual(['./x.ts', './y.ts']);
  });
});
