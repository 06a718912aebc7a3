/** The shapes a case is made of: what is known of one order, and what becomes of it. No reading, no clock. */

import type { CaseNotes, ParcelWay, Piece } from '../domain/evidence.ts';
import type { KeptChange, KeptOrder, KeptTracking } from '../domain/kept.ts';
import type { RuleSettings } from '../domain/thresholds.ts';
import type { Verdict } from '../domain/verdict.ts';

/** Everything known of one order, as read from the storage. */
export interface CaseFile {
  readonly stored: KeptOrder & { readonly verdict: Verdict; readonly numbers: readonly string[] };
  readonly trackings: readonly KeptTracking[];
  readonly changes: readonly KeptChange[];
  readonly ways: readonly ParcelWay[];
  readonly pieces: readonly Piece[];
  readonly notes: CaseNotes;
  readonly rules: RuleSettings;
  /** Epoch ms. */
  readonly now: number;
  /** IANA zone of the buyer. */
  readonly timeZone: string;
}

/** What went wrong, as far as evidence and dispute forms tell cases apart. */
const CASES = [
  'not_shipped',
  'number_invalid',
  'not_received',
  'delivered_not_received',
  'wrong_place',
  'returned',
  'customs',
] as const;
export type CaseId = (typeof CASES)[number];
