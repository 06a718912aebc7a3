/**
 * Universal trackers that want a key of the user's own. The key stays in the browser and goes to the tracker only; without
 * one they are never asked.
 */

import type { Stage } from '../domain/stage.ts';
import type { AskContext, CarrierAnswer, CarrierOutcome, CarrierRequest } from './carrier.ts';
import { type StatusTable, stageOf } from './scan.ts';

export interface KeyedTracker {
  readonly id: string;
  readonly name: string;
  /** Match patterns of its hosts, asked for as optional permissions. */
  readonly hosts: readonly string[];
  /** Numbers one request may carry. */
  readonly batch: number;
  /** Where a person gets a key. */
  readonly keyPage: string;
  /** Tells the tracker of numbers it has not seen; null where asking is enough. Often what a quota counts. */
  register(numbers: readonly string[], key: string, context: AskContext): CarrierRequest | null;
  /** Asks for what it knows. `registered` is the answer to `register`, for trackers that hand out a ticket in it. */
  fetch(numbers: readonly string[], key: string, context: AskContext, registered?: CarrierAnswer): CarrierRequest;
  parse(number: string, answer: CarrierAnswer, context: AskContext): CarrierOutcome;
}

/**
 * What a tracker's own status says of one scan: the finer code first, then the coarser. A tracker's bucket "in transit"
 * never overrides a wording: it is what these services call everything they cannot file.
 */
export function keyedStage(
  table: StatusTable,
  codes: readonly (string | null | undefined)[],
  text: string | null | undefined,
): Stage | undefined {
  const stage = codes.map((code) => stageOf(table, code)).find((known) => known !== undefined);
  return stage === 'transit' && text?.trim() ? undefined : stage;
}
