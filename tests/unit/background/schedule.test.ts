import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPoll, type ParcelState } from '../../../src/background/schedule.ts';
import { STAGES } from '../../../src/domain/stage.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';

const now = Date.UTC(2026, 10, 22);
const moving: ParcelState = { stage: 'transit', silenceDays: 1, closed: false };
const found = { outcome: 'found', failures: 0 } as const;

describe('nextPoll', () => {
  it('asks every 6 hours, every 2 when out for delivery, once a day in a long silence', () => {
    expect(nextPoll(found, moving, now, 0)).toBe(now + 6 * HOUR);
    expect(nextPoll(found, { ...moving, stage: 'out_for_delivery' }, now, 0)).toBe(now + 2 * HOUR);
    expect(nextPoll(found, { ...moving, silenceDays: 18 }, now, 0)).toBe(now + DAY);
  });

  it('never asks about a closed order', () => {
    expect(nextPoll(found, { ...moving, closed: true }, now, 0)).toBeNull();
    expect(nextPoll({ outcome: 'blocked', failures: 9 }, { ...moving, closed: true }, now, 0)).toBeNull();
  });

  it('waits longer after each failure, and a day after the third refusal', () => {
    const pauses = [1, 2, 3, 4, 9].map(
      (failures) => Number(nextPoll({ outcome: 'retry_later', failures }, moving, now, 0)) - now,
    );
    expect(pauses).toEqual([0.5 * HOUR, HOUR, 2 * HOUR, 4 * HOUR, 2 * DAY]);
    expect(nextPoll({ outcome: 'blocked', failures: 3 }, moving, now, 0)).toBe(now + DAY);
  });

  it('never asks twice within 25 minutes, whatever happened', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STAGES),
        fc.option(fc.double({ min: 0, max: 400, noNaN: true })),
        fc.constantFrom('found', 'not_found', 'blocked', 'malformed', 'retry_later'),
        fc.nat(50),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (stage, silenceDays, outcome, failures, jitter) => {
          const next = nextPoll({ outcome, failures }, { stage, silenceDays, closed: false }, now, jitter);
          expect(next).toBeGreaterThanOrEqual(now + 25 * 60_000);
          expect(next).toBeLessThanOrEqual(now + 3 * DAY);
        },
      ),
    );
  });
});
