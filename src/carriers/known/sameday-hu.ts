/** Sameday Hungary: courier and easybox lockers. */

import type { Carrier } from '../carrier.ts';
import { plain } from '../formats.ts';
import { samedayQuery } from '../sameday-history.ts';

export const carrier: Carrier = {
  id: 'sameday-hu',
  aliases: ['sameday-hu', 'Sameday Courier HU'],
  name: 'Sameday Hungary',
  country: 'HU',
  link: 'https://sameday.hu/#awb={number}',
  formats: [plain('sameday', /^[1-9][A-Z]{2,6}\d{8,12}$/)],
  query: samedayQuery('sameday-hu', 'api.sameday.hu', 'Europe/Budapest'),
  source: 'itsvic-dev/parcel SamedayDeliveryService.kt (2026-02)',
  checkedOn: '2026-02-01',
};
