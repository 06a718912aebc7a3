/** GLS: the group's tracker for all its countries; it shows a history only with the postcode of the address. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, stageOf } from '../scan.ts';
import { zoneOfCountry } from '../zones.ts';

/**
 * States of the parcel as a whole, given to its newest scan. DELIVEREDPS is a delivery to a ParcelShop, which the scan
 * words as "delivered". INTRANSIT and INWAREHOUSE say less than the scan.
 */
const STATES: StatusTable = {
  PREADVICE: 'shipped',
  INDELIVERY: 'out_for_delivery',
  DELIVEREDPS: 'available_for_pickup',
  DELIVERED: 'delivered',
  NOTDELIVERED: 'exception',
  CANCELED: 'exception',
};

/** How GLS's English sentences begin, lower case. */
const SENTENCES: readonly (readonly [string, Stage])[] = [
  ['the parcel data was entered into the gls it system', 'shipped'],
  ['the parcel was handed over to gls', 'accepted'],
  ['the parcel has reached the parcel center', 'transit'],
  ['the parcel has left the parcel center', 'transit'],
  ['the parcel is expected to be delivered during the day', 'out_for_delivery'],
  ['the parcel has been delivered at the parcelshop', 'available_for_pickup'],
  ['the parcel has reached the maximum storage time', 'exception'],
  ['the parcel could not be delivered', 'exception'],
  ['the parcel has been delivered', 'delivered'],
];

const parcelSchema = z.object({
  tuNo: mark,
  references: z.nullish(z.array(z.object({ type: word, value: word }))),
  progressBar: z.nullish(z.object({ statusInfo: word })),
  history: z.array(
    z.object({
      date: word,
      time: word,
      evtDscr: word,
      address: z.nullish(z.object({ city: word, countryName: word, countryCode: word })),
    }),
  ),
});
type Parcel = z.output<typeof parcelSchema>;
const problemSchema = z.object({ lastError: word, exceptionText: word });
const answerSchema = z.union([z.object({ tuStatus: z.array(parcelSchema) }), parcelSchema, problemSchema]);

/** GLS keys a parcel by 11 digits; the label prints a check digit behind them. */
function isOurs(parcel: Parcel, number: string): boolean {
  const asked = bareNumber(number);
  const named = [parcel.tuNo, ...(parcel.references ?? []).map(({ value }) => value)].map((id) =>
    bareNumber(String(id ?? '')),
  );
  return named.some((id) => id !== '' && (id === asked || (/^\d{12}$/.test(asked) && id === asked.slice(0, 11))));
}

function stageOfSentence(text: string | null | undefined): Stage | undefined {
  const words = (text ?? '').trim().toLowerCase();
  return SENTENCES.find(([beginning]) => words.startsWith(beginning))?.[1];
}

function readParcel(parcel: Parcel, number: string): CarrierOutcome {
  if (!isOurs(parcel, number)) return malformed('the answer names another number, or none');
  const state = stageOf(STATES, parcel.progressBar?.statusInfo);
  const scans = parcel.history.map(({ date, time, evtDscr, address }, index): Scan => {
    const country = countryCode(address?.countryCode) ?? countryCode(address?.countryName);
    return {
      time: localMoment(date && `${date} ${time ?? ''}`, 'ymd', zoneOfCountry(country) ?? 'Europe/Berlin'),
      text: evtDscr,
      code: index === 0 ? parcel.progressBar?.statusInfo : undefined,
      city: address?.city,
      country,
      stage: (index === 0 ? state : undefined) ?? stageOfSentence(evtDscr),
    };
  });
  return parcelOf('gls', { number }, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'gls',
  aliases: ['GLS Group', 'gls-group', 'gls-de', 'GLS Europe'],
  name: 'GLS',
  country: '*',
  link: 'https://gls-group.com/GROUP/en/parcel-tracking?match={number}',
  formats: [plain('gls', /^\d{11,12}$/), plain('gls', /^[A-Z0-9]{8}$/)],
  query: {
    hosts: ['https://gls-group.com/*'],
    batch: 1,
    needs: 'postcode',
    request: once((number, { postcode }) => {
      const path = `https://gls-group.com/app/service/open/rest/GROUP/en/rstt028/${encodeURIComponent(bareNumber(number))}`;
      return get(`${path}?postalCode=${encodeURIComponent(postcode ?? '')}`);
    }),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        (data) => {
          if ('tuStatus' in data) {
            const own = data.tuStatus.find((parcel) => isOurs(parcel, number));
            return own === undefined ? malformed('the answer is about another number') : readParcel(own, number);
          }
          if ('history' in data) return readParcel(data, number);
          const says = `${data.lastError ?? ''} ${data.exceptionText ?? ''}`.trim();
          if (/E998|no data found/i.test(says)) return notFound('GLS does not know this number with this postcode');
          return says === '' ? malformed('changed format: history is missing') : retryLater(`GLS: ${says}`);
        },
        { own: [400, 404] },
      ),
  },
};

export const origin: Origin = {
  source:
    'itsvic-dev/parcel GLSDeliveryService.kt (2026-02), plhery/universal-parcel-scraper carriers/gls-ch (2026-09)',
  checkedOn: '2026-09-07',
};
