/** The checklist of a case: what it needs, what is there already, and what is still missing. */

import type { PieceKind } from '../domain/evidence.ts';
import type { EvidenceId } from '../domain/playbooks.ts';
import type { CaseFile, CaseId } from './casefile.ts';
import { caseOf, evidenceFor } from './cases.ts';

export type ItemState =
  /** Known from what was read, and shown on a picture or letter. */
  | 'whole'
  /** Known from what was read, but not on a picture: a claim without a picture is weak. */
  | 'read'
  | 'missing';

export interface ChecklistItem {
  readonly id: EvidenceId;
  readonly state: ItemState;
  /** Epoch ms of the reading or answer that filled it; null where nothing did. */
  readonly knownAt: number | null;
  /** Pieces that show it. */
  readonly pieces: readonly string[];
  /** Which pieces would fill what is missing. */
  readonly wanted: readonly PieceKind[];
}

const SHOWN_ON: Readonly<Record<EvidenceId, readonly PieceKind[]>> = {
  tracking_number: ['tracking_page', 'carrier_page'],
  tracking_history: ['tracking_page', 'carrier_page'],
  order_details: ['order_page'],
  delivery_address: ['order_page'],
  carrier_response: ['carrier_letter'],
  wrong_place: ['carrier_page', 'tracking_page'],
  seller_messages: ['chat'],
  proof_of_non_delivery: ['carrier_letter', 'photo'],
  protection_date: ['order_page', 'tracking_page'],
};

export function checklistOf(file: CaseFile, caseId: CaseId = caseOf(file)): ChecklistItem[] {
  return evidenceFor(caseId).map((id) => {
    const wanted = SHOWN_ON[id];
    const shown = file.pieces.filter(({ kind }) => wanted.includes(kind));
    const read = readAt(id, file);
    const knownAt = read ?? newest(shown.map(({ at }) => at));
    const state = shown.length > 0 ? 'whole' : read === null ? 'missing' : 'read';
    return { id, state, knownAt, pieces: shown.map((piece) => piece.id), wanted };
  });
}

/** When the product itself learned what the item is about; null where it does not know. */
function readAt(id: EvidenceId, file: CaseFile): number | null {
  const { stored, ways, trackings, notes } = file;
  const { order, readAt: read, marks, fields, verdict } = stored;
  switch (id) {
    case 'tracking_number':
      return stored.numbers.length > 0 ? (fields['parcels']?.readAt ?? read) : null;
    case 'tracking_history':
      if (!ways.some(({ scans }) => scans.length > 0)) return null;
      return newest([fields['parcels']?.readAt ?? read, ...trackings.flatMap(({ foundAt }) => foundAt ?? [])]);
    case 'order_details':
      return order.items.length > 0 ? read : null;
    case 'delivery_address':
      return order.shipTo?.city === undefined ? null : (fields['shipTo']?.readAt ?? read);
    case 'carrier_response':
      return notes.carrierSaid === undefined ? null : (stored.annotatedAt ?? read);
    case 'wrong_place':
      return verdict.reasons.some((reason) => reason.id === 'F-WRONGCITY') ? read : null;
    case 'seller_messages':
      return notes.sellerSaid === undefined && marks.messagedSellerAt === undefined
        ? null
        : (stored.annotatedAt ?? read);
    case 'proof_of_non_delivery':
      return null;
    case 'protection_date':
      return order.protectionEndsAt === undefined && order.estimatedDelivery === undefined
        ? null
        : (fields['protectionEndsAt']?.readAt ?? read);
  }
}

function newest(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : Math.max(...moments);
}

/** The buyer's own answers to the places where a parcel may have been left, with their times, oldest first. */
export function answersOf({ stored }: Pick<CaseFile, 'stored'>): { readonly step: string; readonly at: number }[] {
  return Object.entries(stored.ticks)
    .map(([step, at]) => ({ step, at }))
    .sort((one, other) => one.at - other.at);
}

/** Of the answers, those that say "I looked there". */
export function lookedAt(file: Pick<CaseFile, 'stored'>): { readonly step: string; readonly at: number }[] {
  return answersOf(file).filter(({ step }) => step.startsWith('playbook_step_look_'));
}
