import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterRows, rowOf, SORT_KEYS, sortRows } from '../../../src/dashboard/orders/rows.ts';
import { visibleRange } from '../../../src/dashboard/orders/visibleRange.ts';
import { hashOf, PLACES, parseHash } from '../../../src/dashboard/routes.ts';
import { DAY } from '../../../src/domain/time.ts';
import { storedOrder } from '../storage/stored.ts';
import { row } from './row.ts';

const collator = new Intl.Collator('en', { numeric: true });
const ids = (rows: readonly { orderId: string }[]) => rows.map(({ orderId }) => orderId);

describe('rowOf', () => {
  it('counts silence and protection from the moment of the verdict', () => {
    const stored = storedOrder('1', { placedAt: '2026-11-03' });
    const { silentSince, protectionEnd, placedAt } = rowOf(stored, 'Europe/Warsaw');
    expect(silentSince).toBe(stored.judgedAt - 9 * DAY);
    expect(protectionEnd).toBe(stored.judgedAt + 40 * DAY);
    expect(new Date(placedAt).toISOString()).toBe('2026-11-02T23:00:00.000Z');
  });
});

describe('sortRows', () => {
  const rows = [
    row({ orderId: 'b', title: 'B 10', amount: 3, silentSince: 20 }),
    row({ orderId: 'none', title: '' }),
    row({ orderId: 'a', title: 'a 9', amount: 9, silentSince: 10 }),
  ];

  it('keeps unknown values last both ways', () => {
    expect(ids(sortRows(rows, { key: 'title', descending: false }, collator))).toEqual(['a', 'b', 'none']);
    expect(ids(sortRows(rows, { key: 'title', descending: true }, collator))).toEqual(['b', 'a', 'none']);
    expect(ids(sortRows(rows, { key: 'amount', descending: true }, collator))).toEqual(['a', 'b', 'none']);
  });

  it('puts the shortest silence first, and the longest when turned around', () => {
    expect(ids(sortRows(rows, { key: 'silence', descending: false }, collator))).toEqual(['b', 'a', 'none']);
    expect(ids(sortRows(rows, { key: 'silence', descending: true }, collator))).toEqual(['a', 'b', 'none']);
  });

  it('puts stages in the order of the way, and closed orders last', () => {
    const ways = [
      row({ orderId: 'out', stage: 'out_for_delivery' }),
      row({ orderId: 'over', stage: 'order_placed', level: 'closed' }),
      row({ orderId: 'left', stage: 'departed_origin' }),
      row({ orderId: 'new', stage: 'processing' }),
    ];
    expect(ids(sortRows(ways, { key: 'stage', descending: false }, collator))).toEqual(['new', 'left', 'out', 'over']);
    expect(ids(sortRows(ways, { key: 'stage', descending: true }, collator))).toEqual(['out', 'left', 'new', 'over']);
  });

  it('loses and doubles no row, and keeps the order of urgency among equals', () => {
    const many = fc.array(
      fc.record({ title: fc.string({ maxLength: 3 }), amount: fc.oneof(fc.nat(5), fc.constant(Number.NaN)) }),
    );
    fc.assert(
      fc.property(many, fc.constantFrom(...SORT_KEYS), fc.boolean(), (given, key, descending) => {
        const before = given.map((one, index) => row({ ...one, orderId: String(index) }));
        const sorted = ids(sortRows(before, { key, descending }, collator));
        expect([...sorted].sort()).toEqual(ids(before).sort());
        if (key === 'seller' || key === 'stage') expect(sorted).toEqual(ids(before));
      }),
    );
  });
});

describe('filterRows', () => {
  const rows = [
    rowOf(storedOrder('1', { items: [{ title: 'Łańcuch do roweru' }], seller: { name: 'Müller' } }), 'UTC'),
    rowOf(storedOrder('2', { site: 'aliexpress.us' }, { level: 'react' }), 'UTC'),
  ];

  it('finds all words, folded, and every named choice', () => {
    expect(ids(filterRows(rows, { words: 'ROWERU muller' }))).toEqual(['1']);
    expect(ids(filterRows(rows, { words: 'roweru nothing' }))).toEqual([]);
    expect(ids(filterRows(rows, { levels: ['react', 'urgent'] }))).toEqual(['2']);
    expect(ids(filterRows(rows, { sites: ['aliexpress.us'], levels: ['closed'] }))).toEqual([]);
    expect(ids(filterRows(rows, { seller: 'Müller' }))).toEqual(['1']);
    expect(ids(filterRows(rows, { stages: ['transit'] }))).toEqual(['1', '2']);
    expect(ids(filterRows(rows, { stages: ['customs'] }))).toEqual([]);
    expect(ids(filterRows(rows, { label: 'Gift' }))).toEqual([]);
    expect(ids(filterRows(rows, {}))).toEqual(['1', '2']);
  });
});

describe('visibleRange', () => {
  it('draws what is in view with a margin, never more than there is', () => {
    expect(visibleRange(10_000, 60, -60_000, 900)).toEqual({ from: 988, to: 1027 });
    expect(visibleRange(3, 60, 200, 900)).toEqual({ from: 0, to: 3 });
    expect(visibleRange(0, 60, 200, 900)).toEqual({ from: 0, to: 0 });
  });

  it('covers every row that touches the window', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.integer({ min: -700_000, max: 900 }),
        fc.integer({ min: 100, max: 2_000 }),
        (count, top, height) => {
          const { from, to } = visibleRange(count, 60, top, height);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(Math.max(count, from));
          for (let y = 0; y < height; y += 20) {
            const at = Math.floor((y - top) / 60);
            if (at >= 0 && at < count) expect(at >= from && at < to).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the address', () => {
  it('leads to each place and order, and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLACES),
        fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
        (place, orderId) => {
          expect(parseHash(hashOf({ place, orderId }))).toEqual({ place, orderId });
        },
      ),
    );
  });

  it('leads anything unknown to the orders', () => {
    for (const hash of ['', '#', '#nowhere', '#__proto__', '#%E0%A4%A']) expect(parseHash(hash).place).toBe('orders');
    expect(parseHash('#orders/%E0%A4%A').orderId).toBeNull();
  });
});
