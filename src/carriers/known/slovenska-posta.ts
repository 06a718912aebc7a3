/** Slovenská pošta: the Slovak post. */

import * as z from 'zod/mini';
import type { Carrier, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { s10 } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** `stateCode`s; `notified` is a parcel stored at the office, waiting for its addressee. */
const STATUSES: StatusTable = {
  received: 'accepted',
  notified: 'available_for_pickup',
  delivered: 'delivered',
  returned: 'returned',
};

const answerSchema = z.object({
  status: word,
  results: z.array(
    z.object({
      number: z.string(),
      status: word,
      events: z.nullish(
        z.array(z.object({ detailCode: word, detailDescription: word, localDate: word, stateCode: word })),
      ),
    }),
  ),
});

export const carrier: Carrier = {
  id: 'slovenska-posta',
  aliases: ['Slovak Post', 'Slovakia Post', 'Slovenská pošta', 'sk-post'],
  name: 'Slovenská pošta',
  country: 'SK',
  post: true,
  link: 'https://tandt.posta.sk/zasielky/{number}',
  formats: [s10('SK')],
  query: {
    hosts: ['https://api.posta.sk/*'],
    batch: 1,
    // Last seen answering in 2024.
    unproved: 'age',
    request: once((number) => get(`https://api.posta.sk/tracking?q=${encodeURIComponent(bareNumber(number))}`)),
    parse: (number, answer) =>
      readJson(answer, answerSchema, ({ status, results }) => {
        if (status && status !== 'ok') return retryLater(`Slovenská pošta answered with status ${status}`);
        const own = results.find((result) => sameNumber(result.number, number));
        if (own === undefined) return malformed('the answer is about another number');
        if (own.status && own.status !== 'ok') return notFound(`Slovenská pošta: ${own.status}`);
        if (!own.events) return malformed('changed format: events is missing');
        const scans = own.events.map(({ detailCode, detailDescription, localDate, stateCode }) => ({
          time: localMoment(localDate, 'ymd', 'Europe/Bratislava'),
          // The post leaves the placeholder of the office in its sentences.
          text: detailDescription?.replace(/\s*\{post\}/g, ''),
          code: detailCode || stateCode,
          stage: stageOf(STATUSES, stateCode),
        }));
        return parcelOf('slovenska-posta', { number }, scans, 'oldest first');
      }),
  },
};

export const origin: Origin = {
  source: 'martinusdev/shipments-tracking SlovenskaPostaEndpoint.php (2024), with a 2019 capture',
  checkedOn: '2024-06-01',
};
