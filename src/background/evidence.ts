/** Keeps evidence: takes the picture of the page in front, takes in files, keeps the buyer's notes of a case. */

import browser, { type Tabs } from 'webextension-polyfill';
import { isDemoOrder } from '../domain/demo.ts';
import {
  type CaseNotes,
  LARGEST_PIECE,
  MOST_PIECES,
  type ParcelWay,
  PIECE_TYPES,
  type Piece,
  type PieceKind,
} from '../domain/evidence.ts';
import { GUIDE_THRESHOLDS } from '../domain/thresholds.ts';
import { keptAddress, pageKind } from '../evidence/page-kind.ts';
import type { EvidenceMessage } from '../messages/evidence-messages.ts';
import type { Reply } from '../messages/protocol.ts';
import { stageOf } from '../rules/stage-of.ts';
import { waysOf } from '../rules/ways.ts';
import type { Collection } from '../storage/database.ts';
import { enqueue } from '../storage/queue.ts';
import { readOrder, readSettings, readTrackings } from '../storage/read.ts';
import type { StoredPiece } from '../storage/schema.ts';
import { clearStagedBytes, stagedBytes } from '../storage/staging.ts';
import { write } from '../storage/write.ts';
import { joinSources } from './judging.ts';
import { sha256 } from './sha256.ts';

export function answerEvidence(message: EvidenceMessage, now: number): Promise<Reply> {
  const { orderId } = message;
  switch (message.type) {
    case 'capture':
      return capture(orderId, now);
    case 'add_piece':
      return addStaged(message, now);
    case 'change_piece':
      return changePiece(orderId, message.pieceId, message.kind);
    case 'remove_piece':
      return removePiece(orderId, message.pieceId);
    case 'save_notes':
      return saveNotes(orderId, message.notes);
    case 'read_ways':
      return readWays(orderId);
  }
}

/**
 * The picture of the page over which the user opened the popup: that click gives `activeTab`, for this tab and as long
 * as it stays on the page. Without it the browser refuses, and nothing is kept.
 */
async function capture(orderId: string, now: number): Promise<Reply> {
  const tab = await tabInFront();
  const kind = pageKind(tab?.url ?? '');
  if (tab?.url === undefined || kind === null) return { ok: false, problem: 'no_page', detail: 'no web page in front' };
  const picture = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' }).catch(() => null);
  const after = await tabInFront();
  if (picture === null || after?.id !== tab.id || after?.url !== tab.url)
    return { ok: false, problem: 'no_page', detail: 'the browser gave no picture of it' };
  const bytes = await (await fetch(picture)).blob();
  const made = {
    orderId,
    kind,
    origin: 'screenshot',
    at: now,
    name: tab.title ?? '',
    address: keptAddress(tab.url),
  } as const;
  return keep(made, bytes);
}

async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

type AddMessage = Extract<EvidenceMessage, { type: 'add_piece' }>;

async function addStaged({ orderId, staged, kind, name }: AddMessage, now: number): Promise<Reply> {
  const bytes = await stagedBytes(staged);
  if (bytes === null) return { ok: false, problem: 'nothing_staged', detail: '' };
  try {
    return await keep({ orderId, kind, origin: 'file', at: now, name }, bytes);
  } finally {
    await clearStagedBytes(staged);
  }
}

/** Room is looked for first: a full disk is said before anything is half written. */
async function keep(made: Omit<Piece, 'id' | 'type' | 'size' | 'sha256'>, bytes: Blob): Promise<Reply> {
  const type = PIECE_TYPES.find((one) => one === bytes.type);
  if (type === undefined || bytes.size === 0 || bytes.size > LARGEST_PIECE)
    return { ok: false, problem: 'wrong_piece', detail: `${bytes.type} ${bytes.size}` };
  if (!(await hasRoomFor(bytes.size))) return { ok: false, problem: 'storage_full', detail: `${bytes.size} bytes` };
  const piece: Piece = { ...made, id: crypto.randomUUID(), type, size: bytes.size, sha256: await sha256(bytes) };
  return enqueue(() =>
    write(async (writing): Promise<Reply> => {
      if ((await writing.objectStore('orders').getKey(made.orderId)) === undefined)
        return { ok: false, problem: 'unknown_order', detail: made.orderId };
      if ((await writing.objectStore('pieces').index('byOrder').count(made.orderId)) >= MOST_PIECES)
        return { ok: false, problem: 'too_many_pieces', detail: String(MOST_PIECES) };
      await writing.objectStore('pieces').put({ ...piece, bytes });
      return { ok: true, piece };
    }, collectionOf(made.orderId)),
  );
}

/** A browser that does not say how much room it has will refuse by itself. */
async function hasRoomFor(size: number): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota === undefined || usage === undefined || quota - usage > size * 2;
}

async function changePiece(orderId: string, pieceId: string, kind: PieceKind): Promise<Reply> {
  return withPiece(orderId, pieceId, (store, piece) => store.put({ ...piece, kind }));
}

async function removePiece(orderId: string, pieceId: string): Promise<Reply> {
  return withPiece(orderId, pieceId, (store) => store.delete(pieceId));
}

type Pieces = { put(piece: StoredPiece): Promise<unknown>; delete(id: string): Promise<unknown> };

function withPiece(
  orderId: string,
  pieceId: string,
  change: (store: Pieces, piece: StoredPiece) => Promise<unknown>,
): Promise<Reply> {
  return enqueue(() =>
    write(async (writing): Promise<Reply> => {
      const store = writing.objectStore('pieces');
      const piece = await store.get(pieceId);
      if (piece?.orderId !== orderId) return { ok: false, problem: 'unknown_piece', detail: pieceId };
      await change(store, piece);
      return { ok: true };
    }, collectionOf(orderId)),
  );
}

function saveNotes(orderId: string, notes: CaseNotes): Promise<Reply> {
  return enqueue(() =>
    write(async (writing): Promise<Reply> => {
      if ((await writing.objectStore('orders').getKey(orderId)) === undefined)
        return { ok: false, problem: 'unknown_order', detail: orderId };
      await writing.objectStore('cases').put({ orderId, notes });
      return { ok: true };
    }, collectionOf(orderId)),
  );
}

async function readWays(orderId: string): Promise<Reply> {
  const stored = await readOrder(orderId);
  if (stored === null) return { ok: false, problem: 'unknown_order', detail: orderId };
  const [trackings, { peaksOff }] = await Promise.all([readTrackings(stored.numbers), readSettings()]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const context = { timeZone, thresholds: GUIDE_THRESHOLDS, peaksOff, stageOf, orderIds: [] };
  const ways: ParcelWay[] = waysOf(joinSources(stored, trackings), context);
  return { ok: true, ways };
}

function collectionOf(orderId: string): Collection {
  return isDemoOrder(orderId) ? 'demo' : 'own';
}
