/** InPost: lockers in Poland, Italy, Portugal and Britain; one hub answers for all, the Polish site's proxy in another shape. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/**
 * Codes of developers.inpost-group.com/tracking-events, then the older words of ShipX. `LMD.1001` and `LMD.1002` are
 * left out: sources read them as on the way and as out for delivery, so the title decides. `LMD.9…` are failures.
 */
const STATUSES: StatusTable = {
  'CRE.1001': 'shipped',
  'CRE.1002': 'shipped',
  'FMD.1001': 'accepted',
  'FMD.1002': 'accepted',
  'FMD.1003': 'transit',
  'FMD.1004': 'accepted',
  'MMD.1001': 'transit',
  'MMD.1002': 'transit',
  'MMD.1003': 'transit',
  'MMD.1004': 'transit',
  'LMD.1003': 'available_for_pickup',
  'LMD.1004': 'available_for_pickup',
  'LMD.1005': 'available_for_pickup',
  'LMD.3004': 'info_only',
  'LMD.3006': 'info_only',
  'LMD.3008': 'exception',
  'LMD.3014': 'info_only',
  'LMD.9001': 'exception',
  'LMD.9002': 'exception',
  'LMD.9003': 'exception',
  'LMD.9005': 'exception',
  'LMD.9006': 'exception',
  'LMD.9007': 'exception',
  'LMD.9011': 'exception',
  'LMD.9012': 'available_for_pickup',
  'LMD.9014': 'returned',
  'EOL.1001': 'delivered',
  'EOL.1002': 'delivered',
  'EOL.1003': 'delivered',
  'EOL.1004': 'delivered',
  'EOL.1005': 'delivered',
  'EOL.9001': 'exception',
  'EOL.9003': 'exception',
  'EOL.9004': 'exception',
  'CC.001': 'customs',
  'CC.002': 'customs',
  'CC.003': 'customs',
  'RTS.1001': 'returned',
  'RTS.1002': 'returned',
  created: 'shipped',
  offers_prepared: 'order_placed',
  offer_selected: 'order_placed',
  confirmed: 'shipped',
  dispatched_by_sender: 'accepted',
  dispatched_by_sender_to_pok: 'accepted',
  collected_from_sender: 'accepted',
  taken_by_courier: 'accepted',
  taken_by_courier_from_pok: 'accepted',
  adopted_at_source_branch: 'transit',
  sent_from_source_branch: 'transit',
  adopted_at_sorting_center: 'transit',
  sent_from_sorting_center: 'transit',
  adopted_at_target_branch: 'transit',
  out_for_delivery: 'out_for_delivery',
  out_for_delivery_to_address: 'out_for_delivery',
  ready_to_pickup: 'available_for_pickup',
  ready_to_pickup_from_pok: 'available_for_pickup',
  ready_to_pickup_from_branch: 'available_for_pickup',
  avizo: 'exception',
  courier_avizo_in_customer_service_point: 'available_for_pickup',
  pickup_reminder_sent: 'available_for_pickup',
  pickup_reminder_sent_address: 'available_for_pickup',
  pickup_time_expired: 'exception',
  stack_in_box_machine: 'available_for_pickup',
  stack_in_customer_service_point: 'available_for_pickup',
  stack_parcel_pickup_time_expired: 'exception',
  unstack_from_box_machine: 'transit',
  unstack_from_customer_service_point: 'transit',
  delivered: 'delivered',
  returned_to_sender: 'returned',
  taken_by_courier_from_customer_service_point: 'returned',
  rejected_by_receiver: 'exception',
  undelivered: 'exception',
  undelivered_wrong_address: 'exception',
  undelivered_cod_cash_receiver: 'exception',
  undelivered_not_live_address: 'exception',
  undelivered_incomplete_address: 'exception',
  undelivered_unknown_receiver: 'exception',
  undelivered_lack_of_access_letterbox: 'exception',
  undelivered_no_mailbox: 'exception',
  delay_in_delivery: 'exception',
  claimed: 'exception',
  missing: 'exception',
  canceled: 'exception',
  oversized: 'exception',
  other: 'info_only',
  readdressed: 'info_only',
  redirect_to_box: 'info_only',
  canceled_redirect_to_box: 'info_only',
};

const hubSchema = z.object({
  trackingNumber: z.string(),
  status: word,
  trackingDetails: z.nullish(z.array(z.object({ status: word, statusTitle: word, datetime: word }))),
});
const proxySchema = z.array(
  z.object({
    mainTrackingNumber: word,
    trackingNumbers: z.nullish(z.array(z.object({ trackingNumber: word }))),
    events: z.array(
      z.object({
        eventCode: word,
        timestamp: word,
        eventTitle: word,
        location: z.nullish(z.object({ name: word, city: word, country: word })),
      }),
    ),
  }),
);
/** A problem body: `NOT_FOUND` is also what an expired number gets. */
const problemSchema = z.object({ errorCode: word, code: word, error: word, title: word, type: word });
const answerSchema = z.union([hubSchema, proxySchema, problemSchema]);

function readHub(data: z.output<typeof hubSchema>, number: string): CarrierOutcome {
  const other = otherNumber(number, data.trackingNumber);
  if (other !== null) return other;
  if (!data.trackingDetails) return malformed('changed format: trackingDetails is missing');
  const scans = data.trackingDetails.map(({ status, statusTitle, datetime }) => ({
    time: statedMoment(datetime),
    text: statusTitle || status,
    code: status,
    stage: stageOf(STATUSES, status),
  }));
  return parcelOf('inpost', { number }, scans, 'newest first');
}

function readProxy(data: z.output<typeof proxySchema>, number: string): CarrierOutcome {
  const own = data.find((parcel) =>
    [parcel.mainTrackingNumber, ...(parcel.trackingNumbers ?? []).map((known) => known.trackingNumber)].some((known) =>
      sameNumber(known, number),
    ),
  );
  if (own === undefined) return malformed('the answer is about another number');
  const scans = own.events.map(({ eventCode, timestamp, eventTitle, location }) => ({
    time: statedMoment(timestamp),
    text: eventTitle || eventCode,
    code: eventCode,
    city: location?.city,
    country: location?.country,
    stage: stageOf(STATUSES, eventCode),
  }));
  return parcelOf('inpost', { number }, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'inpost',
  aliases: ['InPost Paczkomaty', 'inpost-pl', 'inpost-it', 'inpost-pt', 'inpost-gb', 'inpost-uk', 'Paczkomaty InPost'],
  name: 'InPost',
  country: 'PL',
  link: 'https://inpost.pl/sledzenie-przesylek?number={number}',
  formats: [plain('inpost', /^\d{24}$/), plain('inpost', /^8YDR\d{9}$/), plain('inpost', /^JJ?D\d{16}$/)],
  query: {
    hosts: ['https://inposteasy.com/*'],
    batch: 1,
    request: once((number) => get(`https://inposteasy.com/api/tracking/${encodeURIComponent(bareNumber(number))}`)),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        (data) => {
          if (Array.isArray(data)) return readProxy(data, number);
          if ('trackingNumber' in data) return readHub(data, number);
          const said = [data.errorCode, data.code, data.error, data.title, data.type].join(' ');
          if (/not[_ -]?found/i.test(said)) return notFound('InPost does not know this number, or no longer');
          return said.trim() === '' ? malformed('changed format: trackingNumber is missing') : retryLater(said.trim());
        },
        { own: [400, 404] },
      ),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/inpost (2026-09), ha-parcel-integrations/ha-inpost (2026-08)',
  checkedOn: '2026-09-10',
};
