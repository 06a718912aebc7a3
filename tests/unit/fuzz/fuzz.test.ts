/** A bounded part of `npm run fuzz`, the same inputs each time; time is judged there only. */

import { describe, expect, it } from 'vitest';
import { fuzz, TARGETS } from '../../fuzz/fuzzing.ts';

const SEED = 20_261_126;

describe.each([...new Set(TARGETS.map(({ room }) => room))])('%s', (room) => {
  const own = TARGETS.filter((target) => target.room === room).map((target) => [target.name, target] as const);

  it.each(own)('%s: no throw, no invalid result', (_name, target) => {
    const runs = Math.max(12, Math.round(target.share / 150));
    expect(fuzz(target, { seed: SEED, runs }).runs).toBe(runs);
  });
});
