/** What a rule answers when it is asked: a finding, or why it keeps silent. */

import type { RuleId } from '../domain/rule-ids.ts';
import type { ActionRow } from './actions.ts';

/** Index in LEVELS; SAYS marks a rule that speaks without raising the level. */
export const SAYS = -1;
export const CLOSED = 0;
export const MOVING = 1;
export const NORMAL_PAUSE = 2;
export const WATCH = 3;
export const REACT = 4;
export const URGENT = 5;
export type Rank = -1 | 0 | 1 | 2 | 3 | 4 | 5;

/** Among equals protection and dispute rows decide first, then red flags, then the stage, then its adjustments. */
export type FindingKind = 'protection' | 'flag' | 'stage' | 'adjustment';
export const KIND_ORDER: Readonly<Record<FindingKind, number>> = { protection: 0, flag: 1, stage: 2, adjustment: 3 };

export interface Finding {
  readonly id: RuleId;
  readonly kind: FindingKind;
  readonly rank: Rank;
  /** What to do about it; null for a rule that never decides (it speaks beside the one that does). */
  readonly row: ActionRow | null;
  /** Whether a message sent to the seller days ago softens it (rules.md section 5a). */
  readonly softens: boolean;
}

export function finding(id: RuleId, kind: FindingKind, rank: Rank, row: ActionRow | null, softens = false): Finding {
  return { id, kind, rank, row, softens };
}

/** Why a rule kept silent; named in a trace. */
export type Silence =
  | 'other_order_state'
  | 'other_stage'
  | 'not_due_yet'
  | 'over'
  | 'no_mark'
  | 'no_date'
  | 'method_tracks_well'
  | 'no_peak'
  | 'nothing_found'
  | 'replaced'
  | 'nothing_to_change';

export interface TraceEntry {
  readonly id: RuleId;
  readonly applied: boolean;
  readonly because: Silence | 'applies';
}

/** Collects what rules answered. The trace is kept only where it is asked for. */
export class Hearing {
  readonly findings: Finding[] = [];
  readonly trace: TraceEntry[] | null;

  constructor(traced: boolean) {
    this.trace = traced ? [] : null;
  }

  hear(id: RuleId, answer: Finding | Silence): void {
    if (typeof answer !== 'string') this.findings.push(answer);
    if (this.trace === null) return;
    const applied = typeof answer !== 'string';
    this.trace.push({ id, applied, because: applied ? 'applies' : answer });
  }
}
