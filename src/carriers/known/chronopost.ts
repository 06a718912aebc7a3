/** Chronopost: La Poste's express courier; La Poste's feed answers for it. */

import { hasS10 } from '../../domain/checkdigits.ts';
import type { Carrier, Origin } from '../carrier.ts';
import { query } from './laposte.ts';

export const carrier: Carrier = {
  id: 'chronopost',
  name: 'Chronopost',
  country: 'FR',
  link: 'https://www.chronopost.fr/tracking-no-cms/suivi-page?langue=fr&listeNumerosLT={number}',
  formats: [{ kind: 's10', pattern: /^(?:PZ|XU|XW|XY)\d{9}[A-Z]{2}$/, check: hasS10 }],
  query,
};

export const origin: Origin = {
  source: 'plhery/delivery-tracker catalogue; plhery/universal-parcel-scraper carriers/la-poste (2026-09)',
  checkedOn: '2026-09-12',
};
