import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../../src/background/same-verdict.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';
import { withIndexFields } from '../../../src/storage/derive.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';
import { storedOrder } from '../storage/stored.ts';

const now = Date.parse('2026-11-22T09:00:00Z');
const at = (judgedAt: number, silenceDays: number | null, protectionDaysLeft: number | null = null): StoredOrder => {
  const order = storedOrder('1', {}, { silenceDays, protectionDaysLeft });
  return withIndexFields({ ...order, judgedAt });
};

describe('whether a verdict is new', () => {
  it('is not when only the clock went on', () => {
    expect(saysTheSame(at(now, 3, 10), at(now + DAY / 4, 3.25, 9.75))).toBe(true);
    expect(saysTheSame(at(now, null), at(now + HOUR, null))).toBe(true);
  });

  it('is when the silence or the protection counts from or to another moment', () => {
    expect(saysTheSame(at(now, 3), at(now + HOUR, 3))).toBe(false);
    expect(saysTheSame(at(now, 3, 10), at(now, 3, 11))).toBe(false);
    expect(saysTheSame(at(now, null), at(now, 3))).toBe(false);
  });

  it('is after a day, so that no card counts from long ago', () => {
    expect(saysTheSame(at(now, 3), at(now + DAY, 4))).toBe(false);
  });

  it('is when anything else differs', () => {
    const one = at(now, 3);
    expect(saysTheSame(one, { ...one, verdict: { ...one.verdict, level: 'urgent' } })).toBe(false);
    expect(saysTheSame(one, { ...one, numbers: [...one.numbers, 'LP1'] })).toBe(false);
    expect(saysTheSame(one, { ...one, validUntil: now })).toBe(false);
    expect(saysTheSame({ ...one, validUntil: now }, one)).toBe(false);
  });
});
