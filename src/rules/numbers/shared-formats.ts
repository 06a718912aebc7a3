/**
 * Number forms of carriers that the product only links to, with their check digits. Source: the carriers' label
 * specifications as collected in tracking_number_data (MIT, 2026-08) and the detection rules of delivery-tracker (2026-10).
 */

import { hasFedexExpress, hasGs1, hasLuhn, hasMod7, hasMod3736 } from '../../domain/checkdigits.ts';
import type { KnownFormat } from './check-number.ts';

function form(carrier: string, country: string, pattern: RegExp, check: KnownFormat['check'] = null): KnownFormat {
  return { carrier, country, kind: carrier, pattern, check };
}

/** FedEx Ground "96": the last fifteen digits are the Ground number with its check digit. */
const hasGround96 = (number: string): boolean => hasGs1(number.slice(-15));

export const SHARED_FORMATS: readonly KnownFormat[] = [
  form('fedex', '*', /^\d{12}$/, hasFedexExpress),
  form('fedex', '*', /^\d{15}$/, hasGs1),
  form('fedex', '*', /^96\d{20}$/, hasGround96),
  form('dhl-express', '*', /^\d{10}$/, hasMod7),
  form('dhl-paket', 'DE', /^JVGL[A-Z0-9]{8,30}$/),
  form('dpd-group', '*', /^[A-Z0-9]{27}[A-Z0-9]$/, hasMod3736),
  form('purolator', 'CA', /^\d{12}$/, hasLuhn),
  form('purolator', 'CA', /^[A-Z]{3}\d{9}$/),
  form('canpar', 'CA', /^[CDKLSUXZ]\d{21}$/),
  form('old-dominion', 'US', /^\d{11}$/, hasLuhn),
  form('ontrac', 'US', /^L[AIEHNX]\d{8}$/),
  form('jt-express-ph', 'PH', /^JY\d{10}$/),
  form('seur', 'ES', /^(?:\d{14}|\d{21})$/),
  form('estafeta', 'MX', /^\d{22}$/),
  form('mondial-relay', 'FR', /^\d{26}$/),
  form('yodel', 'GB', /^JJD\d{16}$/),
];
