// @vitest-environment happy-dom
/** Diagnostics hold shapes and counters: whatever a page holds of a person, nothing of it gets in. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../../src/background/diagnostics.ts';
import { readCaught } from '../../../src/content/caught.ts';
import { shapeOf, shapeOfPage } from '../../../src/content/shape.ts';
import { ANSWERS, contextOf, PAGES } from '../../fixtures/aliexpress/catalogue.ts';

const SECRETS = [
  'Ada Example',
  '12 Invented Lane',
  '8210000000000002',
  'LP00000000000001',
  'ada@example.invalid',
  '+48 600 000 000',
];

function diagnosticsOf(detail: string, shape: string): string {
  const groups = { needs_you: 1, to_watch: 0, on_their_way: 2, closed: 3, archived: 0 };
  const warnings = [{ code: 'unknown_layout', detail, at: 0, shape }];
  return diagnosticsText({ warnings, lastReadAt: 0, groups, setAside: 0 }, '0.1.0', 'Mozilla/5.0 Firefox/142.0');
}

describe('the shape of an answer', () => {
  it.each(ANSWERS)('of $name counts keys and tags, and holds no value', ({ payload }) => {
    const shape = shapeOf(payload);
    expect(shape).toMatch(/^tags: .*\nkeys: [a-zA-Z_(]/);
    expect(shape).not.toMatch(/PERSONAL|\d{7}/);
  });

  it('holds no planted value, wherever and as whatever it stands', () => {
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<unknown>(...SECRETS, 8210000000000002),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('title', 'tag', 'fields', ...SECRETS), tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (value) => {
        const text = diagnosticsOf('network answer: no known shape', shapeOf({ holder: value }));
        for (const secret of SECRETS) expect(text).not.toContain(secret);
      }),
    );
  });

  it('counts the parts of component keys without their ids', () => {
    const shape = shapeOf({ data: { pc_om_list_order_8210000000000002: { tag: 'pc_om_list_order', fields: {} } } });
    expect(shape).toBe('tags: pc_om_list_order 1\nkeys: data 1, fields 1, pc_om_list_order 1, tag 1');
  });

  it('says what is no answer at all', () => {
    expect(shapeOf(undefined)).toBe('answer: no JSON');
    expect(shapeOf('text')).toBe('answer: no object');
  });

  it('goes with a warning only', () => {
    const [list] = ANSWERS;
    const caught = readCaught(
      { url: list?.url ?? '', requestBody: '', body: JSON.stringify(list?.payload) },
      contextOf(),
    );
    expect(caught.shape === '').toBe(caught.reading.warnings.length === 0);
    const broken = readCaught({ url: list?.url ?? '', requestBody: '', body: '{"data":{"a":{"b":1}}}' }, contextOf());
    expect(broken.reading.warnings).not.toEqual([]);
    expect(broken.shape).toContain('keys: ');
  });
});

describe('the shape of a page', () => {
  it.each(PAGES)('of $name counts hooks only', ({ html }) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(shapeOfPage(page)).toMatch(/^elements: \d+\nhooks: \.order-wrap \d+/);
    expect(shapeOfPage(page)).not.toMatch(/PERSONAL|\d{7}/);
  });
});

describe('the text of diagnostics', () => {
  it('says versions, counts and days', () => {
    expect(diagnosticsOf('page: no known hook among 12 elements', 'elements: 12')).toBe(
      [
        'Waitwise 0.1.0',
        'Firefox/142',
        'orders stored: 6; set aside: 0; last good reading: 1970-01-01',
        'unknown_layout (1970-01-01): page: no known hook among 12 elements',
        '  elements: 12',
      ].join('\n'),
    );
  });

  it('masks numbers, addresses and foreign scripts that came into a warning', () => {
    const text = diagnosticsOf(
      'order 8210000000000002 LP00000000000001 https://x.invalid/a?b ada@example.invalid Žofie',
      '',
    );
    expect(text).toContain('order # # <address> <mail> ?ofie');
  });
});
