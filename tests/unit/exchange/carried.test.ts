import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import {
  CARRIED_LIMITS,
  type CarriedAnnotation,
  carriedDifference,
  mergeCarried,
  packCarried,
  unpackCarried,
} from '../../../src/exchange/carried.ts';
import { anyText } from './kept.ts';

const settings = { settings: DEFAULT_SETTINGS, changedAt: 3 };
const said = (annotatedAt: number, note = ''): CarriedAnnotation => ({
  annotatedAt,
  note,
  label: '',
  archived: false,
  marks: {},
});

const anyAnnotations = fc
  .dictionary(
    fc.string({ minLength: 1, maxLength: 20 }).filter((id) => id !== '__proto__'),
    fc.record({
      annotatedAt: fc.nat(1e6),
      note: anyText,
      label: anyText,
      archived: fc.boolean(),
      marks: fc.record({ received: fc.boolean() }, { requiredKeys: [] }),
    }),
    { maxKeys: 30 },
  )
  .map((given) => new Map<string, CarriedAnnotation>(Object.entries(given)));

function bytes(items: Readonly<Record<string, unknown>>): number[] {
  return Object.entries(items).map(([key, value]) => new TextEncoder().encode(key + JSON.stringify(value)).length);
}

describe('what the browser carries', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(anyAnnotations, (annotations) => {
        const { items, leftOut } = packCarried({ settings, annotations });
        expect(leftOut).toBe(0);
        expect(unpackCarried(JSON.parse(JSON.stringify(items)))).toEqual({ settings, annotations });
      }),
    );
  });

  it('carries numbers the user typed', () => {
    const typed = { postcode: '00-001', numbers: [{ number: 'LP00000000000001', typedAt: 4 }] };
    const annotations = new Map([['1', { ...said(5), typed }]]);
    expect(unpackCarried(packCarried({ settings: null, annotations }).items).annotations).toEqual(annotations);
  });

  it('stays inside the quotas, and says what it left out: the oldest', () => {
    const annotations = new Map(
      Array.from({ length: 2_000 }, (_, index) => [`8190000000${index}`, said(index, 'n'.repeat(100))] as const),
    );
    const { items, leftOut } = packCarried({ settings, annotations });
    const sizes = bytes(items);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(CARRIED_LIMITS.item);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(CARRIED_LIMITS.total);
    const kept = unpackCarried(items).annotations;
    expect(kept.size + leftOut).toBe(2_000);
    expect(leftOut).toBeGreaterThan(0);
    expect(kept.has('81900000001999')).toBe(true);
    expect(kept.has('81900000000')).toBe(false);
  });

  it('stays inside the quotas for any texts', () => {
    fc.assert(
      fc.property(anyAnnotations, (annotations) => {
        expect(Math.max(0, ...bytes(packCarried({ settings: null, annotations }).items))).toBeLessThanOrEqual(8_192);
      }),
    );
  });

  it('leaves out what does not fit, and keeps the rest', () => {
    const items = { 'orders-01': { good: [5, 'label', '', false, {}], bad: [1], worse: null }, other: 1, settings: 7 };
    const { settings: read, annotations } = unpackCarried(items);
    expect([...annotations.keys()]).toEqual(['good']);
    expect(read?.changedAt).toBe(0);
  });

  it('takes the later of two, of orders and of settings', () => {
    const own = {
      settings,
      annotations: new Map([
        ['1', said(5, 'mine')],
        ['2', said(1, 'old')],
      ]),
    };
    const other = {
      settings: { settings: { ...DEFAULT_SETTINGS, theme: 'dark' as const }, changedAt: 9 },
      annotations: new Map([
        ['1', said(4, 'theirs')],
        ['2', said(2, 'new')],
        ['3', said(1, 'only theirs')],
      ]),
    };
    const merged = mergeCarried(own, other);
    expect([...merged.annotations.values()].map(({ note }) => note)).toEqual(['mine', 'new', 'only theirs']);
    expect(merged.settings?.settings.theme).toBe('dark');
  });

  it('writes only what differs, and removes only what is ours', () => {
    const wanted = { settings: 1, 'orders-02': { a: 1 } };
    expect(carriedDifference({ settings: 1, 'orders-05': {}, foreign: 2 }, wanted)).toEqual({
      set: { 'orders-02': { a: 1 } },
      remove: ['orders-05'],
    });
  });
});
