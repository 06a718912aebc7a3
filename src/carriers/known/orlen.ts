/** Orlen Paczka (once Paczka w Ruchu): Polish lockers and shops; answers in JSONP. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { insideCall, mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { get, once } from '../request.ts';
import { otherNumber, parcelOf, type StatusTable, stageOf } from '../scan.ts';

const STATUSES: StatusTable = {
  '200': 'shipped',
  '210': 'accepted',
  '240': 'transit',
  '100': 'transit',
  '653': 'transit',
  '680': 'out_for_delivery',
  '690': 'available_for_pickup',
  '1000': 'delivered',
};

/** What the service says of a number it does not know. */
const UNKNOWN_NUMBER = 1003;

const answerSchema = z.object({
  err: mark,
  status: z.nullish(z.unknown()),
  number: mark,
  history: z.nullish(z.array(z.object({ date: word, code: mark, label: word, labelShort: word }))),
});

function readStatus(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (Number(data.err ?? 0) === UNKNOWN_NUMBER) return notFound('Orlen Paczka does not know this number');
  if (data.err) return retryLater(`Orlen Paczka answered with error ${data.err}`);
  if (data.number === null || data.number === undefined) return malformed('changed format: number is missing');
  const other = otherNumber(number, data.number);
  if (other !== null) return other;
  if (!data.history) return malformed('changed format: history is missing');
  const scans = data.history.map(({ date, code, label, labelShort }) => ({
    time: localMoment(date, 'dmy', 'Europe/Warsaw'),
    text: label || labelShort,
    code,
    stage: stageOf(STATUSES, code),
  }));
  return parcelOf('orlen', { number }, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'orlen',
  aliases: ['orlen-paczka', 'ORLEN Paczka', 'Paczka w Ruchu', 'ruch'],
  name: 'Orlen Paczka',
  country: 'PL',
  link: 'https://www.orlenpaczka.pl/sledz-paczke',
  formats: [plain('orlen', /^\d{14}$/)],
  query: {
    hosts: ['https://nadaj.orlenpaczka.pl/*'],
    batch: 1,
    request: once((number, { now }) => {
      const fields = new URLSearchParams({ id: number, jsonp: 'callback', _: String(now) });
      return get(`https://nadaj.orlenpaczka.pl/parcel/api-status?${fields}`);
    }),
    parse: (number, answer) =>
      readJson(answer, answerSchema, (data) => readStatus(data, number), {
        unwrap: (body) => insideCall(body) ?? body,
      }),
  },
};

export const origin: Origin = {
  source: 'itsvic-dev/parcel OrlenPaczkaDeliveryService.kt (2026-02); public Home Assistant client (live 2026-09-18)',
  checkedOn: '2026-09-18',
};
