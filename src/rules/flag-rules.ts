/** The F rows: red flags, shown beside the verdict, each raising it to at least `react` (rules.md section 5; guide A). */

import { DOUBTFUL_SELLER, NO_SCAN, OPEN_DISPUTE, WRONG_NUMBER, WRONG_PLACE } from './actions.ts';
import type { OrderFacts, ParcelFacts } from './facts.ts';
import { type Finding, finding, type Hearing, REACT } from './finding.ts';

/** Asks every red flag but F-ENDING and F-MONTH, which belong to the clocks they watch. */
export function hearFlags(hearing: Hearing, order: OrderFacts, parcel: ParcelFacts, stage: Finding): void {
  hearing.hear('F-LOST', parcel.lost ? finding('F-LOST', 'flag', REACT, OPEN_DISPUTE, true) : 'nothing_found');
  hearing.hear(
    'F-NUMBER',
    parcel.numberProblem === null ? 'nothing_found' : finding('F-NUMBER', 'flag', REACT, WRONG_NUMBER, true),
  );
  hearing.hear(
    'F-WRONGCITY',
    parcel.wrongPlace === null ? 'nothing_found' : finding('F-WRONGCITY', 'flag', REACT, WRONG_PLACE, true),
  );
  const weight = order.weightMarked || parcel.weightOff;
  hearing.hear('F-WEIGHT', weight ? finding('F-WEIGHT', 'flag', REACT, DOUBTFUL_SELLER, true) : 'nothing_found');
  hearing.hear(
    'F-TEMPLATE',
    order.sellerSendsTemplates ? finding('F-TEMPLATE', 'flag', REACT, DOUBTFUL_SELLER, true) : 'no_mark',
  );
  const waiting = stage.id === 'S-SCAN' || stage.id === 'S-NONE';
  if (!waiting) hearing.hear('F-NOSCAN', 'other_stage');
  else
    hearing.hear('F-NOSCAN', stage.rank >= REACT ? finding('F-NOSCAN', 'flag', REACT, NO_SCAN, true) : 'not_due_yet');
}
