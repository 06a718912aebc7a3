/** TrackingMore's API v4. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { readJson, word } from '../json.ts';
import { type KeyedTracker, keyedStage } from '../keyed.ts';
import { blocked, malformed, notFound, retryLater } from '../outcome.ts';
import { get, postJson } from '../request.ts';
import { parcelOf, type Scan, type StatusTable, sameNumber } from '../scan.ts';
import { zoneOfCountry } from '../zones.ts';

/**
 * Delivery statuses and sub-statuses. `pickup` covers both the van and the counter, so it is left to the wording.
 */
export const STATUSES: StatusTable = {
  pending: 'info_only',
  notfound: 'info_only',
  notfound001: 'shipped',
  notfound002: 'info_only',
  inforeceived: 'shipped',
  transit: 'transit',
  transit001: 'transit',
  transit002: 'transit',
  transit003: 'transit',
  transit004: 'arrived_destination',
  transit005: 'customs',
  delivered: 'delivered',
  delivered001: 'delivered',
  delivered002: 'delivered',
  delivered003: 'delivered',
  delivered004: 'delivered',
  undelivered: 'exception',
  exception: 'exception',
  exception004: 'exception',
  exception005: 'exception',
  exception006: 'exception',
  exception007: 'exception',
  exception008: 'exception',
  exception009: 'exception',
  exception010: 'exception',
  exception011: 'returned',
  expired: 'info_only',
};

const scanSchema = z.object({
  checkpoint_date: word,
  tracking_detail: word,
  location: word,
  checkpoint_delivery_status: word,
  checkpoint_delivery_substatus: word,
});
const legSchema = z.nullish(z.object({ trackinfo: z.nullish(z.array(scanSchema)) }));
const trackingSchema = z.object({
  tracking_number: z.string(),
  delivery_status: word,
  substatus: word,
  origin_country: word,
  destination_country: word,
  origin_info: legSchema,
  destination_info: legSchema,
});
type Tracking = z.output<typeof trackingSchema>;
const answerSchema = z.object({
  meta: z.object({ code: z.number(), message: word }),
  data: z.nullish(z.union([z.array(trackingSchema), trackingSchema, z.unknown()])),
});

/** Codes of keys and quotas. */
const REFUSALS = new Set([401, 402, 403, 429, 4001, 4002, 4021]);

function scansOf(tracking: Tracking): Scan[] {
  const legs = [
    { leg: tracking.origin_info, country: countryCode(tracking.origin_country) },
    { leg: tracking.destination_info, country: countryCode(tracking.destination_country) },
  ];
  return legs.flatMap(({ leg, country }) =>
    (leg?.trackinfo ?? []).map((scan) => ({
      time: statedMoment(scan.checkpoint_date, zoneOfCountry(country) ?? 'UTC'),
      text: scan.tracking_detail,
      code: scan.checkpoint_delivery_substatus || scan.checkpoint_delivery_status,
      city: scan.location,
      stage: keyedStage(
        STATUSES,
        [scan.checkpoint_delivery_substatus, scan.checkpoint_delivery_status],
        scan.tracking_detail,
      ),
    })),
  );
}

function readTracking(tracking: Tracking, number: string): CarrierOutcome {
  const scans = scansOf(tracking);
  const isUnknown = tracking.delivery_status === 'notfound' && tracking.substatus !== 'notfound001';
  if (scans.length === 0 && isUnknown) return notFound('TrackingMore finds nothing under this number');
  const facts = {
    number,
    origin: countryCode(tracking.origin_country),
    destination: countryCode(tracking.destination_country),
  };
  return parcelOf('trackingmore', facts, scans, 'newest first');
}

function listOf(data: unknown): Tracking[] {
  const all = Array.isArray(data) ? data : [data];
  return all.flatMap((one) => {
    const read = z.safeParse(trackingSchema, one);
    return read.success ? [read.data] : [];
  });
}

const API = 'https://api.trackingmore.com/v4/trackings';

export const tracker: KeyedTracker = {
  id: 'trackingmore',
  name: 'TrackingMore',
  hosts: ['https://api.trackingmore.com/*'],
  batch: 40,
  keyPage: 'https://admin.trackingmore.com/developer/apikey',
  register: (numbers, key) =>
    postJson(
      `${API}/batch`,
      numbers.map((number) => ({ tracking_number: number })),
      { 'tracking-api-key': key },
    ),
  fetch: (numbers, key) =>
    get(`${API}/get?tracking_numbers=${numbers.map(encodeURIComponent).join(',')}`, { 'tracking-api-key': key }),
  parse: (number, answer) =>
    readJson(answer, answerSchema, ({ meta, data }) => {
      const says = `TrackingMore: ${meta.message ?? meta.code}`;
      if (meta.code !== 200) return REFUSALS.has(meta.code) ? blocked(says) : retryLater(says);
      const own = listOf(data).find(({ tracking_number }) => sameNumber(tracking_number, number));
      if (own !== undefined) return readTracking(own, number);
      return Array.isArray(data) && data.length === 0
        ? retryLater('TrackingMore wants the number registered first')
        : malformed('the answer is about another number, or about none');
    }),
};

export const origin: Origin = {
  source: 'trackingmore-sdk-nodejs 1.0.8, TrackingMore API v4 documentation',
  checkedOn: '2026-10-15',
};
