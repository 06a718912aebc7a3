/** A month of a buyer with fifty parcels, simulated on the schedule by which carriers are asked. */

import {
  type HostAnswer,
  hostAfter,
  hostOpensAt,
  mayJoin,
  nextPoll,
  type ParcelState,
  spread,
  TOGETHER,
} from '../../../src/background/schedule.ts';
import { everyCarrier } from '../../../src/carriers/index.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { DAY, MINUTE } from '../../../src/domain/time.ts';
import type { HostState, StoredTracking } from '../../../src/storage/schema.ts';

export const PARCELS = 50;
export const DAYS = 30;
export const start = Date.UTC(2026, 10, 1);

/** Days after dispatch at which the parcel gets there; delivered a day after it goes out. */
const WAY: readonly (readonly [number, Stage])[] = [
  [0, 'shipped'],
  [3, 'accepted'],
  [5, 'departed_origin'],
  [17, 'arrived_destination'],
  [20, 'out_for_delivery'],
  [21, 'delivered'],
];

/** Parcel `index` was dispatched within the 25 days before the month and its first 10; the buyer confirms two days after delivery. */
function stateAt(index: number, now: number): ParcelState {
  const days = (now - start) / DAY + 25 - (index * 35) / PARCELS;
  const [at, stage] = WAY.findLast(([day]) => day <= days) ?? [days, 'order_placed' as const];
  return { stage, silenceDays: Math.max(0, days - at), closed: days > 23 };
}

/** Requests of a whole month: Cainiao in batches, and a local carrier that knows a parcel once it has arrived. */
export function requestsOfMonth(answerOf: (now: number, carrier: string) => HostAnswer): number {
  const rows = new Map<string, StoredTracking & { index: number }>();
  for (let index = 0; index < PARCELS; index++)
    for (const carrier of ['cainiao', 'correos']) {
      const key = `${carrier}|LP0090000000${String(index).padStart(4, '0')}`;
      rows.set(key, {
        key,
        carrier,
        number: key.split('|')[1] ?? '',
        index,
        dueAt: start,
        failures: 0,
        events: [],
        hops: 0,
      });
    }
  const hosts = new Map<string, HostState>();
  let requests = 0;
  for (let now = start; now < start + DAYS * DAY; now += MINUTE)
    for (const carrier of ['cainiao', 'correos'])
      requests += pollOnce(carrier, now, rows, hosts, answerOf(now, carrier));
  return requests;
}

function pollOnce(
  carrier: string,
  now: number,
  rows: Map<string, StoredTracking & { index: number }>,
  hosts: Map<string, HostState>,
  answer: HostAnswer,
): number {
  const query = everyCarrier.byId(carrier)?.query;
  if (query === undefined || hostOpensAt(hosts.get(carrier), query.pace?.betweenRequests) > now) return 0;
  const own = [...rows.values()].filter((row) => row.carrier === carrier && row.dueAt !== undefined);
  const due = own.filter(({ dueAt = 0 }) => dueAt <= now);
  if (due.length === 0) return 0;
  const soon = own.filter((row) => (row.dueAt ?? 0) <= now + TOGETHER && mayJoin(row, now, query.pace?.betweenPolls));
  const batch = [...new Set([...due, ...soon])].slice(0, query.batch);
  hosts.set(carrier, hostAfter(hosts.get(carrier), answer, now, spread(carrier)));
  for (const row of batch) {
    const state = stateAt(row.index, now);
    const known =
      carrier === 'cainiao' || ['arrived_destination', 'out_for_delivery', 'delivered'].includes(state.stage);
    const outcome =
      answer === 'answered' ? (known ? 'found' : 'not_found') : answer === 'failed' ? 'retry_later' : 'blocked';
    const asked = { ...row, askedAt: now, outcome, failures: answer === 'answered' ? 0 : row.failures + 1 } as const;
    const next = nextPoll(asked, state, now, { jitter: spread(row.key), atLeast: query.pace?.betweenPolls });
    const { dueAt: _asked, ...rest } = asked;
    rows.set(row.key, next === null ? rest : { ...rest, dueAt: next });
  }
  return 1;
}
