/** Lets the browser's own sync carry settings, labels, notes, marks and the archive, if the user turned it on. */

import browser from 'webextension-polyfill';
import type { KeptSettings } from '../domain/settings.ts';
import {
  type Carried,
  type CarriedAnnotation,
  carriedDifference,
  mergeCarried,
  packCarried,
  unpackCarried,
} from '../exchange/carried.ts';
import { annotationOf } from '../exchange/merge.ts';
import { database } from '../storage/database.ts';
import { SYNC_STATE } from '../storage/names.ts';
import { readKeptSettings, readSettings } from '../storage/read.ts';
import type { SyncState } from '../storage/schema.ts';
import { getOrder, getSettings, putSettings, type Writing, write } from '../storage/write.ts';
import { judgeAllAnew } from './settings.ts';
import { judgeAndStore, judgingAt } from './storing.ts';

/** Takes in what other browsers said later, then gives out what was said here. Does nothing while sync is off. */
export async function carry(now: number): Promise<void> {
  if (!(await readSettings()).sync) return;
  try {
    const there = await browser.storage.sync.get(null);
    const theirs = unpackCarried(there);
    await write((writing) => takeIn(writing, theirs, now));
    const { items, leftOut, settingsLeftOut } = packCarried(mergeCarried(await ownCarried(), theirs));
    const { set, remove } = carriedDifference(there, items);
    if (remove.length > 0) await browser.storage.sync.remove(remove);
    if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
    await putState({ at: now, leftOut, ...(leftOut > 0 || settingsLeftOut ? { problem: 'full' } : {}) });
  } catch {
    // The browser refuses (quota, no account, too many writes): what is here is safe, and the next change tries again.
    await putState({ at: now, leftOut: 0, problem: 'failed' });
  }
}

/** A browser that joins keeps its own choice whether to join. */
function withOwnChoice(theirs: KeptSettings, own: KeptSettings): KeptSettings {
  return { ...theirs, settings: { ...theirs.settings, sync: own.settings.sync } };
}

async function takeIn(writing: Writing, { settings, annotations }: Carried, now: number): Promise<void> {
  const own = await getSettings(writing);
  if (settings !== null && settings.changedAt > own.changedAt) {
    await putSettings(writing, withOwnChoice(settings, own));
    await judgeAllAnew(writing);
  }
  const judging = await judgingAt(writing, now);
  for (const [orderId, annotation] of annotations) {
    const before = await getOrder(writing, orderId, now);
    if (before === null || (before.annotatedAt ?? 0) >= (annotation.annotatedAt ?? 0)) continue;
    await judgeAndStore(writing, before, { ...before, ...annotation }, 'user', judging);
  }
}

/** What this browser has to say: its settings, and every order the user ever annotated. */
async function ownCarried(): Promise<Carried> {
  const db = await database();
  const annotations = new Map<string, CarriedAnnotation>();
  const annotated = await db.getAllFromIndex('orders', 'byAnnotatedAt');
  for (const stored of annotated) {
    const { ticks: _stay, ...carried } = annotationOf(stored);
    annotations.set(stored.orderId, carried);
  }
  const settings = await readKeptSettings();
  return { settings: settings.changedAt === 0 ? null : settings, annotations };
}

async function putState(state: SyncState): Promise<void> {
  await write((writing) => writing.objectStore('values').put(state, SYNC_STATE));
}
