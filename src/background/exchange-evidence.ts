/** The evidence of a backup: its pieces are looked at before anything is written, its notes join those that are here. */

import type { Piece } from '../domain/evidence.ts';
import type { Backup, BackupCase } from '../exchange/backup.ts';
import { amongPieces, mergeNotes } from '../exchange/merge.ts';
import { staysAfterReplacing } from '../exchange/preview.ts';
import type { StoredPiece } from '../storage/schema.ts';
import { stagedBytes } from '../storage/staging.ts';
import type { Writing } from '../storage/write.ts';
import { sha256 } from './sha256.ts';

/** The pieces with the bytes that wait in the staging place; each must be what the backup says it is. */
export async function stagedPieces(
  pieces: readonly Piece[],
): Promise<{ readonly pieces: readonly StoredPiece[] } | { readonly detail: string }> {
  const seen = new Map<string, Blob>();
  const found: StoredPiece[] = [];
  for (const piece of pieces) {
    const bytes = seen.get(piece.sha256) ?? (await stagedBytes(piece.sha256));
    if (bytes === null) return { detail: `piece ${piece.id} is missing` };
    if (bytes.size !== piece.size) return { detail: `piece ${piece.id} has another size` };
    if (!seen.has(piece.sha256) && (await sha256(bytes)) !== piece.sha256)
      return { detail: `piece ${piece.id} has another content` };
    seen.set(piece.sha256, bytes);
    found.push({ ...piece, bytes: bytes.slice(0, bytes.size, piece.type) });
  }
  return { pieces: found };
}

/** Removes what replacing takes away. A backup without pieces leaves those of the orders that it holds. */
export async function clearEvidence(writing: Writing, backup: Backup): Promise<void> {
  await writing.objectStore('cases').clear();
  const store = writing.objectStore('pieces');
  const stays = staysAfterReplacing(backup);
  for (const piece of await store.getAll()) if (!stays(piece)) await store.delete(piece.id);
}

export async function takeEvidence(
  writing: Writing,
  cases: readonly BackupCase[],
  pieces: readonly StoredPiece[],
): Promise<void> {
  const notes = writing.objectStore('cases');
  for (const given of cases) {
    const own = await notes.get(given.orderId);
    await notes.put(own === undefined ? given : { ...given, notes: mergeNotes(own.notes, given.notes) });
  }
  const store = writing.objectStore('pieces');
  const isHere = amongPieces(await store.getAll());
  for (const piece of pieces) if (!isHere(piece)) await store.put(piece);
}
