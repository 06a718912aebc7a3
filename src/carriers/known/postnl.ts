/** PostNL: the Dutch post's international tracker (Spring GDS too); a visitor token first. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment, type MomentReading, statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { foundIn, postJson, twice } from '../request.ts';
import { parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';
import { zoneOfCountry } from '../zones.ts';

/**
 * Categories that mean one thing (`unsuccesfull` is PostNL's spelling). Processing, arrived, departed and in transit
 * cover too much and are left to the description.
 */
const CATEGORIES: StatusTable = {
  'pre-advised': 'shipped',
  preparing: 'shipped',
  customs: 'customs',
  'out for delivery': 'out_for_delivery',
  'pick-up point': 'available_for_pickup',
  delivered: 'delivered',
  unsuccesfull: 'exception',
  unsuccessful: 'exception',
  undelivered: 'exception',
  exception: 'exception',
  returned: 'returned',
};

const HOME = 'Europe/Amsterdam';
/** Customs and bagging records carry four fraction digits or more and a true `Z`. */
const TRUE_UTC = /\.\d{4,7}Z$/;

const eventSchema = z.object({
  datetime_local: word,
  country_code: word,
  country_name: word,
  category: word,
  status_description: word,
});
const answerSchema = z.object({
  data: z.object({
    items: z.array(
      z.object({ item: z.string(), message: word, destination_code: word, events: z.nullish(z.array(eventSchema)) }),
    ),
  }),
});

/** `datetime_local` is the clock of the scan's country although it ends in `Z`. */
function timeOf(text: string | null | undefined, country: string | undefined): MomentReading {
  const words = text?.trim() ?? '';
  if (TRUE_UTC.test(words)) return statedMoment(words);
  const wall = words.replace(/(?:Z|[+-]00:?00)$/, '').replace('T', ' ');
  return localMoment(wall, 'ymd', zoneOfCountry(country) ?? HOME);
}

function scanOf(event: z.output<typeof eventSchema>): Scan {
  const country = countryCode(event.country_code || event.country_name);
  return {
    time: timeOf(event.datetime_local, country),
    text: event.status_description || event.category,
    code: event.category,
    country,
    stage: stageOf(CATEGORIES, (event.category ?? '').trim().toLowerCase()),
  };
}

function readItems(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  const own = data.data.items.find(({ item }) => sameNumber(item, number));
  if (own === undefined) return malformed('the answer is about another number');
  if (!own.events) return malformed('changed format: events is missing');
  if (own.events.length === 0) {
    const unknown = /barcode was not found/i.test(own.message ?? '');
    return unknown ? notFound('PostNL does not know this number') : malformed('the history is empty without a reason');
  }
  const facts = { number, destination: countryCode(own.destination_code) };
  return parcelOf('postnl', facts, own.events.map(scanOf), 'newest first');
}

export const carrier: Carrier = {
  id: 'postnl',
  aliases: [
    'postnl-international',
    'PostNL International Mail',
    'spring',
    'spring-gds',
    'Netherlands Post',
    'nl-post',
    'TNT Post',
  ],
  name: 'PostNL',
  country: 'NL',
  post: true,
  link: 'https://postnl.post/track?barcodes={number}',
  formats: [s10('NL'), plain('postnl', /^3S[A-Z]{1,4}[A-Z0-9]{7,13}$/)],
  query: {
    hosts: ['https://postnl.post/*'],
    batch: 1,
    // The known clients send Origin and Referer of postnl.post, which an extension cannot.
    unproved: 'site_headers',
    request: twice(
      () => postJson('https://postnl.post/api/v1/auth/token', {}),
      (number, answer) => {
        const token = foundIn(answer, /"access_token"\s*:\s*"([\w.~+/=-]{10,16000})"/);
        if (token === null) return null;
        const body = { items: [number], language_code: 'en' };
        return postJson('https://postnl.post/api/v1/tracking-items', body, { authorization: `Bearer ${token}` });
      },
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readItems(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/spring-gds (2026-09)',
  checkedOn: '2026-09-30',
};
