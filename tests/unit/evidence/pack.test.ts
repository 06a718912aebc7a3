import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptChange } from '../../../src/domain/kept.ts';
import { DAY } from '../../../src/domain/time.ts';
import { checklistOf } from '../../../src/evidence/checklist.ts';
import { gapsOf, gapTone } from '../../../src/evidence/gaps.ts';
import { escapeHtml, packPage } from '../../../src/evidence/html.ts';
import { createMoments } from '../../../src/evidence/moments.ts';
import { buildPack } from '../../../src/evidence/pack.ts';
import { keptAddress, pageKind } from '../../../src/evidence/page-kind.ts';
import { packRecord, pieceFileName } from '../../../src/evidence/record.ts';
import { PERSONAL_FIELDS, personalFields } from '../../../src/evidence/withheld.ts';
import { anyText } from '../exchange/kept.ts';
import { ago, caseFile, NOW, NUMBER, ORDER, piece, STUCK, scan, texts, ZONE } from './files.ts';

const changes: KeptChange[] = [
  {
    orderId: ORDER,
    at: NOW - 2 * DAY,
    what: 'protectionEndsAt',
    from: '2026-12-01',
    to: '2026-12-12',
    source: 'aliexpress',
  },
  { orderId: ORDER, at: NOW - 9 * DAY, what: 'numbers', from: '', to: NUMBER, source: 'aliexpress' },
];
const whole = () =>
  caseFile(STUCK, {
    changes,
    pieces: [piece('a', 'order_page'), piece('b', 'carrier_letter', { origin: 'file', type: 'application/pdf' })],
    notes: { sellerSaid: 'wait please', carrierSaid: 'not here', promises: [{ saidAt: ago(3) }], keptBack: [] },
  });
const page = (file = whole(), kept: readonly string[] = []) =>
  packPage(buildPack(file, texts, kept), { texts, lang: 'en', direction: 'ltr', previews: new Map() });

describe('the gap log', () => {
  it('measures each stage against its own band', () => {
    const { ways } = caseFile();
    expect(gapsOf(ways, {}, NOW, false).map(({ rule, days, lasts }) => [rule, days, lasts])).toEqual([
      ['S-PROC', 2, false],
      ['S-SCAN', 4, false],
      ['S-ACC', 12, false],
      ['S-EXP', 22, true],
    ]);
    const long = gapsOf(ways, {}, NOW, false).map(gapTone);
    expect(long).toEqual(['normal', 'normal', 'long', 'long']);
    expect(
      gapsOf(ways, {}, NOW + 9 * DAY, false)
        .map(gapTone)
        .at(-1),
    ).toBe('too_long');
  });

  it('takes scans of the local leg for what they are, and notes for nothing', () => {
    const order = {
      ...STUCK,
      parcels: [
        {
          number: NUMBER,
          events: [
            scan(30, 'accepted', 'a', { country: 'CN' }),
            scan(25, 'departed_origin', 'b', { country: 'CN' }),
            scan(12, 'arrived_destination', 'c', { country: 'PL' }),
            scan(11, 'info_only', 'note'),
            scan(4, 'transit', 'd', { country: 'PL' }),
          ],
        },
      ],
    };
    const gaps = gapsOf(caseFile(order).ways, {}, NOW, false);
    expect(gaps.find(({ rule }) => rule === 'S-ARR')).toMatchObject({
      days: 8,
      stage: 'arrived_destination',
      lasts: false,
    });
    expect(gaps.find(({ rule }) => rule === 'S-EXP')).toMatchObject({ days: 13, lasts: false });
  });

  it('counts nothing on for an order that is closed', () => {
    expect(gapsOf(caseFile().ways, {}, NOW, true).some(({ lasts }) => lasts)).toBe(false);
  });
});

describe('the history', () => {
  it('tells a scan of two sources once, with both', () => {
    const events = [
      ...(STUCK.parcels[0]?.events ?? []),
      scan(22, 'departed_origin', 'Left', { country: 'CN', source: 'postnl' }),
    ];
    const [way] = caseFile({ ...STUCK, parcels: [{ number: NUMBER, events }] }).ways;
    expect(way?.scans).toHaveLength(3);
    expect(way?.scans.at(-1)?.sources.sort()).toEqual(['cainiao', 'postnl']);
  });
});

describe('the checklist', () => {
  it('is filled as far as the product can', () => {
    const states = Object.fromEntries(checklistOf(whole()).map(({ id, state }) => [id, state]));
    expect(states).toEqual({
      tracking_number: 'read',
      tracking_history: 'read',
      order_details: 'whole',
      seller_messages: 'read',
      protection_date: 'whole',
    });
  });

  it('never claims proof that nobody gave', () => {
    const order = {
      ...STUCK,
      marks: { received: false },
      parcels: [{ number: NUMBER, events: [scan(4, 'delivered')] }],
    };
    const items = checklistOf(caseFile(order));
    expect(items.find(({ id }) => id === 'proof_of_non_delivery')).toMatchObject({ state: 'missing', knownAt: null });
    expect(items.find(({ id }) => id === 'carrier_response')?.state).toBe('missing');
  });
});

