/** Tells which case an order is, from its verdict and the buyer's own answer. */

import { type EvidenceId, PLAYBOOKS, type PlaybookId } from '../domain/playbooks.ts';
import type { CaseFile, CaseId } from './casefile.ts';

const PLAYBOOK_OF: Readonly<Record<CaseId, PlaybookId>> = {
  not_shipped: 'not-shipped',
  number_invalid: 'number-invalid',
  not_received: 'stuck-after-export',
  delivered_not_received: 'delivered-not-received',
  wrong_place: 'wrong-place',
  returned: 'returned',
  customs: 'customs',
};

/** What the order is a case of; the reasons of the verdict come before its stage, because they are about what is wrong. */
export function caseOf({ stored }: Pick<CaseFile, 'stored'>): CaseId {
  const { verdict, marks } = stored;
  const ids = new Set(verdict.reasons.map(({ id }) => id));
  if (ids.has('F-WRONGCITY') && marks.received !== true) return 'wrong_place';
  if (verdict.stage === 'returned') return 'returned';
  if (verdict.stage === 'delivered' || marks.received === false) return 'delivered_not_received';
  if (ids.has('F-NUMBER')) return 'number_invalid';
  if (verdict.stage === 'customs' || verdict.playbook === 'customs') return 'customs';
  if (verdict.stage === 'order_placed' || verdict.stage === 'processing') return 'not_shipped';
  return 'not_received';
}

/** Text id of the case in one sentence: that a parcel did not come is the buyer's word, and only said where they gave it. */
export function caseWords(file: Pick<CaseFile, 'stored'>): string {
  const caseId = caseOf(file);
  const unanswered = caseId === 'delivered_not_received' && file.stored.marks.received !== false;
  return unanswered ? 'ev_case_delivered' : `ev_case_${caseId}`;
}

/** The evidence the case needs (rules.md section 8), with what a dispute asks for of every case. */
export function evidenceFor(caseId: CaseId): readonly EvidenceId[] {
  const own: readonly EvidenceId[] = PLAYBOOKS[PLAYBOOK_OF[caseId]].evidence;
  const shared: readonly EvidenceId[] = ['order_details', 'tracking_number', 'tracking_history', 'seller_messages'];
  return [...new Set([...own, ...(caseId === 'not_shipped' ? [] : shared)])];
}
