/** PostNord: the posts of Sweden and Denmark, couriers in Norway and Finland. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/**
 * Definite states only. EN_ROUTE covers everything from sorting to the van, OTHER everything down to text messages
 * ("A text message notification has been delivered"): their sentences are left to the classifier.
 */
const STATUSES: StatusTable = {
  CREATED: 'shipped',
  INFORMED: 'shipped',
  AVAILABLE_FOR_DELIVERY: 'available_for_pickup',
  AVAILABLE_FOR_DELIVERY_PAR_LOC: 'available_for_pickup',
  DELIVERED: 'delivered',
  DELIVERY_IMPOSSIBLE: 'exception',
  DELIVERY_REFUSED: 'exception',
  STOPPED: 'exception',
  DELAYED: 'exception',
  EXPECTED_DELAY: 'exception',
  RETURNED: 'returned',
};
/** Messages about messages, whatever state they are filed under. */
const NOTE =
  /\b(?:text message|e-?mail|sms|notification|letter of notification|app message)\b.*\b(?:sent|delivered)\b/i;

const placeSchema = z.nullish(z.object({ name: word, countryCode: word }));
const answerSchema = z.object({
  shipmentId: word,
  actualReturnedId: word,
  error: z.nullish(z.unknown()),
  items: z.nullish(
    z.array(
      z.object({
        itemId: z.string(),
        estimatedTimeOfArrival: word,
        measurements: z.nullish(z.array(z.object({ name: word, unit: word, value: mark }))),
        events: z.nullish(
          z.array(z.object({ eventDescription: word, eventTime: word, status: word, location: placeSchema })),
        ),
      }),
    ),
  ),
});
type Item = NonNullable<z.output<typeof answerSchema>['items']>[number];

function stageOfEvent(status: string | null | undefined, text: string): Stage | undefined {
  return NOTE.test(text) ? 'info_only' : stageOf(STATUSES, status);
}

function gramsOf(item: Item): number | undefined {
  const weight = item.measurements?.find(({ name }) => name === 'weight');
  const grams = Number(weight?.value ?? 0) * (weight?.unit === 'kg' ? 1000 : 1);
  return grams > 0 ? Math.round(grams) : undefined;
}

function readItem(item: Item, number: string): CarrierOutcome {
  if (!item.events) return malformed('changed format: events is missing');
  const scans = item.events.map(({ eventDescription, eventTime, status, location }) => ({
    time: statedMoment(eventTime),
    text: eventDescription,
    code: status,
    city: location?.name,
    country: location?.countryCode,
    stage: stageOfEvent(status, eventDescription ?? ''),
  }));
  return parcelOf('postnord', { number, weightGrams: gramsOf(item) }, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'postnord',
  aliases: [
    'PostNord Sverige',
    'PostNord Danmark',
    'postnord-se',
    'postnord-dk',
    'Sweden Post',
    'Denmark Post',
    'PostNord Sweden',
    'PostNord Denmark',
    'se-post',
    'dk-post',
  ],
  name: 'PostNord',
  country: 'SE',
  post: true,
  link: 'https://tracking.postnord.com/en/?id={number}',
  formats: [s10('SE'), s10('DK'), plain('postnord', /^\d{11}SE$/), plain('postnord', /^(?:00)?(?:37|57)\d{16}$/)],
  query: {
    hosts: ['https://api2.postnord.com/*'],
    batch: 1,
    request: once((number) => {
      const fields = new URLSearchParams({ shipmentId: bareNumber(number), locale: 'en' });
      // The tracking page's own application name; no credential.
      return get(`https://api2.postnord.com/rest/shipment/v1/trackingweb/shipmentInformation?${fields}`, {
        'x-bap-key': 'web-tracking-sc',
      });
    }),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        ({ shipmentId, actualReturnedId, error, items }) => {
          const named = [shipmentId, actualReturnedId, ...(items ?? []).map(({ itemId }) => itemId)];
          if (!named.some((id) => sameNumber(id, number))) {
            if (answer.status === 404 && error) return notFound('PostNord does not know this number');
            return malformed(items ? 'the answer is about another number' : 'changed format: items is missing');
          }
          const own = items?.find(({ itemId }) => sameNumber(itemId, number));
          const single = items?.length === 1 ? items[0] : undefined;
          const item = own ?? single;
          if (item === undefined) {
            return items?.length === 0
              ? notFound('PostNord has no item under this number')
              : malformed('several items');
          }
          return readItem(item, number);
        },
        { own: [404] },
      ),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/postnord (2026-09), itsvic-dev/parcel PostNordDeliveryService.kt',
  checkedOn: '2026-09-20',
};