describe('the page', () => {
  it('holds the facts with their times, and needs nothing from outside', () => {
    const html = page();
    for (const fact of [
      ORDER,
      NUMBER,
      'Garden lantern, invented',
      'Departed from country of origin',
      'not here',
      '22 days',
    ])
      expect(html).toContain(fact);
    expect(html).toContain('Dec 12, 2026');
    expect(html).toMatch(/content="default-src 'none'/);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.aliexpress\.com\/p\/order)/);
    expect(html).not.toMatch(/undefined|NaN|\[object|>ev_/);
  });

  it('leaves out a column of which nothing is known, and keeps it where one scan names a place', () => {
    const parcels = [{ number: NUMBER, events: [scan(20, 'departed_origin')] }];
    expect(page(caseFile({ ...STUCK, parcels }))).not.toContain('<th scope="col">Place</th>');
    expect(page()).toContain('<th scope="col">Place</th>');
  });

  it('shows deadlines on both clocks', () => {
    const moments = createMoments('en', ZONE);
    expect(moments.own(NOW)).toMatch(/Nov 22, 2026, 0?1:00.PM GMT\+1/);
    expect(moments.pacific(NOW)).toMatch(/Nov 22, 2026, 0?4:00.AM PST/);
    expect(page()).toContain(moments.pacific(NOW + 20 * DAY).replaceAll("'", '&#39;'));
  });

  it('is nobody’s way to run a script', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom('<script>', '"><img src=x onerror=1>', '&lt;', "'")), (text) => {
        const order = { ...STUCK, items: [{ title: text }], seller: { name: text } };
        const html = page(
          caseFile(order, {
            pieces: [piece('a', 'photo', { name: text })],
            notes: { ...whole().notes, sellerSaid: text },
          }),
        );
        expect(html).not.toMatch(/<script|<img/i);
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('draws only pictures that are pictures', () => {
    const drawn = (picture: string | null) =>
      packPage(buildPack(whole(), texts, []), {
        texts,
        lang: 'en',
        direction: 'ltr',
        previews: new Map([['a', { picture, file: '01-order_page.png', sha256: 'cd'.repeat(32) }]]),
      });
    expect(drawn('data:image/png;base64,AAAA')).toContain('<img src="data:image/png;base64,AAAA"');
    expect(drawn('data:image/svg+xml;base64,AAAA')).not.toContain('<img');
    expect(drawn('https://example.com/x.png')).not.toContain('<img');
    expect(drawn(null)).toContain('cd'.repeat(32));
  });
});

describe('what is kept back', () => {
  it.each(PERSONAL_FIELDS)('%s is nowhere in page and record', (id) => {
    const file = whole();
    const stored = { ...file.stored, note: 'a private remark' };
    const field = personalFields({ ...file, stored }, texts).find((one) => one.id === id);
    expect(field?.values.length).toBeGreaterThan(0);
    const kept = buildPack({ ...file, stored }, texts, [id]);
    const shown = [packPage(kept, { texts, lang: 'en', direction: 'ltr', previews: new Map() }), packRecord(kept, [])];
    for (const value of field?.values ?? [])
      for (const text of shown)
        if (value.length > 3) expect(text).not.toContain(value);
        else expect(text).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${value}(?![\\p{L}\\p{N}])`, 'u'));
  });

  it('leaves out a piece whole', () => {
    const kept = buildPack(whole(), texts, ['b']);
    expect(kept.pieces.map(({ id }) => id)).toEqual(['a']);
    expect(JSON.stringify(kept)).not.toContain('carrier_letter');
  });

  it('is kept back inside other lines too', () => {
    const order = {
      ...STUCK,
      parcels: [
        { number: NUMBER, events: [scan(3, 'delivered', `${NUMBER} delivered in KROTOSZEWO to order ${ORDER}`)] },
      ],
    };
    const text = packRecord(buildPack(caseFile(order), texts, ['order_number', 'tracking_numbers', 'city']), []);
    expect(text).toContain('[left out] delivered in [left out] to order [left out]');
  });
});

describe('the record', () => {
  it('is JSON with every file and its hash', () => {
    const files = [{ name: 'evidence.html', size: 5, sha256: 'ef'.repeat(32) }];
    expect(JSON.parse(packRecord(buildPack(whole(), texts, []), files))).toMatchObject({
      format: 'waitwise-evidence',
      version: 1,
      case: 'not_received',
      files,
      changes: [
        { what: 'Tracking numbers' },
        { what: 'Buyer Protection until', from: 'Dec 1, 2026', to: 'Dec 12, 2026' },
      ],
    });
    expect(pieceFileName(2, 'chat', 'image/jpeg')).toBe('03-chat.jpg');
  });
});

describe('a page in front', () => {
  it.each([
    ['https://www.aliexpress.com/p/order/detail.html?orderId=1', 'order_page'],
    ['https://www.aliexpress.com/p/tracking/index.html', 'tracking_page'],
    ['https://msg.aliexpress.com/buyerMsgList.htm', 'chat'],
    ['https://global.cainiao.com/detail.htm', 'carrier_page'],
    ['chrome://extensions', null],
    ['moz-extension://x/y.html', null],
    ['', null],
  ])('%s is %s', (address, kind) => {
    expect(pageKind(address)).toBe(kind);
  });

  it('is kept without what is behind # and without a password', () => {
    expect(keptAddress('https://me:secret@example.com/a?b=1#token')).toBe('https://example.com/a?b=1');
  });
});
