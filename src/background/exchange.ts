/** Takes in a backup, all of it or nothing, and deletes everything when the user says so. */

import browser from 'webextension-polyfill';
import type { KeptOrder, KeptTracking } from '../domain/kept.ts';
import { type Backup, type BackupPicture, parseBackup } from '../exchange/backup.ts';
import { changeKey, mergeKeptOrders, mergeTrackings } from '../exchange/merge.ts';
import type { ImportMode } from '../exchange/preview.ts';
import type { Reply } from '../messages/protocol.ts';
import type { StoredPiece, StoredThumbnail } from '../storage/schema.ts';
import { clearStaging, stagedFile } from '../storage/staging.ts';
import {
  getOrder,
  getSettings,
  getTracking,
  putSettings,
  putTracking,
  removeAllOrders,
  type Writing,
  write,
} from '../storage/write.ts';
import { doubtOthers } from './asking.ts';
import { leaveDemo } from './demo.ts';
import { clearEvidence, stagedPieces, takeEvidence } from './exchange-evidence.ts';
import { grantedCarriers } from './hosts.ts';
import { judgeAndStore, judgingAt } from './storing.ts';

/** Takes in the staged file. A file that does not fit changes nothing; so does a worker killed in the middle. */
export async function importStaged(mode: ImportMode, now: number): Promise<Reply> {
  const text = await stagedFile();
  if (text === null) return { ok: false, problem: 'nothing_staged', detail: '' };
  const parsed = parseBackup(text);
  if (!('backup' in parsed)) {
    await clearStaging();
    return { ok: false, problem: 'wrong_file', detail: `${parsed.problem} ${parsed.detail}`.trim() };
  }
  const { backup } = parsed;
  const pieces = await stagedPieces(backup.pieces ?? []);
  if (!('pieces' in pieces)) {
    await clearStaging();
    return { ok: false, problem: 'wrong_file', detail: pieces.detail };
  }
  const granted = await grantedCarriers();
  const thumbnails = await Promise.all(backup.pictures.map(thumbnailOf));
  const given = { backup, thumbnails, pieces: pieces.pieces };
  // Where it does not fit on the disk nothing of it was written, and what was laid down must not keep the disk full.
  await write((writing) => takeIn(writing, given, mode, granted, now)).finally(clearStaging);
  return { ok: true };
}

/** A backup with the bytes that came beside it. */
interface Given {
  readonly backup: Backup;
  readonly thumbnails: readonly StoredThumbnail[];
  readonly pieces: readonly StoredPiece[];
}

async function takeIn(
  writing: Writing,
  { backup, thumbnails, pieces }: Given,
  mode: ImportMode,
  granted: ReadonlySet<string>,
  now: number,
): Promise<void> {
  if (mode === 'replace') {
    await clearOrders(writing);
    await clearEvidence(writing, backup);
  }
  await takeSettings(writing, backup, mode);
  await doubtOthers(writing, granted);
  for (const tracking of backup.trackings) {
    const own = await getTracking(writing, tracking.key, now);
    await putTracking(writing, asAllowed(own === null ? tracking : mergeTrackings(own, tracking), granted, now));
  }
  await takeChanges(writing, backup);
  const judging = await judgingAt(writing, now);
  for (const order of backup.orders) {
    const own = await getOrder(writing, order.orderId, now);
    const merged: KeptOrder = own === null ? order : { ...own, ...mergeKeptOrders(own, order) };
    await judgeAndStore(writing, own, merged, 'backup', judging);
  }
  for (const thumbnail of thumbnails)
    if ((await writing.objectStore('thumbnails').getKey(thumbnail.orderId)) === undefined)
      await writing.objectStore('thumbnails').put(thumbnail);
  await takeEvidence(writing, backup.cases, pieces);
}

async function takeSettings(writing: Writing, { settings }: Backup, mode: ImportMode): Promise<void> {
  if (settings === null) return;
  const own = await getSettings(writing);
  if (mode === 'replace' || settings.changedAt > own.changedAt) await putSettings(writing, settings);
}

async function takeChanges(writing: Writing, { changes }: Backup): Promise<void> {
  const store = writing.objectStore('changes');
  const known = new Set((await store.getAll()).map(changeKey));
  for (const { id: _given, ...change } of changes) if (!known.has(changeKey(change))) await store.add(change);
}

/** A parcel that was open waits for a carrier that is not allowed here, and is due where it is. */
function asAllowed(tracking: KeptTracking, granted: ReadonlySet<string>, now: number): KeptTracking {
  const { dueAt, waitingFor, ...rest } = tracking;
  if (dueAt === undefined && waitingFor === undefined) return rest;
  return granted.has(tracking.carrier) ? { ...rest, dueAt: dueAt ?? now } : { ...rest, waitingFor: tracking.carrier };
}

async function thumbnailOf({ orderId, imageUrl, picture }: BackupPicture): Promise<StoredThumbnail> {
  return { orderId, imageUrl, picture: await (await fetch(picture)).blob() };
}

async function clearOrders(writing: Writing): Promise<void> {
  await removeAllOrders(writing);
  for (const store of ['trackings', 'changes', 'thumbnails', 'warnings', 'setAside'] as const)
    await writing.objectStore(store).clear();
}

/** Deletes all that is kept here and, where the browser's sync carries it, there too. Permissions stay the user's to take back. */
export async function deleteEverything(): Promise<void> {
  await leaveDemo();
  const carried = await write(async (writing) => {
    const { settings } = await getSettings(writing);
    await clearOrders(writing);
    for (const store of ['pieces', 'cases', 'values'] as const) await writing.objectStore(store).clear();
    return settings.sync;
  });
  await clearStaging();
  if (carried) await browser.storage.sync.clear();
}
