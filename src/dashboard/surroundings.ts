/** Everything outside the dashboard that it touches: clock, storage, worker, files, permissions. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CaseNotes, Piece } from '../domain/evidence.ts';
import type { KeptChange, KeptTracking } from '../domain/kept.ts';
import type { KeptSettings, Settings } from '../domain/settings.ts';
import type { OwnMessage, Reply } from '../messages/protocol.ts';
import type { StoredOrder, StoredThumbnail, SyncState } from '../storage/schema.ts';
import type { EvidenceSurroundings } from './evidence/surroundings.ts';

export interface Rest {
  readonly settings: KeptSettings;
  readonly trackings: readonly KeptTracking[];
  readonly changes: readonly KeptChange[];
  readonly thumbnails: readonly StoredThumbnail[];
}

export interface OwnEvidence {
  readonly pieces: readonly Piece[];
  readonly cases: readonly { readonly orderId: string; readonly notes: CaseNotes }[];
}

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Permissions the user gave and can take back. */
export interface Given {
  /** Match patterns of hosts. */
  readonly origins: readonly string[];
  readonly notifications: boolean;
}

export interface DashboardSurroundings {
  /** What the evidence view touches. */
  readonly evidence: EvidenceSurroundings;
  /** IANA zone of the buyer. */
  readonly timeZone: string;
  /** Folders of `_locales` a person can choose from. */
  readonly languages: readonly string[];
  /** Epoch ms. */
  now(): number;
  /** Orders that are shown (the demo's while it is on), part by part. */
  readShownOrders(): AsyncIterable<readonly StoredOrder[]>;
  /** The user's own orders, part by part. */
  readOwnOrders(): AsyncIterable<readonly StoredOrder[]>;
  /** Everything of the user's own beside the orders. */
  readRest(): Promise<Rest>;
  /** The user's own evidence, whatever is shown: pieces without their bytes, notes of cases. */
  readOwnEvidence(): Promise<OwnEvidence>;
  readOwnPieceBytes(pieceId: string): Promise<Blob | null>;
  readSettings(): Promise<Settings>;
  readDemo(): Promise<boolean>;
  readSyncState(): Promise<SyncState | null>;
  /** How many parcels wait for a carrier to be allowed, by carrier id. */
  readWaiting(): Promise<ReadonlyMap<string, number>>;
  /** Calls back after every write of the worker; returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Tells the worker; rejects when it cannot be reached. */
  send(message: OwnMessage): Promise<Reply>;
  /** Lays a backup down for the worker to take in; its pieces go by `evidence.stageBytes`, under their hashes. */
  stageFile(text: string): Promise<void>;
  /** Takes away all that was laid down. */
  clearStaged(): Promise<void>;
  /** Offers a file for download. */
  saveFile(file: TextFile): void;
  readGiven(): Promise<Given>;
  /** Both must be called inside a click, before any `await`: browsers refuse to ask otherwise. */
  requestOrigins(origins: readonly string[]): Promise<boolean>;
  requestNotifications(): Promise<boolean>;
  takeBackOrigins(origins: readonly string[]): Promise<boolean>;
  /** Calls back when a permission was given or taken back anywhere; returns the way to stop. */
  onGivenChange(listener: () => void): () => void;
}

export const DashboardContext = createContext<DashboardSurroundings | null>(null);

export function useDashboard(): DashboardSurroundings {
  const surroundings = useContext(DashboardContext);
  if (surroundings === null) throw new Error('DashboardContext is not provided');
  return surroundings;
}
