import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HostAnswer,
  hostAfter,
  hostOpensAt,
  mayJoin,
  nextPoll,
  type ParcelState,
} from '../../../src/background/schedule.ts';
import { STAGES } from '../../../src/domain/stage.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';

const now = Date.UTC(2026, 10, 22);
const moving: ParcelState = { stage: 'transit', silenceDays: 1, closed: false };
const still = { jitter: 0 };
const found = { outcome: 'found', failures: 0 } as const;

describe('nextPoll', () => {
  it('asks every 6 hours, every 2 when out for delivery, once a day in a long silence', () => {
    expect(nextPoll(found, moving, now, still)).toBe(now + 6 * HOUR);
    expect(nextPoll(found, { ...moving, stage: 'out_for_delivery' }, now, still)).toBe(now + 2 * HOUR);
    expect(nextPoll(found, { ...moving, silenceDays: 18 }, now, still)).toBe(now + DAY);
  });

  it('never asks about a closed order', () => {
    expect(nextPoll(found, { ...moving, closed: true }, now, still)).toBeNull();
    expect(nextPoll({ outcome: 'blocked', failures: 9 }, { ...moving, closed: true }, now, still)).toBeNull();
  });

  it('waits longer after each failure', () => {
    const pauses = [1, 2, 3, 4, 9].map(
      (failures) => Number(nextPoll({ outcome: 'retry_later', failures }, moving, now, still)) - now,
    );
    expect(pauses).toEqual([0.5 * HOUR, HOUR, 2 * HOUR, 4 * HOUR, 2 * DAY]);
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
          const next = nextPoll({ outcome, failures }, { stage, silenceDays, closed: false }, now, { jitter });
          expect(next).toBeGreaterThanOrEqual(now + 25 * 60_000);
          expect(next).toBeLessThanOrEqual(now + 3 * DAY);
        },
      ),
    );
  });
});

describe('a carrier that gives its own pace', () => {
  it('is never asked sooner than that, whatever the stage and the rhythm', () => {
    const outForDelivery: ParcelState = { ...moving, stage: 'out_for_delivery' };
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0.5, 1, 2), (jitter, factor) => {
        const next = nextPoll(found, outForDelivery, now, { jitter, factor, atLeast: 6 * HOUR });
        expect(next).toBeGreaterThanOrEqual(now + 6 * HOUR);
        expect(next).toBeLessThanOrEqual(now + 7 * HOUR);
      }),
    );
  });

  it('that does not know a parcel yet is asked half as often', () => {
    expect(nextPoll({ outcome: 'not_found', failures: 0 }, moving, now, still)).toBe(now + 12 * HOUR);
  });
});

describe('hostAfter', () => {
  const pauses = (answers: readonly HostAnswer[]) => {
    let state = hostAfter(undefined, answers[0] ?? 'answered', now, -1);
    for (const answer of answers.slice(1)) state = hostAfter(state, answer, now, -1);
    return Math.max(0, hostOpensAt(state) - now);
  };

  it('leaves a refusing host alone for longer each time, for a day from the third', () => {
    expect(pauses(['refused'])).toBe(30 * MINUTE);
    expect(pauses(['refused', 'refused'])).toBe(HOUR);
    expect(pauses(['refused', 'refused', 'refused'])).toBe(DAY);
    expect(pauses(Array.from({ length: 40 }, () => 'refused'))).toBe(2 * DAY);
  });

  it('counts refusals through an outage, and forgets all at the first answer', () => {
    expect(pauses(['refused', 'failed', 'refused', 'failed', 'refused'])).toBe(DAY);
    expect(pauses(['refused', 'refused', 'answered', 'refused'])).toBe(30 * MINUTE);
    expect(pauses(['failed', 'failed', 'answered'])).toBe(0);
  });

  it('never opens sooner after one more failure', () => {
    const answers = fc.array(fc.constantFrom<HostAnswer>('refused', 'failed'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(answers, (past) => {
        const failed = past.filter((answer) => answer === 'failed').length;
        const once = pauses(past);
        expect(once).toBeGreaterThanOrEqual(5 * MINUTE);
        expect(pauses([...past, past.at(-1) ?? 'failed'])).toBeGreaterThanOrEqual(once);
        if (past.at(-1) === 'failed' && failed > 12) expect(once).toBe(DAY);
      }),
    );
  });

  it('keeps the pause between two requests that a host asks for', () => {
    const state = hostAfter(undefined, 'answered', now, 0);
    expect(hostOpensAt(state, MINUTE)).toBe(now + MINUTE);
    expect(hostOpensAt(undefined, MINUTE)).toBe(0);
  });
});

describe('mayJoin', () => {
  const tracking = {
    key: 'cainiao|LP00900000000011',
    carrier: 'cainiao',
    number: 'LP00900000000011',
    events: [],
    hops: 0,
  };

  it('takes along what is due soon, but never cuts a pause short', () => {
    const soon = { ...tracking, dueAt: now + 20 * MINUTE, askedAt: now - 6 * HOUR, failures: 0 };
    expect(mayJoin({ ...soon, outcome: 'found' }, now, 6 * HOUR)).toBe(true);
    expect(mayJoin({ ...soon, outcome: 'found', askedAt: now - HOUR }, now, 6 * HOUR)).toBe(false);
    expect(mayJoin({ ...soon, outcome: 'blocked', failures: 2 }, now, 6 * HOUR)).toBe(false);
    expect(mayJoin({ ...soon, outcome: 'retry_later', failures: 1, dueAt: now }, now, 6 * HOUR)).toBe(true);
  });
});
