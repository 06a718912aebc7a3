/** Where a person can look for a parcel: the carriers' own pages and the universal trackers, in the order worth trying. */

import type { Carrier } from './carrier.ts';
import type { Directory } from './directory.ts';
import { bareNumber } from './scan.ts';

/** A page for a number. `prefilled` is false for a search page into which the number has to be pasted. */
export interface Place {
  readonly name: string;
  readonly url: string;
  readonly prefilled: boolean;
  /** The carrier's id, so that the popup can say what it answered; absent for a universal tracker. */
  readonly carrier?: string;
}

/** What decides where to look. */
export interface ParcelToFind {
  /** The parcel's numbers, the seller's first, the newest carrier's last. At least one. */
  readonly numbers: readonly string[];
  /** Who has it now, by id or name. */
  readonly carrier?: string | undefined;
  /** ISO 3166 country it goes to. */
  readonly destination?: string | undefined;
  /** Only where the user typed one. */
  readonly postcode?: string | undefined;
}

/** Trackers that know most carriers, the most useful first. */
const UNIVERSAL_TRACKERS: readonly { readonly id: string; readonly name: string; readonly link: string }[] = [
  { id: '17track', name: '17TRACK', link: 'https://t.17track.net/en#nums={number}' },
  { id: 'parcelsapp', name: 'Parcels', link: 'https://parcelsapp.com/en/tracking/{number}' },
  { id: 'ordertracker', name: 'Ordertracker', link: 'https://www.ordertracker.com/track/{number}' },
  { id: 'aftership', name: 'AfterShip', link: 'https://www.aftership.com/track/{number}' },
];

const CAINIAO = 'cainiao';

/**
 * Places to check, best first: the carrier that has the parcel, the post of its destination, Cainiao, the carriers whose
 * number form fits, the universal trackers. Each place once; a page that needs a postcode nobody typed is left out.
 */
export function placesToCheck(parcel: ParcelToFind, directory: Directory): Place[] {
  const [first = ''] = parcel.numbers;
  const newest = parcel.numbers.at(-1) ?? first;
  const holder = parcel.carrier === undefined ? undefined : directory.byName(parcel.carrier);
  const post = postOf(parcel.destination, directory);
  const places = [
    holder && placeOf(holder, holder.id === CAINIAO ? first : newest, parcel.postcode),
    post && placeOf(post, parcel.numbers.find(isPostal) ?? newest, parcel.postcode),
    placeOf(directory.byId(CAINIAO), first),
    ...carriersForNumber(newest, directory).map((carrier) => placeOf(carrier, newest, parcel.postcode)),
    ...UNIVERSAL_TRACKERS.map(({ name, link }) => ({ name, url: filled(link, newest, ''), prefilled: true })),
  ];
  return once(places.filter((place) => place !== undefined));
}

/** Pages for a number typed by itself: the carriers it fits, the post of `country`, then the universal trackers. */
export function linksForNumber(number: string, country: string | undefined, directory: Directory): Place[] {
  const own = carriersForNumber(number, directory).map((carrier) => placeOf(carrier, number));
  const post = placeOf(postOf(country, directory), number);
  const universal = UNIVERSAL_TRACKERS.map(({ name, link }) => ({
    name,
    url: filled(link, number, ''),
    prefilled: true,
  }));
  return once([...own, post, ...universal].filter((place) => place !== undefined));
}

/**
 * Carriers one of whose number forms fits, those with a passing check digit first, digits-only forms last (many carriers
 * share a length). A form whose check digit fails does not fit.
 */
export function carriersForNumber(number: string, { carriers }: Directory): Carrier[] {
  const bare = bareNumber(number);
  const ranked = carriers.map((carrier) => ({ carrier, rank: rankOf(carrier, bare) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ carrier }) => carrier);
}

/** 3: check digit passes; 2: letters in the form; 1: digits only; 0: does not fit. */
function rankOf(carrier: Carrier, bare: string): number {
  const ranks = (carrier.formats ?? []).map(({ pattern, check }) => {
    if (!pattern.test(bare)) return 0;
    if (check !== null) return check(bare) ? 3 : 0;
    return /^\d+$/.test(bare) ? 1 : 2;
  });
  return Math.max(0, ...ranks);
}

/** The national post of a country (ISO 3166). */
export function postOf(country: string | undefined, { carriers }: Directory): Carrier | undefined {
  const code = country?.toUpperCase();
  return carriers.find((carrier) => carrier.post === true && postCountries(carrier).includes(code ?? ''));
}

/** PostNord is the post of two countries. */
function postCountries({ id, country }: Carrier): readonly string[] {
  return id === 'postnord' ? ['SE', 'DK'] : [country];
}

/** A carrier's page for a number; undefined where it has none, or needs a postcode that is not known. */
export function placeOf(carrier: Carrier | undefined, number: string, postcode = ''): Place | undefined {
  const link = carrier?.link;
  if (carrier === undefined || link === undefined) return undefined;
  if (link.includes('{postcode}') && postcode === '') return undefined;
  const url = filled(link, number, postcode);
  return { name: carrier.name, url, prefilled: link.includes('{number}'), carrier: carrier.id };
}

function filled(link: string, number: string, postcode: string): string {
  return link
    .replaceAll('{number}', () => encodeURIComponent(number.trim()))
    .replaceAll('{postcode}', () => encodeURIComponent(postcode.replace(/\s/g, '')));
}

const isPostal = (number: string): boolean => /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(bareNumber(number));

function once(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.url, place])).values()];
}
