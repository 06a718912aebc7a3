import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostAnswer, hostAfter, hostOpensAt } from '../../../src/background/schedule.ts';
import { HOUR } from '../../../src/domain/time.ts';
import type { HostState } from '../../../src/storage/schema.ts';
import { DAYS, PARCELS, requestsOfMonth, start } from './month.ts';

describe('a month of 50 parcels', () => {
  it('takes at most 3 requests per parcel and day on average', () => {
    const average = requestsOfMonth(() => 'answered') / (PARCELS * DAYS);
    console.log(`requests per parcel and day in a simulated month: ${average.toFixed(2)}`);
    expect(average).toBeGreaterThan(0.3);
    expect(average).toBeLessThanOrEqual(3);
  });

  it('takes fewer, not more, when hosts refuse or are out of order', () => {
    const calm = requestsOfMonth(() => 'answered');
    expect(requestsOfMonth((_now, carrier) => (carrier === 'cainiao' ? 'refused' : 'answered'))).toBeLessThan(calm);
    expect(requestsOfMonth(() => 'failed')).toBeLessThan(calm / 5);
    // Refused all month: a few tries on the first day, then at most one a day.
    expect(requestsOfMonth(() => 'refused')).toBeLessThanOrEqual(2 * (3 + DAYS));
  });

  it('asks a refusing host about nothing while it rests, whatever comes between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<HostAnswer>('answered', 'refused', 'failed'), { minLength: 1 }),
        (answers) => {
          let state: HostState | undefined;
          let now = start;
          for (const answer of answers) {
            now = Math.max(now + HOUR, hostOpensAt(state));
            state = hostAfter(state, answer, now, 0);
            if (answer !== 'answered') expect(hostOpensAt(state)).toBeGreaterThan(now);
          }
        },
      ),
    );
  });
});
