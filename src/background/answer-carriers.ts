/** Answers messages about asking carriers: sources, typed numbers, parcels from elsewhere, keys. */

import type { OwnMessage, Reply } from '../messages/protocol.ts';
import { readOrder } from '../storage/read.ts';
import { followHosts } from './hosts.ts';
import { runAndSettle, runRound } from './settle.ts';
import { listSources, listWaiting } from './tell-sources.ts';
import { keepKey, listTrackers } from './tracker-keys.ts';
import { tryKey } from './try-key.ts';
import { addParcel, examineFor, removeParcel, typeFor } from './typing.ts';

const TYPES = [
  'list_waiting',
  'list_sources',
  'check_number',
  'type_number',
  'forget_number',
  'type_postcode',
  'add_parcel',
  'remove_parcel',
  'list_trackers',
  'keep_key',
  'try_key',
] as const satisfies readonly OwnMessage['type'][];

/** The messages answered here. */
export type CarrierMessage = Extract<OwnMessage, { type: (typeof TYPES)[number] }>;

export function isCarrierMessage(message: OwnMessage): message is CarrierMessage {
  return (TYPES as readonly string[]).includes(message.type);
}

export async function answerCarriers(message: CarrierMessage): Promise<Reply> {
  const now = Date.now();
  switch (message.type) {
    case 'list_waiting':
      return listWaiting();
    case 'list_sources':
      return listSources(message.orderId);
    case 'check_number': {
      const stored = message.orderId === undefined ? null : await readOrder(message.orderId);
      return { ok: true, check: await examineFor(stored?.order, message.number, now) };
    }
    case 'type_number':
    case 'forget_number':
    case 'type_postcode':
      return thenAsk(() => typeFor(message, now));
    case 'add_parcel':
      return thenAsk(() => addParcel(message, now));
    case 'remove_parcel':
      return runAndSettle(() => removeParcel(message.orderId, now));
    case 'list_trackers':
      return { ok: true, trackers: await listTrackers() };
    case 'keep_key':
      return thenAsk(async () => {
        const reply = await keepKey(message.tracker, message.key, now);
        await followHosts(now);
        return reply;
      });
    case 'try_key':
      return { ok: true, tried: await tryKey(message.tracker, now) };
  }
}

/** Changes what is known, then lets the carriers be asked that may know more. */
async function thenAsk(change: () => Promise<Reply>): Promise<Reply> {
  const reply = await runAndSettle(change);
  if (reply.ok) void runRound();
  return reply;
}
