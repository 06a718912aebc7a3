/** Sameday: courier and easybox lockers. */

import type { Carrier } from '../carrier.ts';
import { plain } from '../formats.ts';
import { samedayQuery } from '../sameday-history.ts';

export const carrier: Carrier = {
  id: 'sameday',
  aliases: ['sameday-ro', 'Sameday Courier', 'Sameday Romania'],
  name: 'Sameday',
  country: 'RO',
  link: 'https://sameday.ro/#awb={number}',
  formats: [plain('sameday', /^[1-9][A-Z]{2,6}\d{8,12}$/)],
  query: samedayQuery('sameday', 'api.sameday.ro', 'Europe/Bucharest'),
  source: 'itsvic-dev/parcel SamedayDeliveryService.kt (2026-02)',
  checkedOn: '2026-02-01',
};
