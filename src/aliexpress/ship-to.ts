/** Where an order goes: its country and city, and nothing else of the address. */

import type { Order } from '../domain/order.ts';
import { type Fields, textOf } from './json.ts';

/** `countryCode` `BR` and the first part of `regionAddress` (`City, State, Country`). */
export function shipToOf(address: Fields): Order['shipTo'] {
  const country = textOf(address['countryCode'])?.toUpperCase();
  const city = cityOf(textOf(address['regionAddress']));
  const known = country !== undefined && /^[A-Z]{2}$/.test(country);
  if (!known && city === undefined) return undefined;
  return { ...(known ? { country } : {}), ...(city === undefined ? {} : { city }) };
}

/** The city alone; a first part with digits may be a street or a postcode and is left out. */
function cityOf(region: string | undefined): string | undefined {
  const city = region?.split(/[,，،]/)[0]?.trim();
  return city === undefined || city === '' || /\p{Nd}/u.test(city) ? undefined : city;
}
