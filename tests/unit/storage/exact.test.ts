import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { judge } from '../../../src/rules/judge.ts';
import { withIndexFields } from '../../../src/storage/derive.ts';
import { isExactly } from '../../../src/storage/exact.ts';
import { checkRecord } from '../../../src/storage/records.ts';
import { type StoredOrder, storedOrderSchema, storedTrackingSchema } from '../../../src/storage/schema.ts';
import { randomNow, randomOrder } from '../rules/random-orders.ts';
import { storedOrder } from './stored.ts';

const stored = fc.tuple(randomOrder, randomNow).map(([order, now]): StoredOrder => {
  const verdict = judge(order, now, { timeZone: 'Europe/Warsaw' });
  const timeline = order.parcels.flatMap(({ events }) => events);
  return withIndexFields({ ...storedOrder(order.orderId), order, verdict, timeline, marks: order.marks ?? {} });
});

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with another value at one place, or with one more field there. */
function withValue(root: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(root) && !/^\d+$/.test(step)) return root;
  const copy = (Array.isArray(root) ? [...root] : { ...(root as object) }) as Record<string, unknown>;
  copy[step] = withValue(copy[step], rest, value);
  return copy;
}

describe('the quick look before a schema', () => {
  it('sees at once that what was stored is right', () => {
    fc.assert(fc.property(stored, (record) => isExactly(storedOrderSchema, structuredClone(record))));
  });

  it('never takes anything that the schema would refuse or change', () => {
    const wrong = fc.constantFrom<unknown>(null, undefined, 7, '', 'text', {}, [], Number.NaN, 1 / 0, true, [null], {
      a: 1,
    });
    fc.assert(
      fc.property(stored, wrong, fc.nat(), fc.boolean(), (record, value, place, beside) => {
        const paths = pathsOf(record);
        const path = paths[place % paths.length] ?? [];
        const changed = withValue(record, beside ? [...path.slice(0, -1), 'unheardOf'] : path, value);
        if (!isExactly(storedOrderSchema, changed)) return;
        const parsed = storedOrderSchema.safeParse(changed);
        expect(parsed.success).toBe(true);
        expect(structuredClone(parsed.data)).toEqual(structuredClone(changed));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    [z.object({ a: z.optional(z.string()) }), { a: undefined }, true],
    [z.object({ a: z.string() }), { a: 'x', b: 1 }, false],
    [
      z.object({ a: z.string() }),
      new (class {
        a = 'x';
      })(),
      false,
    ],
    [z.record(z.string(), z.number()), { x: 1 }, true],
    [z.record(z.string(), z.number()), JSON.parse('{"__proto__": 1}'), false],
    [z.union([z.string(), z.number()]), 3, true],
    [z.union([z.object({ a: z.number() }), z.object({ a: z.number(), b: z.number() })]), { a: 1, b: 2 }, false],
    [z.string().check(z.regex(/^a$/)), 'a', true],
    [z.string().check(z.regex(/^a$/)), 'b', false],
    [z.string().check(z.trim()), ' a', false],
    [z.array(z.number()).check(z.maxLength(1)), [1, 2], false],
    [z.instanceof(Date), new Date(0), false],
    [z.string(), 'text', true],
  ])('%#: is right only about what is plainly so', (schema, value, right) => {
    expect(isExactly(schema as z.ZodMiniType, value)).toBe(right);
  });

  it('gives the record itself, and the schema’s own words about a wrong one', () => {
    const tracking = { key: 'a|1', carrier: 'a', number: '1', failures: 0, events: [], hops: 0 };
    expect(checkRecord(storedTrackingSchema, tracking)).toEqual({ record: tracking });
    expect(checkRecord(storedTrackingSchema, { ...tracking, more: 1 })).toEqual({ record: tracking });
    expect(checkRecord(storedTrackingSchema, { ...tracking, hops: 'none' })).toMatchObject({
      problem: expect.stringMatching(/^hops: /),
    });
  });
});
