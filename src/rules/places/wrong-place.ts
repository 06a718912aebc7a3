/** F-WRONGCITY: whether the parcel is on the destination side of another place than the order's (guide A, C). */

import type { Order } from '../../domain/order.ts';
import { countryOf, type Resolution } from '../resolve.ts';
import { countryCode } from './country.ts';
import { sameCity } from './same-city.ts';

export interface WrongPlace {
  /** A country is confirmed; a city is possible, because carriers name depots and districts. */
  readonly certain: boolean;
  readonly seen: string;
  readonly expected: string;
}

/** Countries under whose code a smaller one's post is often scanned: a scan in one is not a wrong place for the other. */
const TOGETHER: readonly (readonly string[])[] = [
  ['FR', 'MC', 'AD', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF'],
  ['ES', 'AD', 'IC', 'EA', 'GI'],
  ['US', 'PR', 'VI', 'GU', 'AS', 'MP', 'UM'],
  ['GB', 'GG', 'JE', 'IM', 'GI', 'FK'],
  ['IT', 'SM', 'VA'],
  ['CH', 'LI'],
  ['DK', 'FO', 'GL'],
  ['NO', 'SJ'],
  ['FI', 'AX'],
  ['NL', 'AW', 'CW', 'SX', 'BQ'],
  ['AU', 'CX', 'CC', 'NF'],
  ['NZ', 'CK', 'NU', 'TK'],
  ['IL', 'PS'],
  ['RS', 'XK'],
  ['MA', 'EH'],
];

/** The wrong place a resolved parcel shows, or null. Never raised by a transit hub: only past arrival. */
export function wrongPlaceOf(resolution: Resolution, shipTo: Order['shipTo']): WrongPlace | null {
  const { stage, current } = resolution;
  if (current === null || shipTo === undefined) return null;
  const atDoor = stage === 'out_for_delivery' || stage === 'available_for_pickup' || stage === 'delivered';
  if (!atDoor && stage !== 'arrived_destination' && stage !== 'customs') return null;
  const seen = countryOf(current);
  const expected = shipTo.country === undefined ? undefined : countryCode(shipTo.country);
  if (seen !== undefined && expected !== undefined && seen !== expected) {
    const together = TOGETHER.some((group) => group.includes(seen) && group.includes(expected));
    return together ? null : { certain: true, seen, expected };
  }
  const city = current.event.city;
  if (!atDoor || city === undefined || shipTo.city === undefined) return null;
  return sameCity(city, shipTo.city) === false ? { certain: false, seen: city, expected: shipTo.city } : null;
}
