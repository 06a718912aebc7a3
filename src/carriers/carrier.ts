/** What a carrier is to the product: how to ask it, how to read its answer, where a person can look. */

import type { TrackingEvent } from '../domain/order.ts';

/** One HTTP request, as data; only the background worker sends it (without cookies). */
export interface CarrierRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One HTTP answer, as data. */
export interface CarrierAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
  /** The headers a ceremony hands from one answer to the next request (`x-csrf-token`), lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What a carrier knows of one number. Names, addresses, signatures and photos are never part of it. Countries are
 * ISO 3166 codes. `events` stand oldest first; an event carries `stage` only where the carrier's own status table
 * knows its code for certain, the rest is left to the classifier of texts, which this room may not import.
 */
export interface CarrierParcel {
  readonly number: string;
  readonly nextNumber?: string;
  readonly nextCarrier?: string;
  readonly origin?: string;
  readonly destination?: string;
  readonly estimatedDelivery?: { readonly from?: string; readonly to: string };
  readonly weightGrams?: number;
  readonly events: readonly TrackingEvent[];
}

/** How asking ended. `blocked` and `retry_later` say nothing about the parcel. */
export type CarrierOutcome =
  | { readonly outcome: 'found'; readonly parcel: CarrierParcel }
  | { readonly outcome: 'not_found' | 'blocked' | 'malformed' | 'retry_later'; readonly detail: string };

/** Things a few carriers need beside the number; given only where the carrier says so in `needs`. */
export interface AskContext {
  readonly now: number;
  readonly postcode?: string;
  readonly country?: string;
}

/**
 * Steps a source could take and an extension perhaps cannot: naming the carrier's own site as the sender, the public key
 * of that site, its session cookie, its anonymous token, its private content type; or the source is years old.
 */
export type UnprovedStep = 'site_headers' | 'site_key' | 'session' | 'token' | 'content_type' | 'age';

/** A way to ask a carrier: one request, or a short ceremony of several. */
export interface CarrierQuery {
  /** Match patterns of every host the requests go to; asked for as optional permissions. */
  readonly hosts: readonly string[];
  /** How many numbers one request may carry. */
  readonly batch: number;
  /** Off until the user turns it on: the source left a step unproved in an extension. Which, for people's words. */
  readonly unproved?: UnprovedStep;
  readonly needs?: 'postcode';
  /** Pauses the sources give for this host, in milliseconds, where they differ from the product's own. */
  readonly pace?: { readonly betweenRequests?: number; readonly betweenPolls?: number };
  /** The next request, given the answers so far; null when the last answer is the one to parse. */
  request(numbers: readonly string[], context: AskContext, answers: readonly CarrierAnswer[]): CarrierRequest | null;
  /**
   * Reads the last answer for one number; `earlier` are the answers of the ceremony before it, where there was one.
   * Never throws; an answer for another number is `malformed`.
   */
  parse(number: string, answer: CarrierAnswer, context: AskContext, earlier?: readonly CarrierAnswer[]): CarrierOutcome;
}

/** A number format of a carrier. `check` is null where the format has no check digit. */
export interface NumberFormat {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly check: ((number: string) => boolean) | null;
}

export interface Carrier {
  /** Lower case words joined by dashes, e.g. `correos-express`; the name of its file. */
  readonly id: string;
  /** Other ids and names people and pages use for it; matched without case, spaces and marks. */
  readonly aliases?: readonly string[];
  readonly name: string;
  /** ISO 3166 country of the carrier; `*` for one that works everywhere. */
  readonly country: string;
  /** The national post of `country`: the place to look once a parcel arrived there. */
  readonly post?: true;
  /** Its page for a number, `{number}` and `{postcode}` URL-encoded in; without `{number}`, its search page. */
  readonly link?: string;
  readonly formats?: readonly NumberFormat[];
  readonly query?: CarrierQuery;
}

/** Where a carrier's facts come from, and when they were checked (ISO date): an export of its own, which no product needs. */
export interface Origin {
  readonly source: string;
  readonly checkedOn: string;
}
