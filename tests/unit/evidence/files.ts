/** A case file with invented values, as tests of evidence start from it. */

import english from '../../../_locales/en/messages.json' with { type: 'json' };
import type { Piece, PieceKind } from '../../../src/domain/evidence.ts';
import type { Order, TrackingEvent } from '../../../src/domain/order.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { GUIDE_THRESHOLDS } from '../../../src/domain/thresholds.ts';
import { DAY, instantOf } from '../../../src/domain/time.ts';
import type { CaseFile } from '../../../src/evidence/casefile.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { judge } from '../../../src/rules/judge.ts';
import { stageOf } from '../../../src/rules/stage-of.ts';
import { waysOf } from '../../../src/rules/ways.ts';
import { keptOrder } from '../exchange/kept.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);
export const ZONE = 'Europe/Warsaw';
export const ORDER = '8190000000000017';
export const NUMBER = 'LP00111222333444';
export const texts = createTexts('en', sentencesOf(english), { timeZone: ZONE });

/** An instant this many days before `NOW`. */
export const ago = (days: number) => instantOf(NOW - days * DAY);
export const ahead = (days: number) => instantOf(NOW + days * DAY);

export function scan(
  days: number,
  stage: Stage,
  text: string = stage,
  more: Partial<TrackingEvent> = {},
): TrackingEvent {
  return { at: ago(days), stage, text, source: 'cainiao', ...more };
}

/** Left China 22 days ago and silent since; protection ends in 20 days. */
export const STUCK: Order = {
  orderId: ORDER,
  site: 'aliexpress.com',
  state: 'shipped',
  placedAt: ago(40),
  paidAt: ago(40),
  dispatchedAt: ago(38),
  seller: { name: 'Invented Lantern Store', url: 'https://www.aliexpress.com/store/100000001' },
  items: [{ title: 'Garden lantern, invented', variant: 'Moss', quantity: 2 }],
  total: { amount: 23.4, currency: 'EUR' },
  shipTo: { country: 'PL', city: 'Krotoszewo', postcode: '99-998' },
  shippingMethod: 'AliExpress Standard Shipping',
  estimatedDelivery: { to: ago(3).slice(0, 10) },
  protectionEndsAt: ahead(20),
  parcels: [
    {
      number: NUMBER,
      events: [
        scan(38, 'shipped', 'Package information received', { country: 'CN' }),
        scan(34, 'accepted', 'Accepted by carrier', { country: 'CN', city: 'Hangzhou' }),
        scan(22, 'departed_origin', 'Departed from country of origin', { country: 'CN' }),
      ],
    },
  ],
};

export function caseFile(order: Order = STUCK, changed: Partial<CaseFile> = {}): CaseFile {
  const now = changed.now ?? NOW;
  const marks = order.marks ?? {};
  const verdict = judge(order, now, { timeZone: ZONE });
  const kept = keptOrder(order.orderId, { order, marks, readAt: NOW - DAY, firstReadAt: NOW - 9 * DAY });
  const context = { timeZone: ZONE, thresholds: GUIDE_THRESHOLDS, peaksOff: [], stageOf, orderIds: [] };
  return {
    stored: {
      ...kept,
      fields: { protectionEndsAt: { source: 'network', readAt: NOW - DAY } },
      verdict,
      numbers: order.parcels.map(({ number }) => number),
    },
    trackings: [],
    changes: [],
    ways: waysOf(order, context),
    pieces: [],
    notes: { promises: [], keptBack: [] },
    rules: {},
    now,
    timeZone: ZONE,
    ...changed,
  };
}

export function piece(id: string, kind: PieceKind, changed: Partial<Piece> = {}): Piece {
  return {
    id,
    orderId: ORDER,
    kind,
    origin: 'screenshot',
    at: NOW - DAY,
    name: `Invented ${kind}`,
    address: `https://www.aliexpress.com/p/order/detail.html?orderId=${ORDER}`,
    type: 'image/png',
    size: 1000,
    sha256: 'ab'.repeat(32),
    ...changed,
  };
}
