/** Stored orders with invented values, for tests of the storage. */

import type { Order } from '../../../src/domain/order.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { withIndexFields } from '../../../src/storage/derive.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';

export const calm: Verdict = {
  level: 'normal_pause',
  stage: 'transit',
  headline: { id: 'headline_normal_pause', figures: { days: 9, normal: 20 } },
  reasons: [{ id: 'S-EXP', figures: { days: 9 } }],
  silenceDays: 9,
  pause: { normalUntil: 20, reactFrom: 25 },
  protectionDaysLeft: 40,
  action: 'wait',
  actBy: null,
  message: null,
  playbook: null,
  evidence: [],
  validUntil: null,
};

export function storedOrder(orderId: string, order: Partial<Order> = {}, verdict: Partial<Verdict> = {}): StoredOrder {
  return withIndexFields({
    orderId,
    order: {
      orderId,
      site: 'aliexpress.com',
      state: 'shipped',
      items: [{ title: `Invented ${orderId}` }],
      parcels: [],
      ...order,
    },
    fields: {},
    firstReadAt: 1,
    readAt: 1,
    marks: {},
    note: '',
    label: '',
    archived: false,
    ticks: {},
    timeline: [],
    verdict: { ...calm, ...verdict },
    judgedAt: Date.UTC(2026, 10, 22),
  });
}
