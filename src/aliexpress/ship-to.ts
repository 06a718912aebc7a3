/** Where an order goes: its country and city, and nothing else of the address. */

import { countryCode } from '../domain/country-names.ts';
import type { Order } from '../domain/order.ts';
import { type Fields, textOf } from './json.ts';

/** `countryCode` `BR` and the first part of `regionAddress` (`City, State, Country`). */
export function shipToOf(address: Fields): Order['shipTo'] {
  const code = textOf(address['countryCode'])?.toUpperCase();
  const country = code === undefined ? undefined : (OWN_CODES.get(code) ?? code);
  const city = cityOf(textOf(address['regionAddress']));
  const known = country !== undefined && /^[A-Z]{2}$/.test(country);
  if (!known && city === undefined) return undefined;
  return { ...(known ? { country } : {}), ...(city === undefined ? {} : { city }) };
}

/**
 * The receiver's block of a tracking answer names the country in the page's language (`language`, a BCP 47 tag) or by
 * its code, and the city; everything else in it is a person's.
 */
export function shipToOfReceiver(receiver: Fields, language: string): Order['shipTo'] {
  const country = countryCode(textOf(receiver['country']), language);
  const city = cityOf(textOf(receiver['city']));
  if (country === undefined && city === undefined) return undefined;
  return { ...(country === undefined ? {} : { country }), ...(city === undefined ? {} : { city }) };
}

/** Codes of AliExpress's own where ISO 3166 has others. */
const OWN_CODES: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['SRB', 'RS'],
  ['MNE', 'ME'],
  ['GGY', 'GG'],
  ['JEY', 'JE'],
  ['KS', 'XK'],
  ['TLS', 'TL'],
  ['ZR', 'CD'],
  ['BLM', 'BL'],
  ['MAF', 'MF'],
  ['ALA', 'AX'],
  ['SGS', 'GS'],
]);

/** The city alone; a first part with digits may be a street or a postcode and is left out. */
function cityOf(region: string | undefined): string | undefined {
  const city = region?.split(/[,，،]/)[0]?.trim();
  return city === undefined || city === '' || /\p{Nd}/u.test(city) ? undefined : city;
}
