/** Sameday's answer, the same in its three countries, which differ by the host only. */

import * as z from 'zod/mini';
import type { CarrierQuery } from './carrier.ts';
import { statedMoment } from './clock.ts';
import { mark, readJson, word } from './json.ts';
import { malformed, notFound } from './outcome.ts';
import { get, once } from './request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, stageOf } from './scan.ts';

/** Groups of Sameday's states. 3 is a depot, which may be any: the wording says more. */
const STATUSES: StatusTable = {
  '1': 'shipped',
  '2': 'transit',
  '7': 'transit',
  '4': 'out_for_delivery',
  '18': 'available_for_pickup',
  '5': 'delivered',
};

const answerSchema = z.object({
  awbNumber: mark,
  awbHistory: z.array(
    z.object({
      status: word,
      statusDate: word,
      statusStateId: mark,
      county: word,
      country: word,
      transitLocation: word,
    }),
  ),
});
const problemSchema = z.object({ error: z.nullish(z.unknown()), message: word, code: mark });

/** How Sameday of one country is asked; `zone` places a date that came without an offset. */
export function samedayQuery(id: string, host: string, zone: string): CarrierQuery {
  return {
    hosts: [`https://${host}/*`],
    batch: 1,
    request: once((number) =>
      get(`https://${host}/api/public/awb/${encodeURIComponent(bareNumber(number))}/awb-history`),
    ),
    parse: (number, answer) =>
      readJson(
        answer,
        z.union([answerSchema, problemSchema]),
        (data) => {
          if (!('awbHistory' in data)) {
            const isUnknown = answer.status === 404 || Number(data.code) === 404;
            const says = data.message ?? '';
            if (says === '' && !data.error) return malformed('changed format: awbHistory is missing');
            return isUnknown
              ? notFound(says || 'unknown number')
              : malformed(`an error where the history belongs: ${says}`);
          }
          const other = data.awbNumber ? otherNumber(number, data.awbNumber) : null;
          if (other !== null) return other;
          if (data.awbHistory.length === 0) return notFound('Sameday has no history of this number');
          const scans = data.awbHistory.map((event) => ({
            time: statedMoment(event.statusDate, zone),
            text: event.status,
            code: event.statusStateId,
            city: event.transitLocation || event.county,
            country: event.country,
            stage: stageOf(STATUSES, event.statusStateId),
          }));
          return parcelOf(id, { number }, scans, 'newest first');
        },
        { own: [404] },
      ),
  };
}
