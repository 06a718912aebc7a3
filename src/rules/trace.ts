/** The whole trace of a verdict: every rule, whether it applied, and why not. For "why did it say that?" */

import { DISPUTE_RULES, POLICY_RULES, PROTECTION_RULES, RULES, type RuleId } from '../domain/rule-ids.ts';
import type { Silence, TraceEntry } from './finding.ts';
import type { Outcome } from './weigh.ts';

/** What the rules answered, and the reason of those that had no say: each rule once, in the order of the tables. */
export function wholeTrace(outcome: Outcome): TraceEntry[] {
  const heard = new Map((outcome.trace ?? []).map((entry) => [entry.id, entry]));
  return RULES.map((id) => {
    if (outcome.ids.includes(id)) return { id, applied: true, because: 'applies' };
    return heard.get(id) ?? { id, applied: false, because: unheard(id, outcome) };
  });
}

function unheard(id: RuleId, outcome: Outcome): Silence {
  if (outcome.trace === null) return 'other_order_state';
  if (outcome.ids.some((other) => isOneOf(DISPUTE_RULES, other))) return 'replaced';
  if (outcome.cause === 'T-AFTER') return 'other_order_state';
  if (isOneOf(DISPUTE_RULES, id)) return 'no_mark';
  if (isOneOf(PROTECTION_RULES, id)) return 'replaced';
  return isOneOf(POLICY_RULES, id) ? 'other_order_state' : 'other_stage';
}

function isOneOf(group: readonly RuleId[], id: RuleId): boolean {
  return group.includes(id);
}
