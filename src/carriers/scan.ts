/** Turns what a carrier wrote of a parcel into tracking events: allowed fields only, scrubbed, in order of time. */

import { countryCode } from '../domain/country-names.ts';
import type { TrackingEvent } from '../domain/order.ts';
import type { Stage } from '../domain/stage.ts';
import { DAY, instantOf, isDate, isInstant } from '../domain/time.ts';
import type { CarrierOutcome, CarrierParcel } from './carrier.ts';
import type { MomentReading } from './clock.ts';
import { found, MOST_EVENTS, malformed } from './outcome.ts';
import { scrubbed } from './scrub.ts';

/** One entry of a carrier's history, as read. Nothing but these fields can reach an event. */
export interface Scan {
  readonly time: MomentReading;
  readonly text: string | null | undefined;
  readonly code?: string | number | null | undefined;
  readonly country?: string | null | undefined;
  readonly city?: string | null | undefined;
  /** Only where the carrier's own table knows the code for certain. */
  readonly stage?: Stage | undefined;
}

/** A carrier's own codes and what each means. A code it does not know has no stage; the wording decides then. */
export type StatusTable = Readonly<Record<string, Stage>>;

/** The stage of a code; prototype names (`constructor`) are no codes. */
export function stageOf(table: StatusTable, code: string | number | null | undefined): Stage | undefined {
  const key = String(code ?? '').trim();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What is told of a parcel beside its history. */
export type ParcelFacts = Omit<CarrierParcel, 'events'>;

/**
 * A `found` parcel from its scans, oldest first. `listed` says where the carrier puts the newest entry; it decides only
 * between scans of one instant. Entries that hold nothing, or no time at all, are left out. A time nobody can read, or
 * a history none of whose entries has a time, is a changed format: the whole answer is `malformed` then, because a
 * history that lost its newest scan would be believed. So is a history longer than any parcel has.
 */
export function parcelOf(
  source: string,
  facts: ParcelFacts,
  scans: readonly Scan[],
  listed: 'newest first' | 'oldest first',
): CarrierOutcome {
  if (scans.length > MOST_EVENTS) return malformed(`more than ${MOST_EVENTS} scans`);
  const told = scans.filter((scan) => said(scan.text) !== '' || said(scan.code) !== '' || said(scan.city) !== '');
  if (told.some((scan) => scan.time === 'unreadable')) return malformed('the time of a scan is in an unknown form');
  const timed = told.filter((scan) => scan.time !== 'absent');
  if (scans.length > 0 && timed.length === 0) return malformed('no scan has a time and a text');
  const oldestFirst = listed === 'newest first' ? timed.toReversed() : timed;
  const events = afterThoseBefore(oldestFirst).flatMap((scan) => eventOf(source, scan));
  return found({ ...soundFacts(facts), events: events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) });
}

/** A scan told by its day alone stands after the scans of that day that the carrier lists before it. */
function afterThoseBefore(oldestFirst: readonly Scan[]): Scan[] {
  let before = Number.NEGATIVE_INFINITY;
  return oldestFirst.map((scan) => {
    if (typeof scan.time === 'string') return scan;
    const at = Date.parse(scan.time.at);
    const isLater = scan.time.dayOnly === true && before > at && before - at < DAY;
    before = isLater ? before : at;
    return isLater ? { ...scan, time: { ...scan.time, at: instantOf(before) } } : scan;
  });
}

function eventOf(source: string, scan: Scan): TrackingEvent[] {
  if (scan.time === 'absent' || scan.time === 'unreadable') return [];
  const code = said(scan.code).slice(0, LONGEST_CODE);
  const city = scrubbed(said(scan.city));
  const country = countryCode(scan.country);
  return [
    {
      at: scan.time.at,
      text: scrubbed(said(scan.text)),
      source,
      ...(code !== '' && { code }),
      ...(country !== undefined && { country }),
      ...(city !== '' && { city }),
      ...(scan.stage !== undefined && { stage: scan.stage }),
      ...(scan.time.wallClock !== undefined && { wallClock: scan.time.wallClock.slice(0, LONGEST_CODE) }),
    },
  ];
}

const said = (value: string | number | null | undefined): string => String(value ?? '').trim();

const LONGEST_CODE = 80;
const LONGEST_NUMBER = 60;

/**
 * Without the fields nobody knows, so that a stored parcel holds no `undefined`, and without those that cannot be: an
 * estimate that is no date, a number longer than any, a weight of nothing.
 */
function soundFacts({ number, ...facts }: ParcelFacts): ParcelFacts {
  const { nextNumber = '', nextCarrier, weightGrams = 0, estimatedDelivery } = facts;
  const isEstimate = [estimatedDelivery?.from, estimatedDelivery?.to].every(
    (when) => when === undefined || isWhen(when),
  );
  const sound = {
    ...facts,
    nextNumber: nextNumber.length <= LONGEST_NUMBER ? nextNumber : undefined,
    nextCarrier: nextCarrier?.slice(0, LONGEST_CODE),
    weightGrams: weightGrams > 0 && weightGrams < 10_000_000 ? weightGrams : undefined,
    estimatedDelivery: isEstimate ? estimatedDelivery : undefined,
  };
  const known = Object.entries(sound).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(known), number };
}

function isWhen(text: string): boolean {
  return isDate(text) || isInstant(text);
}

/** Whether two writings name one number: case, spaces and marks aside. */
export function sameNumber(a: string | number | null | undefined, b: string): boolean {
  return bareNumber(String(a ?? '')) === bareNumber(b);
}

/** A number's letters and digits, upper case. */
export function bareNumber(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The refusal of an answer that names another parcel, or null. `said` null: the answer names none. */
export function otherNumber(number: string, named: string | number | null | undefined): CarrierOutcome | null {
  return sameNumber(named, number) ? null : malformed('the answer is about another number');
}
