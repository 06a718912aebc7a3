/** Allegro One: Allegro's own lockers and couriers in Poland. */

import * as z from 'zod/mini';
import type { Carrier, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed } from '../outcome.ts';
import { get, once } from '../request.ts';
import { parcelOf, sameNumber } from '../scan.ts';

const answerSchema = z.object({
  packageNo: word,
  status: z.array(z.object({ eventTimestamp: word, description: word })),
});

export const carrier: Carrier = {
  id: 'allegro-one',
  aliases: ['One by Allegro', 'Allegro One Box'],
  name: 'Allegro One',
  country: 'PL',
  link: 'https://allegro.pl/kampania/one/kurier/sledzenie-paczki',
  formats: [plain('allegro-one', /^A[A-Z0-9]{9}$/)],
  query: {
    hosts: ['https://edge.allegro.pl/*'],
    batch: 1,
    // The page asks for a private content type, which the service may insist on.
    unproved: 'content_type',
    request: once((number) => get(`https://edge.allegro.pl/one/tracking?packageNo=${encodeURIComponent(number)}`)),
    parse: (number, answer) =>
      readJson(answer, answerSchema, ({ packageNo, status }) => {
        if (packageNo && !sameNumber(packageNo, number)) return malformed('the answer is about another number');
        if (status.length === 0) return malformed('the history is empty, which says nothing of the number');
        const scans = status.map(({ eventTimestamp, description }) => ({
          time: statedMoment(eventTimestamp),
          text: description,
        }));
        return parcelOf('allegro-one', { number }, scans, 'newest first');
      }),
  },
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel AllegroOneBoxDeliveryService.kt (2026-02)',
  checkedOn: '2026-09-18',
};
