/** What carriers and trackers answer: every parser with its own canned answers made wrong. */

import fc from 'fast-check';
import * as z from 'zod/mini';
import type { CarrierAnswer, CarrierOutcome } from '../../../src/carriers/carrier.ts';
import { carriers } from '../../../src/carriers/index.ts';
import { keyedTrackers } from '../../../src/carriers/keyed-trackers.ts';
import { MOST_EVENTS } from '../../../src/carriers/outcome.ts';
import { trackingEventSchema, whenSchema } from '../../../src/domain/order.ts';
import { cases } from '../../fixtures/carriers/all.ts';
import { keyedCases, NUMBER } from '../../fixtures/carriers/keyed.ts';
import { FLOODS } from '../floods.ts';
import { mustFit, mutatedTexts, type Target, target } from '../target.ts';

const NOW = Date.parse('2026-03-20T00:00:00Z');

/** Everything a carrier may say of a parcel, with bounds: what does not fit here must not be stored. */
const outcomeSchema = z.union([
  z.object({
    outcome: z.literal('found'),
    parcel: z.strictObject({
      number: z.string(),
      nextNumber: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
      nextCarrier: z.optional(z.string().check(z.maxLength(100))),
      origin: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
      destination: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
      estimatedDelivery: z.optional(z.object({ from: z.optional(whenSchema), to: whenSchema })),
      weightGrams: z.optional(z.number().check(z.gt(0), z.lt(10_000_000))),
      events: z.array(trackingEventSchema).check(z.maxLength(MOST_EVENTS)),
    }),
  }),
  z.object({
    outcome: z.enum(['not_found', 'blocked', 'malformed', 'retry_later']),
    detail: z.string().check(z.minLength(1), z.maxLength(500)),
  }),
]);

const LONGEST_FIELD = 600;

function mustBeOutcome(outcome: CarrierOutcome, number: string): void {
  mustFit(outcomeSchema, outcome, 'an outcome');
  if (outcome.outcome !== 'found') return;
  if (outcome.parcel.number !== number) throw new Error('found another number');
  let before = Number.NEGATIVE_INFINITY;
  for (const event of outcome.parcel.events) {
    const at = Date.parse(event.at);
    if (at < before) throw new Error('events out of order');
    before = at;
    for (const text of Object.values(event)) if (text.length > LONGEST_FIELD) throw new Error('an endless field');
  }
}

interface Reader {
  readonly id: string;
  readonly number: string;
  readonly wholes: readonly string[];
  parse(number: string, answer: CarrierAnswer, context: { now: number }): CarrierOutcome;
}

function targetOf(room: 'carriers' | 'keyed', share: number, { id, number, wholes, parse }: Reader): Target {
  return target({
    room,
    name: id,
    share,
    inputs: fc.tuple(mutatedTexts(wholes), fc.constantFrom(200, 200, 200, 200, 201, 400, 404, 422, 500)),
    prepare: ([body, status]): CarrierAnswer => ({ status, body }),
    parse: (answer: CarrierAnswer) => parse(number, answer, { now: NOW }),
    check: (outcome) => mustBeOutcome(outcome, number),
  });
}

const polled = carriers.flatMap(({ id, query }): Reader[] => {
  if (query === undefined) return [];
  const own = cases.filter(({ carrier }) => carrier === id);
  const wholes = own.flatMap(({ answer, scans, unknown = [] }) => [
    answer(scans.map(({ raw }) => raw)),
    ...unknown.map(({ body }) => body),
  ]);
  const number = own[0]?.number ?? NUMBER;
  return [{ id, number, wholes: wholes.length > 0 ? wholes : ['{"data":[]}'], parse: query.parse.bind(query) }];
});

const keyed = keyedTrackers.map((tracker): Reader => {
  const wholes = keyedCases
    .filter(({ id }) => id === tracker.id)
    .flatMap(({ found, unknown, refused }) => [found, unknown, refused].map((one) => JSON.stringify(one)));
  return { id: tracker.id, number: NUMBER, wholes, parse: tracker.parse.bind(tracker) };
});

/** Every flood once for every reader, in turn. */
function floodTarget(readers: readonly Reader[]): Target {
  const bodies = Object.values(FLOODS);
  return target({
    room: 'carriers',
    name: 'floods',
    share: 3_000,
    inputs: fc.tuple(fc.constantFrom(...readers.keys()), fc.constantFrom(...bodies.keys()), fc.constantFrom(200, 404)),
    prepare: ([reader, body, status]) => ({ reader: readers[reader], answer: { status, body: bodies[body] ?? '' } }),
    parse: ({ reader, answer }) => reader?.parse(reader.number, answer, { now: NOW }),
    check(outcome, { reader }) {
      if (outcome !== undefined) mustBeOutcome(outcome, reader?.number ?? '');
      if (outcome?.outcome === 'found' || outcome?.outcome === 'not_found') throw new Error('believed a flood');
    },
  });
}

export const carrierTargets: readonly Target[] = [
  floodTarget([...polled, ...keyed]),
  ...polled.map((reader) => targetOf('carriers', 6_000, reader)),
  ...keyed.map((reader) => targetOf('keyed', 10_000, reader)),
];
