/** Where every rule comes from and when that was last checked, as shown under each reason. */

import type { RuleId } from '../domain/rule-ids.ts';

export interface RuleSource {
  /** Plain English name of the source. */
  readonly source: string;
  /** ISO date. */
  readonly checkedOn: string;
}

const CHECKED_ON = '2026-11-22';

const A = 'guide “Why is the AliExpress track not being tracked”';
const B = 'GetHuman guide “What can I do if my AliExpress order is missing?” (2019)';
const C = 'AliHelper guide “How to Track an AliExpress Order”';
const OWN = 'our own value: no guide gives a number';

const SOURCES: Readonly<Record<RuleId, string>> = {
  'S-PROC': `${OWN} (${C} says to ask when it takes too long)`,
  'S-SCAN': `${A}; ${B}; ${C}`,
  'S-ACC': A,
  'S-EXP': A,
  'S-ARR': A,
  'S-CUST': `${C}; the numbers are ours`,
  'S-OFD': OWN,
  'S-PICK': OWN,
  'S-DLV': A,
  'S-MISSING': `${A}; ${C}`,
  'S-GOT': 'your own answer',
  'S-RET': C,
  'S-EXC': C,
  'S-NONE': C,
  'A-LIMITED': `${A}; ${C}`,
  'A-PEAK': A,
  'A-OVERDUE': C,
  'A-MONTH': A,
  'P-SAFE': B,
  'P-EXTEND': B,
  'P-DISPUTE': B,
  'P-LASTDAY': A,
  'P-EXPIRED': `${A}; card and PayPal terms (third-party reports)`,
  'P-UNKNOWN': 'nothing is guessed: AliExpress has used 60, 75 and 90 days (2018–2026)',
  'P-ASKED': A,
  'P-PROMISE': `${A}; ${B}`,
  'D-WAIT': `${B}; AliExpress rules (2018 copy)`,
  'D-AUTO': `${B}; AliExpress rules (2018 copy)`,
  'D-OFFER': `${A}; ${B}`,
  'F-LOST': C,
  'F-NUMBER': `${A}; UPU standard S10`,
  'F-WRONGCITY': `${A}; ${C}`,
  'F-WEIGHT': A,
  'F-TEMPLATE': A,
  'F-NOSCAN': A,
  'F-ENDING': A,
  'F-MONTH': A,
  'T-EARLIEST': 'AliExpress help pages (copies of 2020–24)',
  'T-MOVING': 'AliExpress help pages (copies of 2020–24)',
  'T-AFTER': 'AliExpress help pages (copies of 2020–24); other reports deny it',
  'B-ASKED': OWN,
  'B-NOANSWER': A,
  'B-SNOOZE': 'your own choice',
};

/** The source of a rule; null for an id that is not a rule. */
export function sourceOfRule(id: string): RuleSource | null {
  return isRule(id) ? { source: SOURCES[id], checkedOn: CHECKED_ON } : null;
}

function isRule(id: string): id is RuleId {
  return Object.hasOwn(SOURCES, id);
}
