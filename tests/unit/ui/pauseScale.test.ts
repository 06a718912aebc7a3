import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseScale } from '../../../src/ui/pauseScale.ts';

const days = fc.double({ min: 0, max: 500, noNaN: true });

describe('pauseScale', () => {
  it('leaves room after the react line', () => {
    const scale = pauseScale(9, { normalUntil: 20, reactFrom: 25 });
    expect(scale.react).toBeCloseTo(0.64);
    expect(scale.normal).toBeCloseTo(0.512);
    expect(scale.silent).toBeCloseTo(9 / scale.wholeDays);
  });

  it('stretches for a silence beyond the scale', () => {
    const scale = pauseScale(60, { normalUntil: 20, reactFrom: 25 });
    expect(scale.silent).toBe(1);
    expect(scale.react).toBeCloseTo(25 / 60);
  });

  it('is full once the silence is so long that its lines would have no room for their words', () => {
    const scale = pauseScale(73, { normalUntil: 7, reactFrom: 10 });
    expect(scale.silent).toBe(1);
    expect(scale.react).toBeCloseTo(0.4);
    expect(scale.normal).toBeCloseTo(0.28);
  });

  it('keeps everything on the bar and in order', () => {
    fc.assert(
      fc.property(days, days, days, (silence, one, other) => {
        const pause = { normalUntil: Math.min(one, other), reactFrom: Math.max(one, other) };
        const scale = pauseScale(silence, pause);
        for (const share of [scale.silent, scale.normal, scale.react]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(scale.normal).toBeLessThanOrEqual(scale.react);
        if (silence >= pause.reactFrom) expect(scale.silent).toBeGreaterThanOrEqual(scale.react);
        else expect(scale.silent).toBeLessThanOrEqual(scale.react);
      }),
    );
  });
});
