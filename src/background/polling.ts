/** Asks about parcels that are due, a batch at a time and one request at a time per host, and stores what is answered. */

import type { CarrierOutcome } from '../carriers/carrier.ts';
import { RHYTHMS } from '../domain/settings.ts';
import { database } from '../storage/database.ts';
import type { HostStates, StoredTracking } from '../storage/schema.ts';
import { getTracking, putTracking, type Writing, write } from '../storage/write.ts';
import { type Asked, type Asker, askerOf, brokenOff } from './askers.ts';
import { doubtOthers, ordersOf } from './asking.ts';
import { withoutFuture } from './clock-skew.ts';
import { fetchCarrier } from './fetch-carrier.ts';
import { allowedBy, getHostStates, grantedCarriers, grantedOrigins, putHostStates } from './hosts.ts';
import { withStages } from './judging.ts';
import { hostAfter, hostOpensAt, LEASE, mayJoin, nextPoll, spread, TOGETHER } from './schedule.ts';
import { type Judging, judgeAndStore, judgingAt } from './storing.ts';
import { keysIn, noteKeyState } from './tracker-keys.ts';
import { atRest, awake, handOver, isOpen } from './tracking-rows.ts';

/** One run asks for no longer than this, so that the browser never finds the worker busy; the alarm brings the next. */
const LONGEST_RUN = 20_000;

/** Hosts asked at the same time, so that a slow one holds nobody up. */
const LANES = 3;

/** Pause between two requests to one host, ms; up to twice as long by chance. */
const PAUSE = 400;
/** A pause that a carrier's source gives is waited for up to this; a longer one is left to the alarm. */
const LONGEST_WAIT = 5_000;

