/** Укрпошта: the Ukrainian post; a code on every scan, clocks in Kyiv's time. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, sureMark, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { foundIn, get, getPage, twice } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** 31200 and 41010 send the parcel back. 21700, an arrival at a branch, may be any branch: its sentence decides. */
const STATUSES: StatusTable = {
  '10100': 'accepted',
  '10600': 'shipped',
  '10601': 'shipped',
  '10602': 'shipped',
  '20700': 'transit',
  '20800': 'transit',
  '20900': 'transit',
  '21400': 'transit',
  '21500': 'transit',
  '31100': 'exception',
  '31200': 'returned',
  '31300': 'exception',
  '31400': 'exception',
  '41000': 'delivered',
  '41010': 'returned',
  '48000': 'delivered',
};
const RETURN = /^return\b|returned to sender|delivered to (?:the )?sender|поверн|возвра/i;

const scanSchema = z.object({
  barcode: sureMark,
  date: word,
  name: word,
  country: word,
  event: mark,
  eventName: word,
});
const problemSchema = z.object({
  message: word,
  code: mark,
  fault: z.nullish(z.unknown()),
  result: z.nullish(z.object({ message: word })),
});
const answerSchema = z.union([z.array(scanSchema), problemSchema]);

function scanOf({ date, name, country, event, eventName }: z.output<typeof scanSchema>): Scan {
  const stage = stageOf(STATUSES, event);
  return {
    time: localMoment(date, 'ymd', 'Europe/Kyiv'),
    text: eventName,
    code: event,
    city: name,
    country,
    // The same codes serve the way back; then the sentence says so.
    stage: RETURN.test(eventName ?? '') ? 'returned' : stage,
  };
}

function readProblem(problem: z.output<typeof problemSchema>): CarrierOutcome {
  const says = problem.result?.message || problem.message || '';
  const isUnknown = !problem.fault && /shipment not found|barcode.{0,40}not found|не знайдено|не найден/i.test(says);
  return isUnknown
    ? notFound('Ukrposhta does not know this number')
    : malformed(`no history: ${says || 'changed format'}`);
}

export const carrier: Carrier = {
  id: 'ukrposhta',
  aliases: ['Укрпошта', 'Ukraine Post', 'UkrPoshta', 'ukr-poshta', 'ua-post'],
  name: 'Ukrposhta',
  country: 'UA',
  post: true,
  link: 'https://track.ukrposhta.ua/en/?barcode={number}',
  formats: [s10('UA'), plain('ukrposhta', /^05\d{11}$/)],
  query: {
    hosts: ['https://track.ukrposhta.ua/*', 'https://www.ukrposhta.ua/*'],
    batch: 1,
    // The service wants the bearer of the post's own page, which is read from that page each time.
    unproved: 'site_key',
    request: twice(
      (number) => getPage(`https://track.ukrposhta.ua/en/?barcode=${encodeURIComponent(bareNumber(number))}`),
      (number, page) => {
        const bearer = foundIn(page, /Bearer\s+([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i);
        if (bearer === null) return null;
        const fields = new URLSearchParams({ barcode: bareNumber(number), lang: 'en' });
        const url = `https://www.ukrposhta.ua/status-tracking/0.0.1/statuses?${fields}`;
        return get(url, { authorization: `Bearer ${bearer}` });
      },
    ),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        (data) => {
          if (!Array.isArray(data)) return readProblem(data);
          if (data.length === 0) return malformed('the history is empty, which says nothing of the number');
          if (!data.every(({ barcode }) => sameNumber(barcode, number))) {
            return malformed('the answer is about another number');
          }
          return parcelOf('ukrposhta', { number }, data.map(scanOf), 'oldest first');
        },
        { own: [404] },
      ),
  },
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel UkrposhtaDeliveryService.kt (2026-02), plhery/universal-parcel-scraper carriers/ukrposhta',
  checkedOn: '2026-03-30',
};
