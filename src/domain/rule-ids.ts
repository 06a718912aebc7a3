/** The ids of every rule that can speak in a verdict, as people are shown them. The rules themselves live in `rules`. */

/** Silence and what a stage wants of the buyer. */
const STAGE_RULES = [
  'S-PROC',
  'S-SCAN',
  'S-ACC',
  'S-EXP',
  'S-ARR',
  'S-CUST',
  'S-OFD',
  'S-PICK',
  'S-DLV',
  'S-MISSING',
  'S-GOT',
  'S-RET',
  'S-EXC',
  'S-NONE',
] as const;
export type StageRule = (typeof STAGE_RULES)[number];

const ADJUSTMENT_RULES = ['A-LIMITED', 'A-PEAK', 'A-OVERDUE', 'A-MONTH'] as const;
export const PROTECTION_RULES = [
  'P-SAFE',
  'P-EXTEND',
  'P-DISPUTE',
  'P-LASTDAY',
  'P-EXPIRED',
  'P-UNKNOWN',
  'P-ASKED',
  'P-PROMISE',
] as const;
export const DISPUTE_RULES = ['D-WAIT', 'D-AUTO', 'D-OFFER'] as const;
const FLAG_RULES = [
  'F-LOST',
  'F-NUMBER',
  'F-WRONGCITY',
  'F-WEIGHT',
  'F-TEMPLATE',
  'F-NOSCAN',
  'F-ENDING',
  'F-MONTH',
] as const;
/** What AliExpress promises (policy.md) where it changes what is asked of the buyer. */
export const POLICY_RULES = ['T-EARLIEST', 'T-MOVING', 'T-AFTER'] as const;
const BUYER_RULES = ['B-ASKED', 'B-NOANSWER', 'B-SNOOZE'] as const;

export const RULES = [
  ...STAGE_RULES,
  ...ADJUSTMENT_RULES,
  ...PROTECTION_RULES,
  ...DISPUTE_RULES,
  ...FLAG_RULES,
  ...POLICY_RULES,
  ...BUYER_RULES,
] as const;
export type RuleId = (typeof RULES)[number];
