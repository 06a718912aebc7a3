/** Everybody who can be asked about numbers, in one shape: carriers without a key, trackers with a key of the user's own. */

import type { AskContext, Carrier, CarrierAnswer, CarrierOutcome, CarrierQuery } from '../carriers/carrier.ts';
import type { KeyedTracker } from '../carriers/keyed.ts';
import { keyedTrackerById } from '../carriers/keyed-trackers.ts';
import { refusedByStatus } from '../carriers/outcome.ts';
import { polled } from '../carriers/polled.ts';
import { DAY } from '../domain/time.ts';
import type { StoredTracking, TrackerKeys } from '../storage/schema.ts';
import type { fetchCarrier } from './fetch-carrier.ts';
import type { HostAnswer } from './schedule.ts';

type Send = typeof fetchCarrier;
type Refusal = Exclude<CarrierOutcome, { outcome: 'found' }>;

/** How asking a batch ended. */
export interface Asked {
  readonly outcomeOf: (number: string) => CarrierOutcome;
  readonly host: HostAnswer;
  /** Numbers a tracker was told of just now. */
  readonly registered: readonly string[];
}

export interface Asker {
  readonly id: string;
  /** Match patterns; the first names the host whose patience is kept account of. */
  readonly hosts: readonly string[];
  readonly batch: number;
  readonly needsPostcode: boolean;
  readonly pace: NonNullable<CarrierQuery['pace']>;
  ask(trackings: readonly StoredTracking[], context: AskContext, send: Send): Promise<Asked>;
}

/** Who answers under this id: a carrier that can be polled, or a tracker whose key is at hand. */
export function askerOf(id: string, keys: TrackerKeys): Asker | undefined {
  const carrier = polled.byId(id);
  if (carrier?.query !== undefined) return carrierAsker(carrier, carrier.query);
  const tracker = keyedTrackerById(id);
  const key = Object.hasOwn(keys, id) ? keys[id]?.key : undefined;
  return tracker === undefined || key === undefined ? undefined : keyedAsker(tracker, key);
}

/** Ceremonies are short; a carrier that wants more steps than this is broken. */
const MOST_STEPS = 5;

function carrierAsker({ id }: Carrier, query: CarrierQuery): Asker {
  return {
    id,
    hosts: query.hosts,
    batch: query.batch,
    needsPostcode: query.needs === 'postcode',
    pace: query.pace ?? {},
    async ask(trackings, context, send) {
      const numbers = trackings.map(({ number }) => number);
      const answers: CarrierAnswer[] = [];
      for (let step = 0; step < MOST_STEPS; step++) {
        const request = query.request(numbers, context, answers);
        if (request === null) break;
        const answer = await send(request);
        if ('outcome' in answer) return unanswered(answer);
        answers.push(answer);
      }
      const last = answers.at(-1);
      if (last === undefined) return unanswered({ outcome: 'malformed', detail: 'nothing to ask about this number' });
      const earlier = answers.slice(0, -1);
      return answered(numbers, last, [], (number) => query.parse(number, last, context, earlier));
    },
  };
}

/** A tracker that never found a number it was told of is told again after this: it may have been full that day. */
const REGISTER_AGAIN = 2 * DAY;

/** Tells the tracker of new numbers first (that is what its quota counts), then asks for all of them. */
function keyedAsker(tracker: KeyedTracker, key: string): Asker {
  return {
    id: tracker.id,
    hosts: tracker.hosts,
    batch: tracker.batch,
    needsPostcode: false,
    pace: {},
    async ask(trackings, context, send) {
      const numbers = trackings.map(({ number }) => number);
      const fresh = trackings.filter((tracking) => isNew(tracking, context.now)).map(({ number }) => number);
      const telling = fresh.length === 0 ? null : tracker.register(fresh, key, context);
      const told = telling === null ? undefined : await send(telling);
      if (told !== undefined && 'outcome' in told) return withoutKey(unanswered(told), key);
      if (told !== undefined && refusedByStatus(told, [400, 404, 409, 422]) !== null)
        return withoutKey(
          answered(numbers, told, [], (number) => tracker.parse(number, told, context)),
          key,
        );
      const answer = await send(tracker.fetch(numbers, key, context, told));
      if ('outcome' in answer) return withoutKey({ ...unanswered(answer), registered: fresh }, key);
      return withoutKey(
        answered(numbers, answer, fresh, (number) => tracker.parse(number, answer, context)),
        key,
      );
    },
  };
}

function isNew({ registeredAt, foundAt }: StoredTracking, now: number): boolean {
  return registeredAt === undefined || (foundAt === undefined && now - registeredAt > REGISTER_AGAIN);
}

/** A service may repeat the key in its complaint; what is stored and shown must not. */
function withoutKey(asked: Asked, key: string): Asked {
  return {
    ...asked,
    outcomeOf(number) {
      const outcome = asked.outcomeOf(number);
      return outcome.outcome === 'found' ? outcome : { ...outcome, detail: outcome.detail.replaceAll(key, '•••') };
    },
  };
}

/** A reader that throws is broken; its carrier must not keep the others from being asked. */
export function brokenOff(problem: unknown): Asked {
  const name = problem instanceof Error ? problem.name : 'a throw';
  return unanswered({ outcome: 'malformed', detail: `the answer could not be read: ${name}` });
}

function unanswered(outcome: Refusal): Asked {
  return {
    outcomeOf: () => outcome,
    host: outcome.outcome === 'blocked' ? 'refused' : outcome.outcome === 'retry_later' ? 'failed' : 'answered',
    registered: [],
  };
}

function answered(
  numbers: readonly string[],
  answer: CarrierAnswer,
  registered: readonly string[],
  read: (number: string) => CarrierOutcome,
): Asked {
  const outcomes = new Map(numbers.map((number) => [number, read(number)]));
  const refused = [...outcomes.values()].some(({ outcome }) => outcome === 'blocked');
  return {
    outcomeOf: (number) => outcomes.get(number) ?? { outcome: 'malformed', detail: 'was not asked about' },
    host: refused ? 'refused' : answer.status >= 500 ? 'failed' : 'answered',
    registered,
  };
}
