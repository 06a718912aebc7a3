/** The `carrier` seam: a carrier's canned answer in, what the product would understand of it out. */

import * as z from 'zod/mini';
import type { CarrierAnswer, CarrierOutcome, CarrierParcel } from '../carriers/carrier.ts';
import { everyCarrier } from '../carriers/index.ts';
import { keyedTrackerById } from '../carriers/keyed-trackers.ts';
import { classify } from '../rules/classify/classify.ts';
import { answerLines } from './lines.ts';

const inputSchema = z.object({
  carrier: z.string(),
  number: z.string(),
  status: z.number(),
  contentType: z.optional(z.string()),
  body: z.string(),
});

await answerLines((line) => {
  const input = z.safeParse(inputSchema, line);
  if (!input.success) {
    const problem = input.error.issues[0];
    throw new Error(`${problem?.path.join('.') || 'input'}: ${problem?.message}`);
  }
  const { carrier, number, status, contentType, body } = input.data;
  const outcome = parserOf(carrier)(number, { status, body, ...(contentType !== undefined && { contentType }) });
  return outcome.outcome === 'found' ? { ...outcome, parcel: withStages(outcome.parcel) } : outcome;
});

/** Every event with a stage: the carrier's own where its table knows the code for certain, else the classifier's. */
function withStages(parcel: CarrierParcel): CarrierParcel {
  const events = parcel.events.map((event) => {
    const { text, code, source: carrier } = event;
    return event.stage === undefined ? { ...event, stage: classify({ text, code, carrier }).stage } : event;
  });
  return { ...parcel, events };
}

/** How the answers of this carrier, or of this tracker with a key, are read. An answer carries no clock: it is now. */
function parserOf(name: string): (number: string, answer: CarrierAnswer) => CarrierOutcome {
  const context = { now: Date.now() };
  const tracker = keyedTrackerById(name);
  if (tracker !== undefined) return (number, answer) => tracker.parse(number, answer, context);
  const carrier = everyCarrier.byName(name);
  if (carrier === undefined) throw new Error(`carrier: no carrier is called ${JSON.stringify(name)}`);
  const { query, id } = carrier;
  if (query === undefined) throw new Error(`carrier: ${id} has a link only, nothing reads its answers`);
  return (number, answer) => query.parse(number, answer, context);
}
