/** Österreichische Post: the Austrian post; its public GraphQL search. */

import * as z from 'zod/mini';
import type { Stage } from '../../domain/stage.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { mark, readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { once, postJson } from '../request.ts';
import { bareNumber, otherNumber, parcelOf, type StatusTable, stageOf } from '../scan.ts';

/** Reasons outrank the scan's status: a delivered scan still carries the status IZ, "in delivery". */
const REASONS: StatusTable = {
  ZA: 'delivered',
  BH: 'exception',
  BN: 'exception',
  HB: 'exception',
  NZ: 'exception',
  '2055': 'exception',
  '2065': 'exception',
  EAW: 'available_for_pickup',
  HO: 'available_for_pickup',
  UPB: 'available_for_pickup',
  '2034': 'available_for_pickup',
};
/** AV, AN and AZT mean one thing; IV, IZ, BEI, PUG, RU and the rest are left to the sentence. */
const STATUSES: StatusTable = { AV: 'shipped', AN: 'accepted', AZT: 'out_for_delivery', EB: 'available_for_pickup' };

const answerSchema = z.object({
  errors: z.nullish(z.array(z.object({ message: word }))),
  data: z.nullish(
    z.object({
      einzelsendung: z.nullable(
        z.object({
          sendungsnummer: z.string(),
          weight: mark,
          sendungsEvents: z.array(
            z.object({ timestamp: word, status: word, reasontypecode: mark, trackingDesc: word, eventPlaceName: word }),
          ),
        }),
      ),
    }),
  ),
});

function stageOfEvent(
  status: string | null | undefined,
  reason: string | number | null | undefined,
): Stage | undefined {
  return stageOf(REASONS, reason) ?? stageOf(STATUSES, status);
}

function readAnswer({ errors, data }: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (errors && errors.length > 0) return retryLater(`Österreichische Post: ${errors[0]?.message ?? 'an error'}`);
  if (!data) return malformed('changed format: data is missing');
  const parcel = data.einzelsendung;
  if (parcel === null) return notFound('Österreichische Post does not know this number');
  const other = otherNumber(number, parcel.sendungsnummer);
  if (other !== null) return other;
  const scans = parcel.sendungsEvents.map(({ timestamp, status, reasontypecode, trackingDesc, eventPlaceName }) => ({
    time: statedMoment(timestamp, 'Europe/Vienna'),
    text: trackingDesc,
    code: [status, reasontypecode].filter(Boolean).join('/'),
    city: eventPlaceName,
    stage: stageOfEvent(status, reasontypecode),
  }));
  const kilos = Number(parcel.weight ?? 0);
  const facts = { number, weightGrams: kilos > 0 ? Math.round(kilos * 1000) : undefined };
  return parcelOf('austrian-post', facts, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'austrian-post',
  aliases: ['Österreichische Post', 'Austria Post', 'post-at', 'at-post', 'Post AG'],
  name: 'Österreichische Post',
  country: 'AT',
  post: true,
  link: 'https://www.post.at/sv/sendungsdetails?snr={number}',
  formats: [s10('AT'), plain('austrian-post', /^10\d{20}$/)],
  query: {
    hosts: ['https://api.post.at/*'],
    batch: 1,
    request: once((number) => {
      const fields =
        'sendungsnummer weight sendungsEvents { timestamp status reasontypecode trackingDesc eventPlaceName }';
      const query = `query { einzelsendung(sendungsnummer: "${bareNumber(number)}") { ${fields} } }`;
      return postJson('https://api.post.at/sendungen/sv/graphqlPublic', { query });
    }),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readAnswer(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/austrian-post (2026-09)',
  checkedOn: '2026-09-20',
};
