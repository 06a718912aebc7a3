/** Which carriers know a parcel: the ones worth a request, out of the names, the number's form and the destination. */

import type { Carrier } from './carrier.ts';
import { polled } from './polled.ts';

/** What is known of a parcel before anybody is asked. */
export interface AskedParcel {
  readonly number: string;
  /** The carrier as AliExpress, another carrier or the user names it: an id, a name or an alias. */
  readonly carrierName?: string | undefined;
  /** ISO 3166 country the parcel goes to. */
  readonly destination?: string | undefined;
  /** Typed by the user for this order; a carrier that needs one is asked only then. */
  readonly postcode?: string | undefined;
  /** Whether AliExpress sent it. */
  readonly fromAliExpress: boolean;
}

/** Every parcel of AliExpress is known to Cainiao, whoever carries it. */
const CAINIAO = 'cainiao';

const S10 = /^[A-Z]{2}\d{9}[A-Z]{2}$/;

/**
 * Ids of the carriers to ask, Cainiao first. A named carrier is asked; a carrier whose own number form fits is asked
 * when the form has letters (digits alone fit too many); the posts of the destination are asked about postal numbers.
 * A carrier with an unproved step is asked only where the user turned it on: `allowed` holds the ids of all carriers
 * whose hosts are allowed.
 */
export function carriersToAsk(parcel: AskedParcel, allowed: ReadonlySet<string>): string[] {
  const named = parcel.carrierName === undefined ? undefined : polled.byName(parcel.carrierName);
  const isWorthIt = (carrier: Carrier) =>
    (carrier.id === CAINIAO && parcel.fromAliExpress) || carrier === named || fits(carrier, parcel);
  const ids = polled.carriers.filter((carrier) => isWorthIt(carrier) && mayBeAsked(carrier, parcel, allowed)).map(idOf);
  return ids.includes(CAINIAO) ? [CAINIAO, ...ids.filter((id) => id !== CAINIAO)] : ids;
}

/** Whether the user may be asked to allow the carrier: one with an unproved step waits until they look for it. */
export function isOffered(id: string): boolean {
  const query = polled.byId(id)?.query;
  return query !== undefined && query.unproved === undefined;
}

function idOf({ id }: Carrier): string {
  return id;
}

function mayBeAsked({ id, query }: Carrier, { postcode }: AskedParcel, allowed: ReadonlySet<string>): boolean {
  if (query === undefined || (query.needs === 'postcode' && (postcode ?? '') === '')) return false;
  return query.unproved === undefined || allowed.has(id);
}

function fits(carrier: Carrier, { number, destination }: AskedParcel): boolean {
  if (S10.test(number)) return carrier.country === destination && handlesPost(carrier);
  if (/^\d+$/.test(number)) return false;
  return (carrier.formats ?? []).some(({ pattern, check }) => pattern.test(number) && (check?.(number) ?? true));
}

function handlesPost(carrier: Carrier): boolean {
  return (carrier.formats ?? []).some(({ kind }) => kind === 's10');
}
