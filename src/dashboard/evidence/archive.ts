/** Makes the archive of a pack, piece by piece, so that the page stays answerable and shows how far it is. */

import type { Piece } from '../../domain/evidence.ts';
import type { CaseFile } from '../../evidence/casefile.ts';
import { type PageOptions, type Preview, packPage } from '../../evidence/html.ts';
import { buildPack } from '../../evidence/pack.ts';
import { type ArchivedFile, PAGE_FILE, packRecord, pieceFileName, RECORD_FILE } from '../../evidence/record.ts';
import type { Texts } from '../../i18n/texts.ts';
import { ZipWriter } from '../zip/write-zip.ts';
import type { EvidenceSurroundings } from './surroundings.ts';

/** Bytes of a picture that AliExpress's form takes. Assumed: no source that could be confirmed states the limit. */
const PICTURE_LIMIT = 2_000_000;
/** Pixels of the longer side of a picture inside the page. */
const PREVIEW_SIDE = 1000;

export interface ArchiveRequest {
  readonly file: CaseFile;
  readonly texts: Texts;
  readonly direction: 'ltr' | 'rtl';
  readonly keptBack: readonly string[];
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Resolves to the ZIP. Rejects when it is stopped, or when a piece cannot be read: a pack with a hole is none. */
export async function makeArchive(request: ArchiveRequest, outside: EvidenceSurroundings): Promise<Blob> {
  const { file, texts, keptBack, onProgress, signal } = request;
  const pieces = file.pieces.filter(({ id }) => !keptBack.includes(id));
  const steps = pieces.length + 1;
  const archive = new ZipWriter();
  const previews = new Map<string, Preview>();
  const files: ArchivedFile[] = [];
  for (const [index, piece] of pieces.entries()) {
    onProgress(index, steps);
    signal.throwIfAborted();
    const { bytes, shrunk } = await archivedBytes(piece, outside);
    const name = pieceFileName(index, piece.kind, bytes.type);
    const sha256 = await outside.sha256(bytes);
    await archive.add(name, bytes, file.now, signal);
    files.push({ name, size: bytes.size, sha256, piece: piece.id, shrunk });
    const picture = isPicture(piece.type) ? await outside.preview(bytes, PREVIEW_SIDE) : null;
    previews.set(piece.id, { picture, file: name, sha256 });
  }
  onProgress(pieces.length, steps);
  const pack = buildPack(file, texts, keptBack);
  const page = new Blob([packPage(pack, pageOptions(request, previews))], { type: 'text/html' });
  files.unshift({ name: PAGE_FILE, size: page.size, sha256: await outside.sha256(page) });
  await archive.add(PAGE_FILE, page, file.now, signal);
  await archive.add(RECORD_FILE, new Blob([packRecord(pack, files)]), file.now, signal);
  onProgress(steps, steps);
  return archive.finish();
}

function pageOptions({ texts, direction }: ArchiveRequest, previews: PageOptions['previews']): PageOptions {
  return { texts, lang: texts.lang.replace('_', '-'), direction, previews };
}

async function archivedBytes(piece: Piece, outside: EvidenceSurroundings): Promise<{ bytes: Blob; shrunk: boolean }> {
  const bytes = await outside.readBytes(piece.id);
  if (bytes === null) throw new Error(`piece ${piece.id} is gone`);
  if (!isPicture(piece.type)) return { bytes, shrunk: false };
  const fitting = await outside.shrink(bytes, PICTURE_LIMIT);
  return { bytes: fitting, shrunk: fitting !== bytes };
}

export function isPicture(type: string): boolean {
  return type.startsWith('image/');
}
