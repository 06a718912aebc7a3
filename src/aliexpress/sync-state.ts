/** Reads the plan of "read all my orders" that a closed tab left behind. By hand: it runs in the page, where a schema is too big. */

import { ORDER_STATES, type OrderState } from '../domain/stage.ts';
import { type Fields, fieldsOf, isFields, textOf } from './json.ts';
import { HALTS, type SyncState } from './sync.ts';

const PHASES = ['lists', 'trackings', 'done'] as const;

/** The kept plan; nothing where it is damaged or of another version, so that a sync starts anew. */
export function parseSyncState(stored: unknown): SyncState | undefined {
  const fields = fieldsOf(stored);
  const { version, startedAt, pages, tracked, failures, complete, params } = fields;
  const phase = PHASES.find((name) => name === fields['phase']);
  const orders = listOf(fields['orders'], orderOf);
  const [waiting, failed] = [listOf(fields['waiting'], textOf), listOf(fields['failed'], textOf)];
  const halt = haltOf(fields['halt']);
  if (version !== 1 || phase === undefined || orders === undefined || waiting === undefined || failed === undefined)
    return undefined;
  if (!isCount(startedAt) || !isCount(pages) || !isCount(tracked) || !isCount(failures)) return undefined;
  if (typeof complete !== 'boolean' || halt === 'damaged') return undefined;
  if (params !== undefined && typeof params !== 'string') return undefined;
  return {
    version,
    startedAt,
    phase,
    pages,
    ...(params === undefined ? {} : { params }),
    orders,
    waiting,
    tracked,
    failed,
    failures,
    complete,
    ...(halt === undefined ? {} : { halt }),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** Nothing where one entry does not fit: half a plan would leave orders out in silence. */
function listOf<T>(value: unknown, read: (entry: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.flatMap((entry) => read(entry) ?? []);
  return entries.length === value.length ? entries : undefined;
}

function orderOf(entry: unknown): { orderId: string; state: OrderState } | undefined {
  const { orderId, state }: Fields = fieldsOf(entry);
  const known = ORDER_STATES.find((name) => name === state);
  return typeof orderId === 'string' && known !== undefined ? { orderId, state: known } : undefined;
}

function haltOf(value: unknown): SyncState['halt'] | 'damaged' {
  if (value === undefined) return undefined;
  const { reason, at, until } = fieldsOf(value);
  const known = HALTS.find((name) => name === reason);
  if (!isFields(value) || known === undefined || !isCount(at)) return 'damaged';
  if (until === undefined) return { reason: known, at };
  return isCount(until) ? { reason: known, at, until } : 'damaged';
}
