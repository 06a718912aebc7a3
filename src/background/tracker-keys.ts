/** The user's own keys for trackers. They stay in the database, go to their tracker alone, and are shown with all but their end hidden. */

import browser from 'webextension-polyfill';
import { keyedTrackerById, keyedTrackers } from '../carriers/keyed-trackers.ts';
import type { KeyedTrackerState, Reply } from '../messages/protocol.ts';
import { database } from '../storage/database.ts';
import { TRACKER_KEYS } from '../storage/names.ts';
import { checkRecord } from '../storage/records.ts';
import { type TrackerKeys, trackerKeysSchema } from '../storage/schema.ts';
import { type Writing, write } from '../storage/write.ts';

/** Keys by tracker id; none where the record does not fit. */
export async function trackerKeys(): Promise<TrackerKeys> {
  return keysOf(await (await database()).get('values', TRACKER_KEYS));
}

/** The same inside a transaction. */
export async function keysIn(writing: Writing): Promise<TrackerKeys> {
  return keysOf(await writing.objectStore('values').get(TRACKER_KEYS));
}

function keysOf(record: unknown): TrackerKeys {
  const checked = checkRecord(trackerKeysSchema, record);
  return 'record' in checked ? checked.record : {};
}

/** What may be shown of every tracker: never the key itself. */
export async function listTrackers(): Promise<KeyedTrackerState[]> {
  const [keys, { origins = [] }] = await Promise.all([trackerKeys(), browser.permissions.getAll()]);
  return keyedTrackers.map(({ id, name, hosts, keyPage }) => {
    const kept = Object.hasOwn(keys, id) ? keys[id] : undefined;
    return {
      id,
      name,
      hosts: [...hosts],
      keyPage,
      allowed: hosts.every((host) => origins.includes(host)),
      ...(kept === undefined ? {} : { masked: masked(kept.key) }),
      ...(kept?.state === undefined ? {} : { state: kept.state }),
    };
  });
}

/** `•••• 4f2c`: enough to tell two keys apart; of a short key nothing. */
function masked(key: string): string {
  return key.length < 12 ? '••••' : `•••• ${key.slice(-4)}`;
}

/** Keeps a key; an empty one removes it. */
export async function keepKey(tracker: string, key: string, now: number): Promise<Reply> {
  if (keyedTrackerById(tracker) === undefined) return { ok: false, problem: 'unknown_message', detail: tracker };
  await write(async (writing) => {
    const { [tracker]: _replaced, ...others } = await keysIn(writing);
    const next = key === '' ? others : { ...others, [tracker]: { key, savedAt: now } };
    await writing.objectStore('values').put(trackerKeysSchema.parse(next), TRACKER_KEYS);
  });
  return { ok: true };
}

/** Notes what a tracker said of its key. */
export async function noteKeyState(writing: Writing, tracker: string, state: 'works' | 'refused'): Promise<void> {
  const keys = await keysIn(writing);
  const kept = Object.hasOwn(keys, tracker) ? keys[tracker] : undefined;
  if (kept === undefined || kept.state === state) return;
  await writing.objectStore('values').put({ ...keys, [tracker]: { ...kept, state } }, TRACKER_KEYS);
}
