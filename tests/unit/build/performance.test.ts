/** What `docs/performance.md` says was measured is what `bench/results.json` holds. */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Results, withTables } from '../../../bench/report.ts';

const read = (name: string) => readFileSync(resolve(process.cwd(), name), 'utf8');
const measured = existsSync('bench/results.json');
const RESULTS: Results = measured ? JSON.parse(read('bench/results.json')) : { sections: {} };

describe.runIf(measured)('docs/performance.md', () => {
  it('holds the tables that the results give', () => {
    const document = read('docs/performance.md');
    expect(withTables(document, RESULTS)).toBe(document);
  });

  it('is another one where a figure is another', () => {
    const document = read('docs/performance.md');
    const [name, section] = Object.entries(RESULTS.sections)[0] ?? [];
    const [first, ...others] = section?.figures ?? [];
    if (name === undefined || section === undefined || first === undefined) throw new Error('nothing was measured');
    const figures = [{ ...first, value: first.value * 2 + 1 }, ...others];
    const changed = { ...RESULTS, sections: { ...RESULTS.sections, [name]: { ...section, figures } } };
    expect(withTables(document, changed)).not.toBe(document);
  });

  it('comes of a whole run', () => {
    expect(Object.keys(RESULTS.sections)).toEqual(
      'judge classify read growth network sizes popup page worker'.split(' '),
    );
  });
});
