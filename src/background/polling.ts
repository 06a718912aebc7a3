/** Asks carriers about parcels that are due, a batch at a time, and stores what they answer. */

import type { AskContext, Carrier, CarrierAnswer, CarrierOutcome, CarrierQuery } from '../carriers/carrier.ts';
import { carrierById } from '../carriers/index.ts';
import { RHYTHMS } from '../domain/settings.ts';
import { database } from '../storage/database.ts';
import type { StoredTracking } from '../storage/schema.ts';
import { getOrder, getTracking, putTracking, type Writing, write } from '../storage/write.ts';
import { fetchCarrier } from './fetch-carrier.ts';
import { grantedCarriers } from './hosts.ts';
import { withStages } from './judging.ts';
import { LEASE, nextPoll } from './schedule.ts';
import { type Judging, judgeAndStore, judgingAt } from './storing.ts';
import { handOver, spread } from './tracking-rows.ts';

/** One run asks for no longer than this, so that the browser never finds the worker busy; the alarm brings the next. */
const LONGEST_RUN = 20_000;

/** Pause between two requests to one host, ms; up to twice as long by chance. */
const PAUSE = 400;

/** Ceremonies are short; a carrier that wants more steps than this is broken. */
const MOST_STEPS = 5;

/** Polls everything due at `now`. `clock` tells the time while it runs. */
export async function pollDue(clock: () => number): Promise<void> {
  const started = clock();
  for (let batch = await takeBatch(clock()); batch !== null; batch = await takeBatch(clock())) {
    const outcomes = await askBatch(batch, clock());
    const granted = await grantedCarriers();
    await write((writing) => storeOutcomes(writing, batch, outcomes, granted, clock()));
    if (clock() - started > LONGEST_RUN) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (1 + Math.random())));
  }
}

interface Batch {
  readonly carrier: Carrier;
  readonly query: CarrierQuery;
  readonly trackings: readonly StoredTracking[];
}

/** Takes the earliest due parcels of one carrier and lends them out, so that a killed run is taken up again later. */
async function takeBatch(now: number): Promise<Batch | null> {
  const db = await database();
  const first = await db.getFromIndex('trackings', 'byDue', IDBKeyRange.upperBound(now));
  if (first === undefined) return null;
  const carrier = carrierById(first.carrier);
  const query = carrier?.query;
  return write(async (writing) => {
    const due = await writing.objectStore('trackings').index('byDue').getAllKeys(IDBKeyRange.upperBound(now), 200);
    const trackings: StoredTracking[] = [];
    for (const key of due) {
      const tracking = await getTracking(writing, key, now);
      if (tracking === null || tracking.carrier !== first.carrier) continue;
      if (query === undefined) {
        const { dueAt: _never, ...rest } = tracking;
        await putTracking(writing, rest);
        continue;
      }
      if (trackings.length >= query.batch) break;
      await putTracking(writing, { ...tracking, dueAt: now + LEASE, askedAt: now });
      trackings.push(tracking);
    }
    return carrier !== undefined && query !== undefined && trackings.length > 0 ? { carrier, query, trackings } : null;
  });
}

/** The outcome for each number of the batch, by number. */
async function askBatch({ query, trackings }: Batch, now: number): Promise<Map<string, CarrierOutcome>> {
  const numbers = trackings.map(({ number }) => number);
  const context: AskContext = { now };
  const answers: CarrierAnswer[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const request = query.request(numbers, context, answers);
    if (request === null) break;
    const answer = await fetchCarrier(request);
    if ('outcome' in answer) return new Map(numbers.map((number) => [number, answer]));
    answers.push(answer);
  }
  const last = answers.at(-1);
  if (last === undefined) return new Map();
  return new Map(numbers.map((number) => [number, query.parse(number, last, context)]));
}

async function storeOutcomes(
  writing: Writing,
  { carrier, trackings }: Batch,
  outcomes: ReadonlyMap<string, CarrierOutcome>,
  granted: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const judging = await judgingAt(writing, now);
  for (const asked of trackings) {
    const outcome = outcomes.get(asked.number);
    const tracking = await getTracking(writing, asked.key, now);
    if (outcome === undefined || tracking === null) continue;
    const answered = withOutcome(tracking, outcome, now);
    await putTracking(writing, answered);
    for (const next of handOver(answered, granted, now))
      if ((await getTracking(writing, next.key, now)) === null) await putTracking(writing, next);
    await judgeOrdersOf(writing, answered, carrier.id, judging);
  }
}

/** What is known after an answer: a failure keeps what was found before. */
function withOutcome(tracking: StoredTracking, outcome: CarrierOutcome, now: number): StoredTracking {
  if (outcome.outcome !== 'found') {
    const failed = outcome.outcome !== 'not_found';
    return {
      ...tracking,
      askedAt: now,
      outcome: outcome.outcome,
      detail: outcome.detail,
      failures: failed ? tracking.failures + 1 : 0,
    };
  }
  const { parcel } = outcome;
  const { detail: _settled, ...rest } = tracking;
  return {
    ...rest,
    askedAt: now,
    foundAt: now,
    outcome: 'found',
    failures: 0,
    events: withStages(
      parcel.events.map((event) => ({ ...event, source: tracking.carrier })),
      tracking.carrier,
    ),
    ...(parcel.nextNumber === undefined ? {} : { nextNumber: parcel.nextNumber }),
    ...(parcel.nextCarrier === undefined ? {} : { nextCarrier: parcel.nextCarrier }),
    ...(parcel.weightGrams === undefined ? {} : { weightGrams: parcel.weightGrams }),
    ...(parcel.estimatedDelivery === undefined ? {} : { estimatedDelivery: { ...parcel.estimatedDelivery } }),
  };
}

/** Judges every order the number belongs to (also under an earlier number) and says when to ask again. */
async function judgeOrdersOf(
  writing: Writing,
  tracking: StoredTracking,
  source: string,
  judging: Judging,
): Promise<void> {
  const { now } = judging;
  let next: number | null = null;
  for (const orderId of await ordersOf(writing, tracking)) {
    const before = await getOrder(writing, orderId, now);
    if (before === null) continue;
    const after = await judgeAndStore(writing, before, before, source, judging);
    const due = nextPoll(
      tracking,
      { stage: after.verdict.stage, silenceDays: after.verdict.silenceDays, closed: after.shelf === 'closed' },
      now,
      spread(tracking.key),
      RHYTHMS[judging.settings.rhythm],
    );
    if (due !== null) next = next === null ? due : Math.min(next, due);
  }
  const { dueAt: _lease, ...rest } = tracking;
  await putTracking(writing, next === null ? rest : { ...rest, dueAt: next });
}

/** Orders that hold this number, or a number that was handed over to it. */
async function ordersOf(writing: Writing, tracking: StoredTracking): Promise<Set<string>> {
  const byNumber = writing.objectStore('orders').index('byNumber');
  const orders = new Set(await byNumber.getAllKeys(tracking.number));
  if (tracking.root !== undefined) for (const orderId of await byNumber.getAllKeys(tracking.root)) orders.add(orderId);
  return orders;
}
