/** Everything outside the popup that it touches: clock, storage, worker, clipboard, permissions. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OwnMessage, Place, Reply } from '../messages/protocol.ts';

export type { Place };

import type { CardQuery, Summary } from '../storage/cards.ts';
import type { StoredOrder } from '../storage/schema.ts';
import type { OpenQuestions } from './questions.ts';

export interface Surroundings {
  /** Epoch ms. */
  now(): number;
  readSummary(): Promise<Summary>;
  readCards(query: CardQuery): Promise<StoredOrder[]>;
  readOrder(orderId: string): Promise<StoredOrder | null>;
  /** The picture kept when the page was read; null when there is none. */
  readThumbnail(orderId: string): Promise<Blob | null>;
  /** Whether the demo's invented orders are shown instead of the buyer's own. */
  readDemo(): Promise<boolean>;
  /** Address of a view of the dashboard, e.g. `orders`, `settings`. */
  dashboardPage(view: string): string;
  /** Calls back after every write of the worker; returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Tells the worker; rejects when it cannot be reached. */
  send(message: OwnMessage): Promise<Reply>;
  copy(text: string): Promise<void>;
  /** How many parcels wait until the user allows a carrier's host, by carrier id. */
  readWaiting(): Promise<ReadonlyMap<string, number>>;
  /** Must be called inside a click, before any `await`: browsers refuse to ask otherwise. */
  requestOrigins(origins: readonly string[]): Promise<boolean>;
  /** Carriers the user did not want to be asked, by id; not offered again until the user comes back to them. */
  readDeclined(): readonly string[];
  writeDeclined(carriers: readonly string[]): void;
  isOnline(): boolean;
  onOnlineChange(listener: () => void): () => void;
  /** Questions asked and not answered yet ("Sent it?"); they outlive the popup, which closes when a tab opens. */
  readQuestions(): OpenQuestions;
  writeQuestions(questions: OpenQuestions): void;
  /** Host of the web page the popup was opened over; null where there is none, or it may not be known. */
  hostInFront(): Promise<string | null>;
  /** How many pictures and files are kept for an order. */
  countPieces(orderId: string): Promise<number>;
  /** All orders from the seller of this one, itself included. */
  readOrdersOfSeller(order: StoredOrder): Promise<StoredOrder[]>;
  /** Where a parcel of this order can be looked up, the most telling first. */
  placesToCheck(order: StoredOrder): Promise<readonly Place[]>;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('SurroundingsContext is not provided');
  return surroundings;
}
