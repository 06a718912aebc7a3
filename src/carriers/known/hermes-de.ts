/** Hermes in Germany: stable English codes beside German sentences, true UTC. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

const STATUSES: StatusTable = {
  ANNOUNCED: 'shipped',
  PARCELSHOP_DROP_OFF: 'accepted',
  PARCELSHOP_COLLECTED_BY_DRIVER: 'transit',
  TAKEN_OVER_BY_HERMES: 'accepted',
  SORTED: 'transit',
  ARRIVED_IN_DESTINATION_REGION: 'transit',
  DELIVERY_TOUR_STARTED: 'out_for_delivery',
  EDL_BOOKED_DROPOFF: 'info_only',
  PARCELSHOP_ITEMS_FOR_COLLECTION: 'available_for_pickup',
  READY_FOR_COLLECTION: 'available_for_pickup',
  DELIVERED_HOMEDELIVERY: 'delivered',
  DELIVERED_PARCELSHOP: 'delivered',
  DELIVERED_MAILBOX: 'delivered',
  DELIVERED_DROPOFF: 'delivered',
  DELIVERED_NEIGHBOUR: 'delivered',
  NOT_DELIVERABLE: 'exception',
  UNKNOWN_WHEREABOUTS: 'exception',
  RETURN: 'returned',
  RETURN_DELIVERED_TO_SENDER: 'returned',
};

const parcelSchema = z.object({
  barcode: z.string(),
  parcelProgress: z.array(z.object({ timestamp: word, status: word, parcelStatus: word, historyText: word })),
});
/** How the service words a refusal; always beside an HTTP status of 400 or 404. */
const problemSchema = z.object({
  status: z.nullish(z.union([z.string(), z.number()])),
  message: word,
  error: word,
  title: word,
});
const answerSchema = z.union([z.array(parcelSchema), parcelSchema, problemSchema]);

function readParcel(parcel: z.output<typeof parcelSchema>, number: string): CarrierOutcome {
  const other = otherNumber(number, parcel.barcode);
  if (other !== null) return other;
  const scans = parcel.parcelProgress.map(({ timestamp, status, parcelStatus, historyText }) => ({
    time: statedMoment(timestamp),
    text: historyText || status,
    code: parcelStatus,
    stage: stageOf(STATUSES, parcelStatus),
  }));
  return parcelOf('hermes-de', { number }, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'hermes-de',
  aliases: ['hermes', 'Hermes Germany', 'Hermes Germany GmbH', 'myhermes', 'Hermes Paket'],
  name: 'Hermes',
  country: 'DE',
  link: 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#{number}',
  formats: [plain('hermes-de', /^H\d{15,19}$/), plain('hermes-de', /^\d{14}$/)],
  query: {
    hosts: ['https://api.my-deliveries.de/*'],
    batch: 1,
    request: once((number) =>
      get(`https://api.my-deliveries.de/tnt/v2/shipments/search/${encodeURIComponent(bareNumber(number))}`, {
        'x-language': 'de',
      }),
    ),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        (data) => {
          if (Array.isArray(data)) {
            const own = data.find(({ barcode }) => sameNumber(barcode, number));
            return own === undefined
              ? malformed('the answer is about another number, or none')
              : readParcel(own, number);
          }
          if ('barcode' in data) return readParcel(data, number);
          const says = data.message || data.error || data.title;
          const isRefusal = answer.status === 404 || answer.status === 400;
          return isRefusal && says ? notFound(`Hermes: ${says}`) : malformed('changed format: barcode is missing');
        },
        { own: [400, 404] },
      ),
  },
};

export const origin: Origin = {
  source: 'ha-parcel-integrations/ha-hermes (2026-08, with one real redacted answer)',
  checkedOn: '2026-08-12',
};
