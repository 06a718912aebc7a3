import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/rules/judge.ts';
import { isStoredOrder, isStoredWarning } from '../../../src/storage/card-checks.ts';
import { withIndexFields } from '../../../src/storage/derive.ts';
import { type StoredOrder, storedOrderSchema, storedWarningSchema } from '../../../src/storage/schema.ts';
import { randomNow, randomOrder } from '../rules/random-orders.ts';
import { storedOrder } from './stored.ts';

const stored = fc.tuple(randomOrder, randomNow).map(([order, now]): StoredOrder => {
  const verdict = judge(order, now, { timeZone: 'Europe/Warsaw' });
  const timeline = order.parcels.flatMap(({ events }) => events);
  return withIndexFields({ ...storedOrder(order.orderId), order, verdict, timeline, marks: order.marks ?? {} });
});

/** Parts that no card looks at: an opened order reads them with the whole schema. */
const UNSEEN =
  /^(?:fields|typed|ticks|notices|marks|order\.(?:parcels|marks|total|protectionReadings)|order\.items\.\d+\.(?:price|weightGrams)|verdict\.trace|timeline\.\d+\.(?!at|text|stage)|shelf$)/;

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with another value at one place. */
function withValue(root: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy = (Array.isArray(root) ? [...root] : { ...(root as object) }) as Record<string, unknown>;
  copy[step] = withValue(copy[step], rest, value);
  return copy;
}

describe('the check before a card', () => {
  it('accepts whatever the whole schema accepts', () => {
    fc.assert(
      fc.property(stored, (record) => {
        expect(storedOrderSchema.safeParse(record).success).toBe(true);
        expect(isStoredOrder(record)).toBe(true);
      }),
    );
  });

  it('refuses what the schema refuses, wherever a card looks', () => {
    const wrong = fc.constantFrom<unknown>(null, 7, 'text', {}, [], Number.NaN, true, [null], { id: 1 });
    fc.assert(
      fc.property(stored, wrong, fc.nat(), (record, value, place) => {
        const paths = pathsOf(record).filter((path) => path.length > 0 && !UNSEEN.test(path.join('.')));
        const path = paths[place % paths.length] ?? [];
        const changed = withValue(record, path, value);
        if (!isStoredOrder(changed)) return;
        const issues = storedOrderSchema.safeParse(changed).error?.issues ?? [];
        // A day that is no day is told from its place on the card, not from its spelling.
        const told = issues.filter(({ code, path: at }) => code !== 'custom' && !UNSEEN.test(at.join('.')));
        expect(told).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([null, undefined, 'order', [], { orderId: '1' }])('refuses %j', (record) => {
    expect(isStoredOrder(record)).toBe(false);
  });

  it('tells warnings apart as their schema does', () => {
    const good = { code: 'login', detail: 'a form', at: 5 };
    for (const record of [good, { ...good, shape: 'x' }, { ...good, at: '5' }, { ...good, shape: 7 }, null])
      expect(isStoredWarning(record)).toBe(storedWarningSchema.safeParse(record).success);
  });
});
