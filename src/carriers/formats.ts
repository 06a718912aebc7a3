/** Number formats that several carriers share. */

import { hasS10 } from '../domain/checkdigits.ts';
import type { NumberFormat } from './carrier.ts';

/** The postal number of one issuing country, check digit included: `s10('NL')`. */
export function s10(country: string): NumberFormat {
  return { kind: 's10', pattern: new RegExp(`^[A-Z]{2}\\d{9}${country}$`), check: hasS10 };
}

/** A format without a check digit. */
export function plain(kind: string, pattern: RegExp): NumberFormat {
  return { kind, pattern, check: null };
}
