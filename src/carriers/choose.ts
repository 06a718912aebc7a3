/** Which carriers know a parcel: the ones worth a request, out of the names, the number's form and the destination. */

import type { Carrier } from './carrier.ts';
import { carrierByName, carriers } from './index.ts';

/** What is known of a parcel before anybody is asked. */
export interface AskedParcel {
  readonly number: string;
  /** The carrier as AliExpress or another carrier names it. */
  readonly carrierName?: string | undefined;
  /** ISO 3166 country the parcel goes to. */
  readonly destination?: string | undefined;
}

/** Every parcel of AliExpress is known to Cainiao, whoever carries it. */
const ALWAYS = 'cainiao';

const S10 = /^[A-Z]{2}\d{9}[A-Z]{2}$/;

/**
 * Ids of the carriers to ask, Cainiao first. A named carrier is asked; a carrier whose own number form fits is asked
 * when the form has letters (digits alone fit too many); the posts of the destination are asked about postal numbers.
 * Carriers with an unproved step stay off.
 */
export function carriersToAsk(parcel: AskedParcel): string[] {
  const named = parcel.carrierName === undefined ? undefined : carrierByName(parcel.carrierName);
  const fitting = carriers.filter((carrier) => carrier === named || fits(carrier, parcel));
  return [ALWAYS, ...fitting.filter(mayBeAsked).map(({ id }) => id)];
}

function mayBeAsked({ id, query }: Carrier): boolean {
  return id !== ALWAYS && query !== undefined && query.unproved === undefined && query.needs === undefined;
}

function fits(carrier: Carrier, { number, destination }: AskedParcel): boolean {
  if (S10.test(number)) return carrier.country === destination && handlesPost(carrier);
  if (/^\d+$/.test(number)) return false;
  return (carrier.formats ?? []).some(({ pattern, check }) => pattern.test(number) && (check?.(number) ?? true));
}

function handlesPost(carrier: Carrier): boolean {
  return (carrier.formats ?? []).some(({ kind }) => kind === 's10');
}
