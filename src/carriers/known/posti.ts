/** Posti: the Finnish post; an anonymous token first, then its public search. */

import * as z from 'zod/mini';
import type { Carrier, CarrierAnswer, CarrierOutcome, Origin } from '../carrier.ts';
import { statedMoment } from '../clock.ts';
import { plain, s10 } from '../formats.ts';
import { readJson, word } from '../json.ts';
import { malformed, notFound, retryLater } from '../outcome.ts';
import { postJson, twice } from '../request.ts';
import { bareNumber, parcelOf, sameNumber } from '../scan.ts';

/** Only what a history needs: no addressee, payment or pick-up code is asked for. */
const QUERY = `query SearchShipments($searchTerms: [String!]!, $locale: String) {
  consumerSearchShipments(page: 1, pageSize: 20, type: PUBLIC_SHIPMENTS, searchTerms: $searchTerms, locale: $locale) {
    totalHits
    hits { displayId status { main subStatus } events { city eventDescription reasonDescription timestamp } packages { trackingNumber } }
  }
}`;

const tokenSchema = z.object({
  id_token: z.string(),
  role_tokens: z.array(z.object({ type: word, token: z.string() })),
});

const hitSchema = z.object({
  displayId: z.string(),
  events: z.array(z.object({ city: word, eventDescription: word, reasonDescription: word, timestamp: word })),
  packages: z.nullish(z.array(z.object({ trackingNumber: word }))),
});
const answerSchema = z.object({
  errors: z.nullish(z.array(z.object({ message: word, errorType: word }))),
  data: z.nullish(
    z.object({ consumerSearchShipments: z.nullish(z.object({ totalHits: z.number(), hits: z.array(hitSchema) })) }),
  ),
});

/** The two headers the search wants; null where the token service answered otherwise. */
function headersFrom(answer: CarrierAnswer): Record<string, string> | null {
  try {
    const token = z.safeParse(tokenSchema, JSON.parse(answer.body));
    const role = token.data?.role_tokens.find(({ type }) => type === 'anonymous');
    if (!token.success || role === undefined) return null;
    return { authorization: role.token, 'x-posti-token': `Bearer ${token.data.id_token}` };
  } catch {
    return null;
  }
}

function readSearch(data: z.output<typeof answerSchema>, number: string): CarrierOutcome {
  if (data.errors && data.errors.length > 0) return retryLater(`Posti: ${data.errors[0]?.message ?? 'an error'}`);
  const search = data.data?.consumerSearchShipments;
  if (!search) return malformed('changed format: consumerSearchShipments is missing');
  if (search.totalHits === 0 && search.hits.length === 0) return notFound('Posti does not know this number');
  const hit = search.hits.find(({ displayId }) => sameNumber(displayId, number));
  if (hit === undefined) return malformed('the answer is about another number');
  const others = (hit.packages ?? []).filter(({ trackingNumber }) => !sameNumber(trackingNumber, number));
  if (others.length > 0) return malformed('several parcels under one number, with one history for all');
  const scans = hit.events.map(({ city, eventDescription, reasonDescription, timestamp }) => ({
    time: statedMoment(timestamp, 'Europe/Helsinki'),
    text: [eventDescription, reasonDescription].filter(Boolean).join(' '),
    city,
  }));
  return parcelOf('posti', { number }, scans, 'newest first');
}

export const carrier: Carrier = {
  id: 'posti',
  aliases: ['Finland Post', 'Itella', 'posti-finland', 'fi-post'],
  name: 'Posti',
  country: 'FI',
  post: true,
  link: 'https://www.posti.fi/en/tracking/{number}',
  formats: [s10('FI'), plain('posti', /^JJFI\d{15,18}$/)],
  query: {
    hosts: ['https://auth-service.posti.fi/*', 'https://graphql.posti.fi/*'],
    batch: 1,
    // The anonymous token has not been tried from an extension.
    unproved: 'token',
    request: twice(
      () => postJson('https://auth-service.posti.fi/api/v1/anonymous_token', {}),
      (number, answer) => {
        const headers = headersFrom(answer);
        if (headers === null) return null;
        const variables = { searchTerms: [bareNumber(number)], locale: 'en' };
        const body = { operationName: 'SearchShipments', query: QUERY, variables };
        return postJson('https://graphql.posti.fi/graphql', body, headers);
      },
    ),
    parse: (number, answer) => readJson(answer, answerSchema, (data) => readSearch(data, number)),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/posti (2026-10)',
  checkedOn: '2026-10-08',
};
