/** 17TRACK's API v2.2: register a number once (that is what the quota counts), then read it. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { mark, readJson, word } from '../json.ts';
import { type KeyedTracker, keyedStage } from '../keyed.ts';
import { blocked, malformed, notFound, retryLater } from '../outcome.ts';
import { postJson } from '../request.ts';
import { parcelOf, type Scan, type StatusTable, sameNumber } from '../scan.ts';

/** The nine main statuses, the thirty sub-statuses and the stages of its milestones. */
export const STATUSES: StatusTable = {
  NotFound: 'info_only',
  NotFound_Other: 'info_only',
  NotFound_InvalidCode: 'info_only',
  InfoReceived: 'shipped',
  InTransit: 'transit',
  InTransit_PickedUp: 'accepted',
  InTransit_Other: 'transit',
  InTransit_Departure: 'departed_origin',
  InTransit_Arrival: 'arrived_destination',
  InTransit_CustomsProcessing: 'customs',
  InTransit_CustomsReleased: 'customs',
  InTransit_CustomsRequiringInformation: 'customs',
  Expired: 'info_only',
  Expired_Other: 'info_only',
  AvailableForPickup: 'available_for_pickup',
  AvailableForPickup_Other: 'available_for_pickup',
  OutForDelivery: 'out_for_delivery',
  OutForDelivery_Other: 'out_for_delivery',
  DeliveryFailure: 'exception',
  DeliveryFailure_Other: 'exception',
  DeliveryFailure_NoBody: 'exception',
  DeliveryFailure_Security: 'exception',
  DeliveryFailure_Rejected: 'exception',
  DeliveryFailure_InvalidAddress: 'exception',
  Delivered: 'delivered',
  Delivered_Other: 'delivered',
  Exception: 'exception',
  Exception_Other: 'exception',
  Exception_Returning: 'returned',
  Exception_Returned: 'returned',
  Exception_NoBody: 'exception',
  Exception_Security: 'exception',
  Exception_Damage: 'exception',
  Exception_Rejected: 'exception',
  Exception_Delayed: 'exception',
  Exception_Lost: 'exception',
  Exception_Destroyed: 'exception',
  Exception_Cancel: 'exception',
  PickedUp: 'accepted',
  Departure: 'departed_origin',
  Arrival: 'arrived_destination',
  Returning: 'returned',
  Returned: 'returned',
};

/** Errors of one number. */
const NOT_REGISTERED = -18019902;
const NO_CARRIER = -18019903;
const NOTHING_YET = -18019909;

const eventSchema = z.object({
  time_iso: word,
  time_utc: word,
  description: word,
  location: word,
  stage: word,
  sub_status: word,
});
const placeSchema = z.nullish(z.object({ country: word }));
const infoSchema = z.object({
  shipping_info: z.nullish(z.object({ shipper_address: placeSchema, recipient_address: placeSchema })),
  latest_status: z.nullish(z.object({ status: word, sub_status: word })),
  time_metrics: z.nullish(z.object({ estimated_delivery_date: z.nullish(z.object({ from: word, to: word })) })),
  tracking: z.nullish(
    z.object({ providers: z.nullish(z.array(z.object({ events: z.nullish(z.array(eventSchema)) }))) }),
  ),
});
type Info = z.output<typeof infoSchema>;
const answerSchema = z.object({
  code: z.number(),
  data: z.nullish(
    z.object({
      accepted: z.nullish(z.array(z.object({ number: z.string(), track_info: z.nullish(infoSchema) }))),
      rejected: z.nullish(z.array(z.object({ number: word, error: z.object({ code: z.number(), message: word }) }))),
      errors: z.nullish(z.array(z.object({ code: mark, message: word }))),
    }),
  ),
});

function scanOf({ time_iso, time_utc, description, location, stage, sub_status }: z.output<typeof eventSchema>): Scan {
  return {
    time: statedMoment(time_utc || time_iso, 'UTC'),
    text: description,
    code: sub_status || stage,
    city: location,
    stage: keyedStage(STATUSES, [sub_status, stage], description),
  };
}

function readInfo(info: Info, number: string): CarrierOutcome {
  const events = (info.tracking?.providers ?? []).flatMap((provider) => provider.events ?? []);
  if (events.length === 0 && info.latest_status?.status === 'NotFound') {
    return notFound(`17TRACK: ${info.latest_status.sub_status ?? 'NotFound'}`);
  }
  const window = info.time_metrics?.estimated_delivery_date;
  const facts = {
    number,
    origin: countryCode(info.shipping_info?.shipper_address?.country),
    destination: countryCode(info.shipping_info?.recipient_address?.country),
    estimatedDelivery: window?.to ? { ...(window.from && { from: window.from }), to: window.to } : undefined,
  };
  return parcelOf('17track', facts, events.map(scanOf), 'newest first');
}

function readAnswer({ code, data }: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (code !== 0 || !data) {
    const says = data?.errors?.[0]?.message ?? `code ${code}`;
    // −180100xx: key, address of the caller, quota.
    return code <= -18010001 && code >= -18010099 ? blocked(`17TRACK: ${says}`) : retryLater(`17TRACK: ${says}`);
  }
  const accepted = data.accepted?.find((one) => sameNumber(one.number, number));
  if (accepted?.track_info) return readInfo(accepted.track_info, number);
  if (accepted) return retryLater('17TRACK took the number and has not looked yet');
  const refused = data.rejected?.find((one) => sameNumber(one.number, number))?.error;
  if (refused === undefined) return malformed('the answer is about another number');
  if (refused.code === NOTHING_YET) return notFound(`17TRACK: ${refused.message ?? 'nothing yet'}`);
  if (refused.code === NOT_REGISTERED) return retryLater('17TRACK wants the number registered first');
  if (refused.code === NO_CARRIER) return retryLater('17TRACK cannot tell which carrier this number belongs to');
  return retryLater(`17TRACK: ${refused.message ?? refused.code}`);
}

const api = (call: string, numbers: readonly string[], key: string) =>
  postJson(
    `https://api.17track.net/track/v2.2/${call}`,
    numbers.map((number) => ({ number })),
    { '17token': key },
  );

export const tracker: KeyedTracker = {
  id: '17track',
  name: '17TRACK',
  hosts: ['https://api.17track.net/*'],
  batch: 40,
  keyPage: 'https://api.17track.net/',
  register: (numbers, key) => api('register', numbers, key),
  fetch: (numbers, key) => api('gettrackinfo', numbers, key),
  parse: (number, answer) => readJson(answer, answerSchema, (data) => readAnswer(data, number)),
};

export const origin: Origin = {
  source: 'asset.17track.net/api/document/v2.2_en, help.17track.net',
  checkedOn: '2026-10-15',
};
