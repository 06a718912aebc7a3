/** Countries as scans and orders state them, remembered: a page of orders names a handful, thousands of times. */

import { countryCode as codeOfCountry } from '../../domain/country-names.ts';

const codes = new Map<string, string | undefined>();

/** ISO country code in upper case of a code or an English name; undefined for anything else. */
export function countryCode(text: string): string | undefined {
  if (codes.has(text)) return codes.get(text);
  const code = codeOfCountry(text.slice(0, 80));
  if (codes.size > 1000) codes.clear();
  codes.set(text, code);
  return code;
}
