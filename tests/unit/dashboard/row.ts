/** Rows with invented values, for tests of the dashboard. */

import type { Row } from '../../../src/dashboard/orders/rows.ts';

export function row(changed: Partial<Row> = {}): Row {
  return {
    orderId: '1',
    site: 'aliexpress.com',
    state: 'shipped',
    title: 'Invented lamp',
    seller: 'Invented Shop',
    label: '',
    archived: false,
    level: 'normal_pause',
    stage: 'transit',
    headline: { id: 'headline', figures: {} },
    pause: null,
    method: 'Standard',
    carriers: [],
    country: 'PL',
    amount: Number.NaN,
    currency: '',
    received: false,
    placedAt: Number.NaN,
    dispatchedAt: Number.NaN,
    silentSince: Number.NaN,
    protectionEnd: Number.NaN,
    actBy: Number.NaN,
    expectedFrom: Number.NaN,
    expectedTo: Number.NaN,
    promisedBy: Number.NaN,
    scans: [],
    searched: '',
    ...changed,
  };
}
