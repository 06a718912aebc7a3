/** Sameday Hungary: courier and easybox lockers. */

import type { Carrier, Origin } from '../carrier.ts';
import { samedayQuery } from '../sameday-history.ts';

export const carrier: Carrier = {
  id: 'sameday-hu',
  aliases: ['sameday-hu', 'Sameday Courier HU'],
  name: 'Sameday Hungary',
  country: 'HU',
  link: 'https://sameday.hu/#awb={number}',
  query: samedayQuery('sameday-hu', 'api.sameday.hu', 'Europe/Budapest'),
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel SamedayDeliveryService.kt (2026-02)',
  checkedOn: '2026-02-01',
};
