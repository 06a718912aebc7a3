/** The machine-readable record of a pack: its contents, and the hash of every other file of the archive. */

import type { Pack } from './pack.ts';

export interface ArchivedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal, of the file as it lies in the archive. */
  readonly sha256: string;
  /** The piece it holds; absent for the page. */
  readonly piece?: string;
  /** Whether a picture was made smaller, so that its hash is not the one of its taking. */
  readonly shrunk?: boolean;
}

export const PAGE_FILE = 'evidence.html';
export const RECORD_FILE = 'evidence.json';

/** JSON with two spaces, so that a person can read it too. */
export function packRecord(pack: Pack, files: readonly ArchivedFile[]): string {
  return `${JSON.stringify({ ...pack, files }, null, 2)}\n`;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** `03-tracking_page.png`: in the order of taking, with nothing of the user's own names. */
export function pieceFileName(index: number, kind: string, type: string): string {
  return `${String(index + 1).padStart(2, '0')}-${kind}.${ENDINGS[type] ?? 'bin'}`;
}
