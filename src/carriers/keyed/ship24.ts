/** Ship24's API: one call registers a number and tells what is known of it. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { CarrierOutcome, Origin } from '../carrier.ts';
import { instantInZone, localMoment, type MomentReading, offsetMinutes, readWall, statedMoment } from '../clock.ts';
import { readJson, word } from '../json.ts';
import { type KeyedTracker, keyedStage } from '../keyed.ts';
import { blocked, malformed, notFound, retryLater } from '../outcome.ts';
import { postJson } from '../request.ts';
import { parcelOf, type Scan, type StatusTable, sameNumber } from '../scan.ts';

/** Milestones, and the finer status codes. */
export const STATUSES: StatusTable = {
  pending: 'info_only',
  unknown: 'info_only',
  expired: 'info_only',
  info_received: 'shipped',
  in_transit: 'transit',
  out_for_delivery: 'out_for_delivery',
  failed_attempt: 'exception',
  available_for_pickup: 'available_for_pickup',
  exception: 'exception',
  delivered: 'delivered',
  data_order_created: 'shipped',
  data_order_cancelled: 'exception',
  data_delivery_proposed: 'info_only',
  data_delivery_decided: 'info_only',
  destination_arrival: 'arrived_destination',
  customs_received: 'customs',
  customs_cleared: 'customs',
  customs_exception: 'exception',
  customs_rejected: 'exception',
  delivery_available_for_pickup: 'available_for_pickup',
  delivery_out_for_delivery: 'out_for_delivery',
  delivery_attempted: 'exception',
  delivery_exception: 'exception',
  delivery_delivered: 'delivered',
  exception_return: 'returned',
};

const eventSchema = z.object({
  status: word,
  statusCode: word,
  statusMilestone: word,
  timestamp: word,
  occurrenceDatetime: word,
  utcOffset: word,
  location: word,
});
const trackingSchema = z.object({
  tracker: z.object({ trackingNumber: z.string() }),
  shipment: z.nullish(
    z.object({
      statusMilestone: word,
      originCountryCode: word,
      destinationCountryCode: word,
      delivery: z.nullish(z.object({ estimatedDeliveryDate: word })),
    }),
  ),
  events: z.nullish(z.array(eventSchema)),
});
const answerSchema = z.object({
  errors: z.nullish(z.array(z.object({ code: word, message: word }))),
  data: z.nullish(z.object({ trackings: z.array(trackingSchema) })),
});

/** `occurrenceDatetime` is the clock of the scan's place, whatever it ends in; its offset stands beside it, or nowhere. */
function timeOf({ timestamp, occurrenceDatetime, utcOffset }: z.output<typeof eventSchema>): MomentReading {
  const stated = statedMoment(timestamp);
  if (typeof stated === 'object') return stated;
  const words = (occurrenceDatetime ?? '').replace(/Z$/, '');
  const offset = offsetMinutes(utcOffset);
  const wall = offset === null ? null : readWall(words, 'ymd');
  return wall === null || offset === null ? localMoment(words, 'ymd', 'UTC') : { at: instantInZone(wall, offset) };
}

function scanOf(event: z.output<typeof eventSchema>): Scan {
  return {
    time: timeOf(event),
    text: event.status,
    code: event.statusCode || event.statusMilestone,
    city: event.location,
    stage: keyedStage(STATUSES, [event.statusCode, event.statusMilestone], event.status),
  };
}

function readTracking({ shipment, events }: z.output<typeof trackingSchema>, number: string): CarrierOutcome {
  if (!events) return malformed('changed format: events is missing');
  if (events.length === 0 && shipment?.statusMilestone === 'pending') return notFound('Ship24 knows nothing of it yet');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(shipment?.delivery?.estimatedDeliveryDate ?? '')?.[0];
  const facts = {
    number,
    origin: countryCode(shipment?.originCountryCode),
    destination: countryCode(shipment?.destinationCountryCode),
    estimatedDelivery: day === undefined ? undefined : { to: day },
  };
  return parcelOf('ship24', facts, events.map(scanOf), 'newest first');
}

export const tracker: KeyedTracker = {
  id: 'ship24',
  name: 'Ship24',
  hosts: ['https://api.ship24.com/*'],
  batch: 1,
  keyPage: 'https://dashboard.ship24.com/',
  register: () => null,
  fetch: ([number = ''], key, { country }) =>
    postJson(
      'https://api.ship24.com/public/v1/trackers/track',
      { trackingNumber: number, ...(country && { destinationCountryCode: country }) },
      { authorization: `Bearer ${key}` },
    ),
  parse: (number, answer) =>
    readJson(answer, answerSchema, ({ errors, data }) => {
      const [problem] = errors ?? [];
      if (problem) {
        const says = `Ship24: ${problem.message ?? problem.code}`;
        return /auth|key|quota|limit/i.test(says) ? blocked(says) : retryLater(says);
      }
      if (!data) return malformed('changed format: data is missing');
      const own = data.trackings.find((one) => sameNumber(one.tracker.trackingNumber, number));
      return own === undefined ? malformed('the answer is about another number') : readTracking(own, number);
    }),
};

export const origin: Origin = {
  source: 'Ship24 public API v1 (statuses and milestones), plhery/delivery-tracker docs/CARRIERS.md on its clocks',
  checkedOn: '2026-10-15',
};
