/** The evidence view's surroundings in a real browser. */

import type { CaseFile } from '../../evidence/casefile.ts';
import { sendToWorker } from '../../messages/send.ts';
import { readCaseNotes, readPieceBytes, readPieces } from '../../storage/evidence.ts';
import { readChanges, readOrder, readSettings, readTrackings } from '../../storage/read.ts';
import { stageBytes } from '../../storage/staging.ts';
import { previewOf, shrinkPicture } from './pictures.ts';
import type { EvidenceSurroundings } from './surroundings.ts';

export const browserEvidence: EvidenceSurroundings = {
  readCase,
  readBytes: readPieceBytes,
  stageBytes,
  shrink: shrinkPicture,
  preview: previewOf,
  async sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  saveBytes(name, bytes) {
    const address = URL.createObjectURL(bytes);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
  async freeRoom() {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  },
  copy: (text) => navigator.clipboard.writeText(text),
};

async function readCase(orderId: string): Promise<CaseFile | null> {
  const stored = await readOrder(orderId);
  if (stored === null) return null;
  const [trackings, changes, pieces, notes, settings, reply] = await Promise.all([
    readTrackings(stored.numbers),
    readChanges(orderId),
    readPieces(orderId),
    readCaseNotes(orderId),
    readSettings(),
    sendToWorker({ type: 'read_ways', orderId }),
  ]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const ways = reply.ok ? (reply.ways ?? []) : [];
  return { stored, trackings, changes, pieces, notes, ways, rules: settings.rules, now: Date.now(), timeZone };
}
