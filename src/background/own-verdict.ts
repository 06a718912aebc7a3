/** What a verdict says of a parcel from elsewhere: the same pauses and limits, without AliExpress's protection, seller and disputes. */

import type { Action } from '../domain/stage.ts';
import type { Verdict } from '../domain/verdict.ts';

/** Actions that only AliExpress offers. For any parcel, the carrier that has it can be asked. */
const ONLY_THERE: readonly Action[] = [
  'message_seller',
  'ask_extension',
  'open_dispute',
  'escalate',
  'contact_support',
];

/** Rows about AliExpress's disputes, and the one that misses a date which such a parcel does not have. */
const ONLY_ITS_ROWS = /^(?:[DT]-|P-UNKNOWN$)/;

/** The verdict of the rules, as far as it holds outside AliExpress. A date the user gave is judged like a protection's. */
export function ownVerdict(verdict: Verdict): Verdict {
  const foreign = ONLY_THERE.includes(verdict.action);
  return {
    ...verdict,
    reasons: verdict.reasons.filter(({ id }) => !ONLY_ITS_ROWS.test(id)),
    action: foreign ? 'check_local_carrier' : verdict.action,
    message: null,
    disputeText: null,
    playbook: foreign ? null : verdict.playbook,
    evidence: foreign ? [] : verdict.evidence,
  };
}
