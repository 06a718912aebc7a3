/** Bring and Posten: the Norwegian post. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** Bring's published event statuses. IN_TRANSIT and DELIVERY_CHANGED are movement and paperwork of many kinds. */
const STATUSES: StatusTable = {
  PRE_NOTIFIED: 'shipped',
  HANDED_IN: 'accepted',
  COLLECTED: 'accepted',
  PICKED_UP: 'accepted',
  TERMINAL: 'transit',
  IN_TRANSIT: 'transit',
  INTERNATIONAL: 'transit',
  CUSTOMS: 'customs',
  TRANSPORT_TO_RECIPIENT: 'out_for_delivery',
  DELIVERY_ORDERED: 'info_only',
  DELIVERY_CHANGED: 'info_only',
  NOTIFICATION_SENT: 'info_only',
  READY_FOR_PICKUP: 'available_for_pickup',
  ATTEMPTED_DELIVERY: 'exception',
  DELIVERED: 'delivered',
  DELIVERED_SENDER: 'returned',
  DELIVERY_CANCELLED: 'exception',
  DEVIATION: 'exception',
  RETURN: 'returned',
};

const packageSchema = z.object({
  packageNumber: word,
  weightInKgs: mark,
  dateOfEstimatedDelivery: word,
  eventSet: z.array(
    z.object({ status: word, description: word, dateIso: word, city: word, country: word, countryCode: word }),
  ),
});
const consignmentSchema = z.object({
  consignmentId: word,
  error: z.nullish(z.object({ code: mark, message: word })),
  packageSet: z.nullish(z.array(packageSchema)),
});
const answerSchema = z.object({
  error: z.nullish(z.unknown()),
  errorState: word,
  errorCode: mark,
  consignmentWithDomainAsync: z.nullish(consignmentSchema),
  consignmentSet: z.nullish(z.array(consignmentSchema)),
});
type Consignment = z.output<typeof consignmentSchema>;

/** Two spellings of the page's own data: `sporing.bring.no` today, `sporing.posten.no` before. */
function readConsignments(consignments: readonly Consignment[], number: string): CarrierOutcome {
  const refused = consignments.find(({ error }) => error)?.error;
  if (refused) {
    return /^(?:404|2404)$/.test(String(refused.code ?? '')) ||
      /no shipments? found|not found/i.test(refused.message ?? '')
      ? notFound('Bring does not know this number')
      : malformed(`Bring refuses the number: ${refused.message ?? refused.code}`);
  }
  for (const { consignmentId, packageSet } of consignments) {
    const own = (packageSet ?? []).find(({ packageNumber }) => sameNumber(packageNumber, number));
    const only = sameNumber(consignmentId, number) && packageSet?.length === 1 ? packageSet[0] : undefined;
    const parcel = own ?? only;
    if (parcel !== undefined) return readParcel(parcel, number);
  }
  return malformed('the answer is about another number, or about several parcels');
}

function readParcel(parcel: z.output<typeof packageSchema>, number: string): CarrierOutcome {
  const scans = parcel.eventSet.map(({ status, description, dateIso, city, country, countryCode }) => ({
    time: statedMoment(dateIso, 'Europe/Oslo'),
    text: (description ?? '').replace(/<[^<>]{0,200}>/g, ' ') || status,
    code: status,
    city,
    country: countryCode || country,
    stage: stageOf(STATUSES, status),
  }));
  const kilos = Number(parcel.weightInKgs ?? 0);
  const facts = { number, weightGrams: kilos > 0 ? Math.round(kilos * 1000) : undefined };
  return parcelOf('bring', facts, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'bring',
  aliases: ['posten', 'Posten Norge', 'bring-posten', 'Norway Post', 'Bring / Posten', 'no-post'],
  name: 'Posten / Bring',
  country: 'NO',
  post: true,
  link: 'https://sporing.bring.no/sporing/{number}?lang=en',
  formats: [s10('NO'), plain('bring', /^(?:70|73)\d{15}$/), plain('bring', /^(?:00)?37\d{16}$/)],
  query: {
    hosts: ['https://sporing.bring.no/*'],
    batch: 1,
    request: once((number) =>
      get(
        `https://sporing.bring.no/sporing/json/${encodeURIComponent(bareNumber(number).replace(/^00(?=37\d{16}$)/, ''))}?lang=en`,
      ),
    ),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        (data) => {
          const said = [data.errorState, data.errorCode, typeof data.error === 'string' ? data.error : ''].join(' ');
          if (/not_?found|no shipments found|2404/i.test(said)) return notFound('Bring does not know this number');
          if (said.trim() !== '') return retryLater(`Bring answered with ${said.trim()}`);
          const one = data.consignmentWithDomainAsync;
          const consignments = one ? [one] : data.consignmentSet;
          if (!consignments) return malformed('changed format: the consignment is missing');
          return readConsignments(consignments, number.replace(/^00(?=37\d{16}$)/, ''));
        },
        { own: [404] },
      ),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/bring-posten (2026-10); public clients of sporing.posten.no',
  checkedOn: '2026-10-08',
};
