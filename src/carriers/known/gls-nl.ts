/** GLS in the Netherlands: its own tracker, asked with the postcode; clocks in Dutch time. */

import * as z from 'zod/mini';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { localMoment, statedMoment } from '../clock.ts';
import { mark, readJson, sureMark, word } from '../json.ts';
import { notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, stageOf } from '../scan.ts';

const STATES: StatusTable = {
  '0': 'shipped',
  '1': 'accepted',
  '2': 'transit',
  '3': 'out_for_delivery',
  '4': 'delivered',
};

const answerSchema = z.object({
  parcelNo: sureMark,
  suppliedWeight: mark,
  weighedWeight: mark,
  deliveryScanInfo: z.nullish(z.object({ isDelivered: z.nullish(z.boolean()) })),
  deliveryStatus: z.nullish(z.object({ etaTimestampMin: word, etaTimestampMax: word })),
  scans: z.array(z.object({ dateTime: word, state: mark, eventReasonDescr: word })),
});

function readDetails(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  const other = otherNumber(number, data.parcelNo);
  if (other !== null) return other;
  const scans = data.scans.map(({ dateTime, state, eventReasonDescr }) => ({
    time: localMoment(dateTime, 'ymd', 'Europe/Amsterdam'),
    text: eventReasonDescr,
    code: state,
    stage: stageOf(STATES, state),
  }));
  const kilos = Number(data.weighedWeight ?? data.suppliedWeight ?? 0);
  const facts = {
    number,
    weightGrams: kilos > 0 ? Math.round(kilos * 1000) : undefined,
    estimatedDelivery: windowOf(data),
  };
  return parcelOf('gls-nl', facts, scans, 'oldest first');
}

function windowOf(data: z.output<typeof answerSchema>): { from?: string; to: string } | undefined {
  if (data.deliveryScanInfo?.isDelivered === true) return undefined;
  const from = statedMoment(data.deliveryStatus?.etaTimestampMin);
  const to = statedMoment(data.deliveryStatus?.etaTimestampMax);
  if (typeof to === 'string') return undefined;
  return typeof from === 'string' ? { to: to.at } : { from: from.at, to: to.at };
}

export const carrier: Carrier = {
  id: 'gls-nl',
  aliases: ['GLS Netherlands', 'GLS Nederland'],
  name: 'GLS Netherlands',
  country: 'NL',
  link: 'https://www.gls-info.nl/tracking?trackid={number}&zipcode={postcode}',
  query: {
    hosts: ['https://apm.gls.nl/*'],
    batch: 1,
    needs: 'postcode',
    request: once((number, { postcode }) => {
      const [parcel, code] = [bareNumber(number), bareNumber(postcode ?? '')].map(encodeURIComponent);
      return get(`https://apm.gls.nl/api/tracktrace/v1/${parcel}/postalcode/${code}/details/nl-NL`);
    }),
    parse: (number, answer) =>
      answer.status === 204
        ? notFound('GLS does not know this number with this postcode')
        : readJson(answer, answerSchema, (data) => readDetails(data, number)),
  },
};

export const origin: Origin = {
  source: 'ha-parcel-integrations/ha-gls countries/nl.py (2026-08, with a trimmed real answer)',
  checkedOn: '2026-08-20',
};
