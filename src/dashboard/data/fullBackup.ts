/** A full backup: a ZIP with the backup file and, beside it, the bytes of every piece of evidence. Made and read here. */

import { LARGEST_PIECE, type Piece } from '../../domain/evidence.ts';
import { calendarDay } from '../../domain/zones.ts';
import {
  BACKUP_ENTRY,
  backupText,
  LARGEST_BACKUP,
  type ParsedBackup,
  parseBackup,
  pieceEntry,
} from '../../exchange/backup.ts';
import type { DashboardSurroundings } from '../surroundings.ts';
import { isZip, readDirectory, readEntry, type ZipEntry } from '../zip/read-zip.ts';
import { ZipWriter } from '../zip/write-zip.ts';
import { readBackup } from './files.ts';

/** What the user chose, read and checked; `pieces` holds the bytes by their hashes. */
export interface ChosenBackup {
  readonly text: string;
  readonly parsed: ParsedBackup;
  readonly pieces: ReadonlyMap<string, Blob>;
}

/** Resolves to the ZIP. Rejects when a piece cannot be read: a full backup with a hole is none. */
export async function makeFullBackup(
  dashboard: DashboardSurroundings,
  onProgress: (done: number, of: number) => void,
): Promise<{ readonly name: string; readonly zip: Blob }> {
  const [light, evidence] = await Promise.all([readBackup(dashboard), dashboard.readOwnEvidence()]);
  const known = new Set(light.orders.map(({ orderId }) => orderId));
  const pieces = evidence.pieces.filter(({ orderId }) => known.has(orderId));
  const contents = oncePerContent(pieces);
  const now = dashboard.now();
  const zip = new ZipWriter();
  await zip.add(BACKUP_ENTRY, new Blob([backupText({ ...light, pieces })], { type: 'application/json' }), now);
  for (const [index, piece] of contents.entries()) {
    onProgress(index, contents.length);
    const bytes = await dashboard.readOwnPieceBytes(piece.id);
    if (bytes === null) throw new Error(`piece ${piece.id} is gone`);
    await zip.add(pieceEntry(piece), bytes, piece.at);
  }
  return { name: `waitwise-full-backup-${calendarDay(now, dashboard.timeZone)}.zip`, zip: await zip.finish() };
}

/** Reads a backup of either kind. Never rejects for what is in the file; a piece that does not fit refuses it whole. */
export async function readChosen(file: Blob, sha256: (bytes: Blob) => Promise<string>): Promise<ChosenBackup> {
  if (!(await isZip(file))) {
    if (file.size > LARGEST_BACKUP) return refused({ problem: 'too_large', detail: '' });
    const text = await file.text();
    const parsed = parseBackup(text);
    if (!('backup' in parsed)) return refused(parsed);
    if (parsed.backup.pieces === null) return { text, parsed, pieces: NO_PIECES };
    // It was taken out of a full backup: without the bytes beside it, it holds no pieces.
    const light = { ...parsed.backup, pieces: null };
    return { text: backupText(light), parsed: { backup: light }, pieces: NO_PIECES };
  }
  const directory = await readDirectory(file);
  if (directory === null) return refused({ problem: 'damaged', detail: 'zip' });
  const main = directory.get(BACKUP_ENTRY);
  if (main === undefined) return refused({ problem: 'not_a_backup', detail: 'zip' });
  const text = await (await readEntry(file, main, LARGEST_BACKUP, 'application/json'))?.text();
  const parsed: ParsedBackup = text === undefined ? { problem: 'damaged', detail: BACKUP_ENTRY } : parseBackup(text);
  if (text === undefined || !('backup' in parsed)) return refused(parsed);
  const pieces = new Map<string, Blob>();
  for (const piece of oncePerContent(parsed.backup.pieces ?? [])) {
    const bytes = await pieceIn(file, directory, piece);
    if (bytes?.size !== piece.size || (await sha256(bytes)) !== piece.sha256)
      return refused({ problem: 'damaged', detail: pieceEntry(piece) });
    pieces.set(piece.sha256, bytes);
  }
  return { text, parsed, pieces };
}

const NO_PIECES: ReadonlyMap<string, Blob> = new Map();

function refused(parsed: ParsedBackup): ChosenBackup {
  return { text: '', parsed, pieces: NO_PIECES };
}

async function pieceIn(file: Blob, directory: ReadonlyMap<string, ZipEntry>, piece: Piece): Promise<Blob | null> {
  const entry = directory.get(pieceEntry(piece));
  return entry === undefined ? null : readEntry(file, entry, LARGEST_PIECE, piece.type);
}

function oncePerContent(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.map((piece) => [pieceEntry(piece), piece])).values()];
}