/** Polls everything due. `clock` tells the time (epoch ms) while it runs. */
export async function pollDue(clock: () => number): Promise<void> {
  const started = clock();
  const busy = new Set<string>();
  const lane = async () => {
    while (clock() - started <= LONGEST_RUN) {
      const batch = await takeBatch(clock(), busy);
      if (batch === null) return;
      try {
        await pollBatch(batch, clock);
        const { betweenRequests = 0 } = batch.asker.pace;
        await rest(Math.max(PAUSE * (1 + Math.random()), Math.min(betweenRequests, LONGEST_WAIT)));
      } finally {
        busy.delete(hostOf(batch.asker));
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The host whose patience is kept account of. */
function hostOf({ id, hosts }: Asker): string {
  return hosts[0] ?? id;
}

interface Batch {
  readonly asker: Asker;
  readonly trackings: readonly StoredTracking[];
  readonly postcode: string | undefined;
}

/**
 * Takes the earliest due parcels of one asker and lends them out, so that a killed run is taken up again later. Rows of
 * a host that must be left alone are put off until it opens; rows of orders that are over are put to rest; rows of whom
 * we may not ask wait, or stay as they are until the hosts are followed. Keys are read with the rows: one that was typed a moment
 * ago brought rows of its own.
 */
async function takeBatch(now: number, busy: Set<string>): Promise<Batch | null> {
  const range = IDBKeyRange.upperBound(now);
  if ((await (await database()).getKeyFromIndex('trackings', 'byDue', range)) === undefined) return null;
  const origins = await grantedOrigins();
  return write(async (writing) => {
    const keys = await keysIn(writing);
    const allowed = allowedBy(origins, keys);
    const inLine = await doubtOthers(writing, allowed);
    const states = await getHostStates(writing);
    const due = await writing.objectStore('trackings').index('byDue').getAllKeys(range, 200);
    for (const key of due) {
      const tracking = await getTracking(writing, key, now);
      if (tracking === null) continue;
      if (!allowed.has(tracking.carrier)) {
        if (inLine) await putTracking(writing, awake(tracking, allowed, now));
        continue;
      }
      const asker = askerOf(tracking.carrier, keys);
      if (asker !== undefined && busy.has(hostOf(asker))) continue;
      const postcode = await readyFor(writing, tracking, asker, states, now);
      if (asker === undefined || postcode === null) continue;
      busy.add(hostOf(asker));
      return { asker, postcode, trackings: await lend(writing, tracking, asker, now) };
    }
    return null;
  });
}

/** The postcode to ask with (undefined where none is needed); null when this parcel is not to be asked about now. */
async function readyFor(
  writing: Writing,
  tracking: StoredTracking,
  asker: Asker | undefined,
  states: HostStates,
  now: number,
): Promise<string | undefined | null> {
  const open = (await ordersOf(writing, tracking, now)).filter(isOpen);
  const postcode = open.map(({ typed }) => typed?.postcode).find((typed) => typed !== undefined && typed !== '');
  if (asker === undefined || open.length === 0 || (asker.needsPostcode && postcode === undefined)) {
    await putTracking(writing, atRest(tracking));
    return null;
  }
  const opensAt = hostOpensAt(states[hostOf(asker)], asker.pace.betweenRequests);
  if (opensAt > now) {
    await putTracking(writing, { ...tracking, dueAt: opensAt });
    return null;
  }
  return asker.needsPostcode ? postcode : undefined;
}

/** The parcel, and as many others of the asker as one request carries: those due, then those due soon. */
async function lend(writing: Writing, first: StoredTracking, asker: Asker, now: number): Promise<StoredTracking[]> {
  const lent = [first];
  if (asker.batch > 1) {
    const soon = await writing
      .objectStore('trackings')
      .index('byDue')
      .getAllKeys(IDBKeyRange.upperBound(now + TOGETHER));
    for (const key of soon) {
      if (lent.length >= asker.batch) break;
      if (key === first.key || !key.startsWith(`${asker.id}|`)) continue;
      const tracking = await getTracking(writing, key, now);
      if (tracking === null || !mayJoin(tracking, now, asker.pace.betweenPolls)) continue;
      if ((await ordersOf(writing, tracking, now)).some(isOpen)) lent.push(tracking);
    }
  }
  for (const tracking of lent) await putTracking(writing, { ...tracking, dueAt: now + LEASE, askedAt: now });
  return lent;
}

async function pollBatch(batch: Batch, clock: () => number): Promise<void> {
  const { asker, trackings, postcode } = batch;
  const context = { now: clock(), ...(postcode === undefined ? {} : { postcode }) };
  const asked = await asker.ask(trackings, context, fetchCarrier).catch(brokenOff);
  const allowed = await grantedCarriers();
  await write((writing) => storeAnswers(writing, batch, asked, allowed, clock()));
}

async function storeAnswers(
  writing: Writing,
  { asker, trackings }: Batch,
  asked: Asked,
  allowed: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const host = hostOf(asker);
  await doubtOthers(writing, allowed);
  const states = await getHostStates(writing);
  const state = hostAfter(Object.hasOwn(states, host) ? states[host] : undefined, asked.host, now, spread(host));
  await putHostStates(writing, { ...states, [host]: state });
  const judging = await judgingAt(writing, now);
  for (const lent of trackings) {
    const outcome = withoutFuture(asked.outcomeOf(lent.number), now);
    const tracking = await getTracking(writing, lent.key, now);
    if (tracking === null) continue;
    if (outcome.outcome === 'blocked') await noteKeyState(writing, asker.id, 'refused');
    if (outcome.outcome === 'found' || outcome.outcome === 'not_found') await noteKeyState(writing, asker.id, 'works');
    const told = asked.registered.includes(lent.number) ? { ...tracking, registeredAt: now } : tracking;
    const answered = withOutcome(told, outcome, now);
    await putTracking(writing, answered);
    await judgeOrdersOf(writing, answered, asker, allowed, judging);
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

/** Judges every order the number belongs to (also under an earlier number) and says when to ask again, and whom else. */
async function judgeOrdersOf(
  writing: Writing,
  tracking: StoredTracking,
  asker: Asker,
  allowed: ReadonlySet<string>,
  judging: Judging,
): Promise<void> {
  const { now } = judging;
  let next: number | null = null;
  for (const before of await ordersOf(writing, tracking, now)) {
    const of = { destination: before.order.shipTo?.country, postcode: before.typed?.postcode };
    for (const further of handOver(tracking, of, allowed, now))
      if ((await getTracking(writing, further.key, now)) === null) await putTracking(writing, further);
    const after = await judgeAndStore(writing, before, before, asker.id, judging);
    const { stage, silenceDays } = after.verdict;
    const due = nextPoll(tracking, { stage, silenceDays, closed: !isOpen(after) }, now, {
      jitter: spread(tracking.key),
      factor: RHYTHMS[judging.settings.rhythm],
      atLeast: asker.pace.betweenPolls,
    });
    if (due !== null) next = next === null ? due : Math.min(next, due);
  }
  if (next === null) await putTracking(writing, atRest(tracking));
  else if (tracking.waitingFor === undefined) await putTracking(writing, { ...tracking, dueAt: next });
}
