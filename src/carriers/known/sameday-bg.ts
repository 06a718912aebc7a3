/** Sameday Bulgaria: courier and easybox lockers. */

import type { Carrier, Origin } from '../carrier.ts';
import { samedayQuery } from '../sameday-history.ts';

export const carrier: Carrier = {
  id: 'sameday-bg',
  aliases: ['sameday-bg', 'Sameday Courier BG'],
  name: 'Sameday Bulgaria',
  country: 'BG',
  link: 'https://sameday.bg/#awb={number}',
  query: samedayQuery('sameday-bg', 'api.sameday.bg', 'Europe/Sofia'),
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel SamedayDeliveryService.kt (2026-02)',
  checkedOn: '2026-02-01',
};
