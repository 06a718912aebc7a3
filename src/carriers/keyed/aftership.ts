/** AfterShip's tracking API (2026-07). */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { mark, readJson, word } from '../json.ts';
import { type KeyedTracker, keyedStage } from '../keyed.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, postJson } from '../request.ts';
import { parcelOf, type StatusTable, sameNumber } from '../scan.ts';
import { zoneOfCountry } from '../zones.ts';

/** The nine tags and their subtags. `AttemptFail` may end at a pick-up point; it is a failed attempt all the same. */
export const STATUSES: StatusTable = {
  Pending: 'info_only',
  Pending_001: 'info_only',
  Pending_002: 'info_only',
  Pending_003: 'info_only',
  Pending_004: 'info_only',
  Pending_005: 'info_only',
  Pending_006: 'info_only',
  InfoReceived: 'shipped',
  InfoReceived_001: 'shipped',
  InTransit: 'transit',
  InTransit_001: 'transit',
  InTransit_002: 'accepted',
  InTransit_003: 'transit',
  InTransit_004: 'arrived_destination',
  InTransit_005: 'customs',
  InTransit_006: 'customs',
  InTransit_007: 'transit',
  InTransit_008: 'transit',
  InTransit_009: 'transit',
  OutForDelivery: 'out_for_delivery',
  OutForDelivery_001: 'out_for_delivery',
  OutForDelivery_003: 'out_for_delivery',
  OutForDelivery_004: 'out_for_delivery',
  AttemptFail: 'exception',
  AttemptFail_001: 'exception',
  AttemptFail_002: 'exception',
  AttemptFail_003: 'exception',
  AvailableForPickup: 'available_for_pickup',
  AvailableForPickup_001: 'available_for_pickup',
  Delivered: 'delivered',
  Delivered_001: 'delivered',
  Delivered_002: 'delivered',
  Delivered_003: 'delivered',
  Delivered_004: 'delivered',
  Delivered_005: 'delivered',
  Exception: 'exception',
  Exception_001: 'exception',
  Exception_002: 'exception',
  Exception_003: 'exception',
  Exception_004: 'customs',
  Exception_005: 'exception',
  Exception_006: 'exception',
  Exception_007: 'exception',
  Exception_008: 'exception',
  Exception_009: 'exception',
  Exception_010: 'returned',
  Exception_011: 'returned',
  Exception_012: 'exception',
  Exception_013: 'exception',
  Exception_016: 'exception',
  Exception_017: 'exception',
  Exception_018: 'exception',
  Expired: 'info_only',
  Expired_001: 'info_only',
};

const trackingSchema = z.object({
  tracking_number: z.string(),
  tag: word,
  subtag: word,
  subtag_message: word,
  origin_country_region: word,
  destination_country_region: word,
  checkpoints: z.nullish(
    z.array(
      z.object({ checkpoint_time: word, message: word, city: word, country_region: word, tag: word, subtag: word }),
    ),
  ),
});
const answerSchema = z.object({
  meta: z.nullish(z.object({ code: mark, message: word })),
  data: z.nullish(z.object({ trackings: z.nullish(z.array(trackingSchema)), tracking: z.nullish(trackingSchema) })),
});

function readTracking(tracking: z.output<typeof trackingSchema>, number: string): CarrierOutcome {
  const checkpoints = tracking.checkpoints ?? [];
  if (checkpoints.length === 0 && tracking.tag === 'Pending') {
    return notFound(`AfterShip: ${tracking.subtag_message ?? 'nothing yet'}`);
  }
  const scans = checkpoints.map(({ checkpoint_time, message, city, country_region, tag, subtag }) => {
    const country = countryCode(country_region);
    return {
      time: statedMoment(checkpoint_time, zoneOfCountry(country) ?? 'UTC'),
      text: message,
      code: subtag || tag,
      city,
      country,
      stage: keyedStage(STATUSES, [subtag, tag], message),
    };
  });
  const facts = {
    number,
    origin: countryCode(tracking.origin_country_region),
    destination: countryCode(tracking.destination_country_region),
  };
  return parcelOf('aftership', facts, scans, 'oldest first');
}

const API = 'https://api.aftership.com/tracking/2026-07/trackings';

export const tracker: KeyedTracker = {
  id: 'aftership',
  name: 'AfterShip',
  hosts: ['https://api.aftership.com/*'],
  batch: 1,
  keyPage: 'https://admin.aftership.com/settings/api-keys',
  register: ([number = ''], key) => postJson(API, { tracking_number: number }, { 'as-api-key': key }),
  fetch: ([number = ''], key) => get(`${API}?tracking_numbers=${encodeURIComponent(number)}`, { 'as-api-key': key }),
  parse: (number, answer) =>
    readJson(
      answer,
      answerSchema,
      ({ meta, data }) => {
        if (answer.status === 404) return retryLater(`AfterShip: ${meta?.message ?? 'not registered yet'}`);
        const all = [...(data?.trackings ?? []), ...(data?.tracking ? [data.tracking] : [])];
        const own = all.find(({ tracking_number }) => sameNumber(tracking_number, number));
        if (own !== undefined) return readTracking(own, number);
        if (data?.trackings?.length === 0) return retryLater('AfterShip wants the number registered first');
        return malformed(data ? 'the answer is about another number' : 'changed format: data is missing');
      },
      { own: [404] },
    ),
};

export const origin: Origin = {
  source: 'aftership.com/docs/tracking/2026-07 (delivery sub-statuses), @aftership/tracking-sdk 17',
  checkedOn: '2026-10-15',
};
