/** Invented stored orders for the tests of the popup. */

import type { Reason, Verdict } from '../../../src/domain/verdict.ts';
import { withIndexFields } from '../../../src/storage/derive.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';

export const NOW = Date.parse('2026-11-22T09:12:00Z');

/** An order that is silent beyond the react line, with a message to the seller, unless told otherwise. */
export function storedOrder(
  orderId: string,
  verdict: Partial<Verdict> = {},
  changes: Partial<Omit<StoredOrder, 'verdict'>> = {},
): StoredOrder {
  return withIndexFields({
    orderId,
    order: {
      orderId,
      site: 'aliexpress.com',
      state: 'shipped',
      seller: {
        name: 'Bright Home Store',
        chatUrl: 'https://www.aliexpress.com/p/message/index.html?store=1',
      },
      items: [{ title: `Thing ${orderId}`, quantity: 1 }],
      parcels: [{ number: `LP00${orderId}`, events: [] }],
    },
    fields: {},
    firstReadAt: NOW,
    readAt: NOW,
    marks: {},
    note: '',
    label: '',
    archived: false,
    ticks: {},
    timeline: [],
    judgedAt: NOW,
    ...changes,
    verdict: {
      level: 'react',
      stage: 'departed_origin',
      cause: null,
      parcelNumber: null,
      disputeText: null,
      headline: { id: 'stage_departed_origin', figures: {} },
      reasons: [],
      silenceDays: 26.2,
      pause: { normalUntil: 20, reactFrom: 25 },
      protectionDaysLeft: 38.4,
      action: 'message_seller',
      actBy: null,
      message: null,
      playbook: null,
      evidence: [],
      validUntil: null,
      ...verdict,
    },
  });
}

/** A message to the seller with the figures that fill it. */
export const MESSAGE: Reason = { id: 'stuck-after-export', figures: { orderId: '8190000000000001', days: 26 } };
