/** Sameday: courier and easybox lockers. */

import type { Carrier, Origin } from '../carrier.ts';
import { samedayQuery } from '../sameday-history.ts';

export const carrier: Carrier = {
  id: 'sameday',
  aliases: ['sameday-ro', 'Sameday Courier', 'Sameday Romania'],
  name: 'Sameday',
  country: 'RO',
  link: 'https://sameday.ro/#awb={number}',
  query: samedayQuery('sameday', 'api.sameday.ro', 'Europe/Bucharest'),
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel SamedayDeliveryService.kt (2026-02)',
  checkedOn: '2026-02-01',
};
