/** Weighs what the rules found: the highest level, the rule that decides, and what it asks for (rules.md section 7). */

import type { PlaybookId } from '../domain/playbooks.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Action } from '../domain/stage.ts';
import type { ActionRow } from './actions.ts';
import type { ParcelFacts } from './facts.ts';
import {
  type Finding,
  type Hearing,
  KIND_ORDER,
  MOVING,
  type Rank,
  REACT,
  SAYS,
  type TraceEntry,
  WATCH,
} from './finding.ts';
import type { TemplateId } from './templates.ts';

/** The verdict on one parcel, or on an order without one, before any figure is filled in. */
export interface Outcome {
  readonly rank: Rank;
  readonly parcel: ParcelFacts | null;
  /** The rule that decided; null where nothing asks for anything. */
  readonly cause: RuleId | null;
  readonly causeKind: number;
  readonly action: Action;
  readonly template: TemplateId | null;
  readonly playbook: PlaybookId | null;
  readonly ids: readonly RuleId[];
  readonly trace: readonly TraceEntry[] | null;
}

export const NOTHING = { action: 'none', template: null, playbook: null } as const;

/** The outcome of everything heard about a parcel. */
export function weigh(hearing: Hearing, parcel: ParcelFacts | null): Outcome {
  let decider: Finding | null = null;
  const ids: RuleId[] = [];
  for (const found of hearing.findings) {
    ids.push(found.id);
    if (found.rank !== SAYS && (decider === null || decidesOver(found, decider))) decider = found;
  }
  const rank = decider?.rank ?? MOVING;
  const { action, template, playbook } = answerOf(rank, decider?.row ?? null);
  return {
    rank,
    parcel,
    cause: decider?.id ?? null,
    causeKind: decider === null ? UNDECIDED : KIND_ORDER[decider.kind],
    action,
    template,
    playbook,
    ids,
    trace: hearing.trace,
  };
}

/** Stands behind every kind of rule. */
export const UNDECIDED = 9;

/** The higher level decides; among equals the kind, then the rule that has something to do, then the one heard first. */
function decidesOver(found: Finding, decider: Finding): boolean {
  if (found.rank !== decider.rank) return found.rank > decider.rank;
  if ((found.row === null) !== (decider.row === null)) return decider.row === null;
  return KIND_ORDER[found.kind] < KIND_ORDER[decider.kind];
}

/** What a row asks for at a level; below `watch` nothing is asked. */
export function answerOf(rank: Rank, row: ActionRow | null): Pick<Outcome, 'action' | 'template' | 'playbook'> {
  if (row === null || rank < WATCH) return NOTHING;
  const action = rank === WATCH ? row.watch : rank === REACT ? row.react : row.urgent;
  return { action, template: row.template, playbook: row.playbook };
}
