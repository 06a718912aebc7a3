/** Canada Post: codes and clocks with their offset; the answer is full of addresses, none of which is read. */

import * as z from 'zod/mini';
import { hasGs1 } from '../../domain/checkdigits.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment, type MomentReading, statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, stageOf } from '../scan.ts';

/** Scan codes. 0156 is the last notice of a parcel that waits; 0405 ("arrived") may be any building. */
const CODES: StatusTable = {
  '3000': 'shipped',
  '3001': 'shipped',
  '3002': 'shipped',
  '1301': 'accepted',
  '1302': 'accepted',
  '2300': 'accepted',
  '0100': 'transit',
  '0104': 'transit',
  '0170': 'transit',
  '0175': 'transit',
  '0410': 'transit',
  '1703': 'transit',
  '0900': 'customs',
  '0910': 'customs',
  '0174': 'out_for_delivery',
  '0500': 'out_for_delivery',
  '0156': 'available_for_pickup',
  '1701': 'available_for_pickup',
  '2407': 'available_for_pickup',
  '1441': 'delivered',
  '1466': 'delivered',
  '1496': 'delivered',
  '1498': 'delivered',
  '0172': 'exception',
  '1479': 'exception',
  '1481': 'returned',
  '2600': 'returned',
};
/** A signature's record and the like: paperwork beside a scan. */
const PAPERWORK = new Set(['Signature']);
/** What the service says of a number without a history: unknown, or too old. */
const NO_HISTORY = '004';

const dayTimeSchema = z.nullish(z.object({ date: word, time: word, zoneOffset: word }));
const answerSchema = z.object({
  pin: z.string(),
  error: z.nullish(z.object({ cd: word, descEn: word })),
  delivered: z.nullish(z.boolean()),
  expectedDlvryDateTime: z.nullish(z.object({ revisedDate: word, dlvryDate: word })),
  events: z.nullish(
    z.array(
      z.object({
        cd: word,
        type: word,
        descEn: word,
        datetime: dayTimeSchema,
        locationAddr: z.nullish(z.object({ city: word, countryCd: word })),
      }),
    ),
  ),
});
type Detail = z.output<typeof answerSchema>;

function timeOf(clock: z.output<typeof dayTimeSchema>): MomentReading {
  if (!clock?.date) return 'absent';
  const words = `${clock.date} ${clock.time ?? ''}`.trim();
  const stated = clock.zoneOffset ? statedMoment(`${words}${clock.zoneOffset}`) : 'absent';
  return typeof stated === 'object' ? stated : localMoment(words, 'ymd', 'America/Toronto');
}

function stageOfScan(code: string | null | undefined, type: string | null | undefined): Stage | undefined {
  return PAPERWORK.has(type ?? '') ? 'info_only' : stageOf(CODES, code);
}

function readDetail(detail: Detail, number: string): CarrierOutcome {
  const other = otherNumber(number, detail.pin);
  if (other !== null) return other;
  const { error, events } = detail;
  if (error) {
    return error.cd === NO_HISTORY
      ? notFound('Canada Post has no history of this number: unknown, or too old')
      : retryLater(`Canada Post: ${error.descEn ?? error.cd}`);
  }
  if (!events) return malformed('changed format: events is missing');
  const scans = events.map(({ cd, type, descEn, datetime, locationAddr }) => ({
    time: timeOf(datetime),
    text: descEn,
    code: cd,
    city: locationAddr?.city,
    country: locationAddr?.countryCd,
    stage: stageOfScan(cd, type),
  }));
  const expected = detail.expectedDlvryDateTime;
  const day = detail.delivered === true ? undefined : expected?.revisedDate || expected?.dlvryDate;
  const facts = { number, estimatedDelivery: day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { to: day } : undefined };
  return parcelOf('canada-post', facts, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'canada-post',
  aliases: ['Postes Canada', 'canadapost', 'Canada Post Corporation', 'ca-post'],
  name: 'Canada Post',
  country: 'CA',
  post: true,
  link: 'https://www.canadapost-postescanada.ca/track-reperage/en/search?searchFor={number}',
  formats: [s10('CA'), { kind: 'canada-post', pattern: /^\d{16}$/, check: hasGs1 }, plain('canada-post', /^\d{12}$/)],
  query: {
    hosts: ['https://www.canadapost-postescanada.ca/*'],
    batch: 1,
    // The known client sends a Referer of the tracking page, which an extension cannot.
    unproved: 'site_headers',
    request: once((number) => {
      const pin = encodeURIComponent(bareNumber(number));
      const url = `https://www.canadapost-postescanada.ca/track-reperage/rs/track/json/package/${pin}/detail`;
      // The page itself signs in with an empty name and an empty password.
      return get(url, { authorization: 'Basic Og==', 'x-requested-with': 'XMLHttpRequest' });
    }),
    parse: (number, answer) => readJson(answer, answerSchema, (detail) => readDetail(detail, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/canada-post (2026-10), egg-/delivery-tracker capture',
  checkedOn: '2026-10-08',
};
