/** Delivengo: La Poste's export mail for small senders; La Poste's feed answers for it. */

import type { Carrier, Origin } from '../carrier.ts';
import { query } from './laposte.ts';

export const carrier: Carrier = {
  id: 'delivengo',
  name: 'Delivengo',
  country: 'FR',
  link: 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
  query,
};

export const origin: Origin = {
  source: 'plhery/delivery-tracker catalogue; plhery/universal-parcel-scraper carriers/la-poste (2026-09)',
  checkedOn: '2026-09-12',
};
