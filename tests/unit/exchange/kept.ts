/** Kept orders with invented values, for tests of what leaves and comes in. */

import fc from 'fast-check';
import type { Annotation, KeptOrder } from '../../../src/domain/kept.ts';

export function keptOrder(orderId: string, changed: Partial<KeptOrder> = {}): KeptOrder {
  return {
    orderId,
    order: {
      orderId,
      site: 'aliexpress.com',
      state: 'shipped',
      items: [{ title: `Invented ${orderId}` }],
      parcels: [{ number: `LP0000000000${orderId}`, events: [] }],
    },
    fields: { state: { source: 'network', readAt: 5 } },
    firstReadAt: 1,
    readAt: 5,
    marks: {},
    note: '',
    label: '',
    archived: false,
    ticks: {},
    ...changed,
  };
}

/** Texts that a hostile page or person might write. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    '+cmd',
    '-2',
    '@SUM(A1)',
    ' =HYPERLINK("x")',
    '\t=1',
    '"quoted"',
    'a;b,c',
    'two\r\nlines',
    '\u202Eturned',
    '__proto__',
    '8190000000000001',
    'ž, ľ; ø\\n',
  ),
);

export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record(
  {
    marks: fc.record(
      { received: fc.boolean(), messagedSellerAt: fc.constantFrom('2026-11-01', '2026-11-03T08:15:00Z') },
      { requiredKeys: [] },
    ),
    note: anyText,
    label: anyText,
    archived: fc.boolean(),
    ticks: fc.dictionary(
      fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '__proto__'),
      fc.nat(),
      { maxKeys: 4 },
    ),
    annotatedAt: fc.nat(1e6),
  },
  { requiredKeys: ['marks', 'note', 'label', 'archived', 'ticks'] },
);

export const anyKeptOrder = (orderId: fc.Arbitrary<string>): fc.Arbitrary<KeptOrder> =>
  fc
    .tuple(orderId, anyAnnotation, anyText, fc.nat(1e6), fc.nat(1e6))
    .map(([id, annotation, title, readAt, firstReadAt]) =>
      keptOrder(id, {
        ...annotation,
        readAt,
        firstReadAt,
        order: { ...keptOrder(id).order, items: [{ title }], seller: { name: title } },
      }),
    );
