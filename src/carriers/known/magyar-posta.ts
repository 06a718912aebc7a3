/** Magyar Posta: the Hungarian post; a map keyed by the number, categories and transaction codes. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, Origin } from '../carrier.ts';
import { epochMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** Transaction codes whose meaning is known; the five categories around them are too coarse to say more. */
const TRANSACTIONS: StatusTable = {
  AVATS: 'available_for_pickup',
  '30': 'transit',
  '31': 'customs',
  '38': 'customs',
  NAV_KIADHATO_H7: 'customs',
  UERT18_ONLINE: 'customs',
  SIKERES_ONLINE_FIZ: 'customs',
  KLUVK: 'exception',
  KIJKO: 'out_for_delivery',
};
/** Only the ends of the way are certain by category. */
const CATEGORIES: StatusTable = { '1': 'shipped', '5': 'delivered' };

const eventSchema = z.object({
  time: mark,
  postaNev: word,
  tranzakcioKategoriaKod: mark,
  tranzakcioTipusLeiras: word,
  tranzakcioAzon: mark,
});
const answerSchema = z.record(z.string(), z.nullable(z.array(eventSchema)));

function stageOfEvent(event: z.output<typeof eventSchema>): Stage | undefined {
  return stageOf(TRANSACTIONS, event.tranzakcioAzon) ?? stageOf(CATEGORIES, event.tranzakcioKategoriaKod);
}

export const carrier: Carrier = {
  id: 'magyar-posta',
  aliases: ['Hungarian Post', 'Hungary Post', 'Magyar Posta Zrt', 'hu-post', 'MPL'],
  name: 'Magyar Posta',
  country: 'HU',
  post: true,
  link: 'https://www.posta.hu/nyomkovetes/nyitooldal?searchvalue={number}',
  formats: [s10('HU'), plain('magyar-posta', /^(?:PNVE|PB|EL|JJH)[A-Z0-9]{10,24}$/)],
  query: {
    hosts: ['https://posta.hu/*'],
    batch: 1,
    request: once((number) => {
      const fields = new URLSearchParams({ ragszam: bareNumber(number), language: '2', registered: 'false' });
      return get(`https://posta.hu/szolgaltatasok/PostaWeb/TrackingInfo?${fields}`);
    }),
    parse: (number, answer) =>
      readJson(answer, answerSchema, (byNumber) => {
        const key = Object.keys(byNumber).find((known) => sameNumber(known, number));
        if (key === undefined) return malformed('the answer is about another number');
        const events = byNumber[key];
        if (!events || events.length === 0) return notFound('Magyar Posta has no scan of this number');
        const scans = events.map((event) => ({
          time: epochMoment(event.time),
          text: event.tranzakcioTipusLeiras,
          code: event.tranzakcioAzon ?? event.tranzakcioKategoriaKod,
          city: event.postaNev?.split('|')[0],
          stage: stageOfEvent(event),
        }));
        return parcelOf('magyar-posta', { number }, scans, 'newest first');
      }),
  },
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel MagyarPostaDeliveryService.kt (2026-02)',
  checkedOn: '2026-02-01',
};
