/** Белпошта: the Belarusian post. */

import * as z from 'zod/mini';
import { MINUTE } from '../../domain/time.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { epochMoment, localMoment } from '../clock.ts';
import { s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { once, postJson } from '../request.ts';
import { bareNumber, parcelOf, sameNumber } from '../scan.ts';

const answerSchema = z.object({
  barcode: mark,
  data: z.nullish(
    z.array(
      z.object({
        number: z.string(),
        steps: z.array(z.object({ code: mark, event: word, place: word, timestamp: mark, created_at: word })),
      }),
    ),
  ),
});

function readParcels({ data }: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (!data) return malformed('changed format: data is missing');
  const own = data.find((parcel) => sameNumber(parcel.number, number));
  if (own === undefined) return malformed('the answer is about another number');
  if (own.steps.length === 0) return notFound('Belpost has no scan of this number');
  const scans = own.steps.map(({ code, event, place, timestamp, created_at }) => ({
    time: timestamp ? epochMoment(timestamp, 1000) : localMoment(created_at, 'ymd', 'Europe/Minsk'),
    text: event,
    code,
    city: place,
  }));
  return parcelOf('belpost', { number }, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'belpost',
  aliases: ['Belarus Post', 'Белпочта', 'Belposhta', 'by-post'],
  name: 'Belpost',
  country: 'BY',
  post: true,
  link: 'https://www.belpost.by/Otsleditotpravleniye?number={number}',
  formats: [s10('BY')],
  query: {
    hosts: ['https://api.belpost.by/*'],
    batch: 1,
    // A public client that asked more often was shut out.
    pace: { betweenRequests: MINUTE },
    request: once((number) => postJson('https://api.belpost.by/api/v1/tracking', { number: bareNumber(number) })),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readParcels(data, number)),
  },
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel BelpostDeliveryService.kt (2026-02) and public clients of api/v1/tracking',
  checkedOn: '2026-02-01',
};
