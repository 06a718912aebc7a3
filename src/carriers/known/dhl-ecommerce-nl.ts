/** DHL eCommerce in the Netherlands and Belgium: codes without words, each with a true offset. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

const STATUSES: StatusTable = {
  PRENOTIFICATION_RECEIVED: 'shipped',
  DATA_RECEIVED_WITH_PREFIX_LABEL: 'shipped',
  LABEL_CREATED: 'shipped',
  SHIPMENT_ACCEPTANCE_PARCELSHOP: 'accepted',
  SHIPMENT_COLLECTED_FROM_PARCELSHOP: 'transit',
  PARCEL_SORTED_AT_HUB: 'transit',
  PARCEL_ARRIVED_AT_LOCAL_DEPOT: 'transit',
  INFORMATION_ON_DELIVERY_TRANSMITTED: 'info_only',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  NOT_HOME: 'exception',
  DELIVERED_AT_PARCELSHOP: 'available_for_pickup',
  NOTIFICATION_FOR_PARCELSHOP_COLLECTION_HAS_BEEN_SENT: 'info_only',
  COLLECTED_AT_PARCELSHOP: 'delivered',
  DELIVERED: 'delivered',
  DELIVERED_AT_NEIGHBOURS: 'delivered',
  DELIVERED_IN_MAILBOX: 'delivered',
};
/** For codes the table lacks. IN_DELIVERY and CUSTOMS hold sorting scans beside what they are named for. */
const CATEGORIES: StatusTable = {
  DATA_RECEIVED: 'shipped',
  COLLECTED: 'accepted',
  UNDERWAY: 'transit',
  INTERVENTION: 'info_only',
  DELIVERED: 'delivered',
  NOT_COLLECTED: 'exception',
  EXCEPTION: 'exception',
  PROBLEM: 'exception',
};

const NOT_FOUND = 'No parcel found for the given key(s)';

const eventSchema = z.object({
  category: word,
  status: word,
  timestamp: word,
  localTimestamp: word,
  plannedDeliveryTimeframe: word,
});
type Event = z.output<typeof eventSchema>;
const shipmentSchema = z.object({
  barcode: z.string(),
  barcodes: z.nullish(z.array(z.string())),
  isReturn: z.nullish(z.boolean()),
  events: z.array(eventSchema),
});
const answerSchema = z.array(shipmentSchema);

function stageOfEvent({ status, category }: Event): Stage | undefined {
  return stageOf(STATUSES, status) ?? stageOf(CATEGORIES, category);
}

function scanOf(event: Event): Scan {
  const words = (event.status ?? '').replace(/[_/-]+/g, ' ').toLowerCase();
  return {
    time: statedMoment(event.localTimestamp || event.timestamp, 'Europe/Amsterdam'),
    text: words.charAt(0).toUpperCase() + words.slice(1),
    code: event.status,
    stage: stageOfEvent(event),
  };
}

/** The newest window still open: a delivery ends it. */
function windowOf(events: readonly Event[]): { from?: string; to: string } | undefined {
  if (events.some((event) => stageOfEvent(event) === 'delivered')) return undefined;
  const [from, to] =
    events.findLast((event) => event.plannedDeliveryTimeframe)?.plannedDeliveryTimeframe?.split('/') ?? [];
  const [start, end] = [statedMoment(from), statedMoment(to)];
  return typeof start === 'string' || typeof end === 'string' ? undefined : { from: start.at, to: end.at };
}

function readShipments(shipments: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  const own = shipments.find(({ barcode, barcodes }) =>
    [barcode, ...(barcodes ?? [])].some((known) => sameNumber(known, number)),
  );
  if (own === undefined) return malformed('the answer is about another number');
  const facts = { number, estimatedDelivery: windowOf(own.events) };
  return parcelOf('dhl-ecommerce-nl', facts, own.events.map(scanOf), 'oldest first');
}

export const carrier: Carrier = {
  id: 'dhl-ecommerce-nl',
  aliases: [
    'dhl-nl',
    'DHL Parcel NL',
    'DHL eCommerce Netherlands',
    'dhl-parcel-nl',
    'dhlparcel-nl',
    'DHL Parcel Netherlands',
  ],
  name: 'DHL eCommerce NL',
  country: 'NL',
  link: 'https://my.dhlecommerce.nl/home/tracktrace/{number}',
  formats: [plain('dhl-ecommerce-nl', /^JVGL[A-Z0-9]{8,30}$/), plain('dhl-ecommerce-nl', /^3S[A-Z0-9]{9,18}$/)],
  query: {
    hosts: ['https://api-gw.dhlparcel.nl/*'],
    batch: 1,
    request: once((number) =>
      get(`https://api-gw.dhlparcel.nl/track-trace?key=${encodeURIComponent(bareNumber(number))}`),
    ),
    parse: (number, answer) =>
      answer.status === 404 && answer.body.trim() === NOT_FOUND
        ? notFound('DHL eCommerce does not know this number')
        : readJson(answer, answerSchema, (shipments) => readShipments(shipments, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/dhl-ecommerce-nl (2026-10)',
  checkedOn: '2026-10-08',
};
