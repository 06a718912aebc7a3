/** A few dozen kills of the worker in both browsers, at random moments; `npm run endure` does it by the hundred. */

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endure } from '../endurance/endure.ts';

const root = resolve(import.meta.dirname, '../..');

describe.each([
  ['chromium', 25, 5],
  ['firefox', 9, 2],
] as const)('in %s, killed %i times, %i of them while it is brought up to date', (name, kills, migrations) => {
  it('loses nothing, doubles nothing and forgets no poll', { timeout: 600_000 }, async () => {
    const endured = await endure({ name, root, kills, migrations, seed: 20_261_126, restartAfter: 10 });
    console.log(`${name}: ${JSON.stringify(endured)}`);
    expect(endured.problems).toEqual([]);
    expect(endured.kills).toBe(kills);
    expect(endured.works).toHaveProperty('migration');
  });
});
