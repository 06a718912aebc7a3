/** The T rows that change what is asked: what AliExpress's dispute form would refuse, or may (policy.md). */

import { DAY } from '../domain/time.ts';
import { DOUBTFUL_SELLER, EXPIRED, EXTEND } from './actions.ts';
import type { Clock } from './clock.ts';
import { firstKnown, type OrderFacts, type ParcelFacts } from './facts.ts';
import { type Finding, finding, type Hearing, NORMAL_PAUSE, SAYS, type Silence } from './finding.ts';
import type { Outcome } from './weigh.ts';

/** T-EARLIEST and T-MOVING: what AliExpress's form would refuse, or may (policy.md). */
export function policy(
  hearing: Hearing,
  clock: Clock,
  order: OrderFacts,
  parcel: ParcelFacts,
  stage: Finding,
  outcome: Outcome,
): Outcome {
  if (outcome.action !== 'open_dispute') {
    hearing.hear('T-EARLIEST', 'nothing_to_change');
    hearing.hear('T-MOVING', 'nothing_to_change');
    return outcome;
  }
  const shipped = firstKnown(order.dispatchedAt, parcel.issuedAt);
  if (!Number.isNaN(shipped) && !clock.reached(shipped + order.thresholds['T-EARLIEST'].days * DAY)) {
    hearing.hear('T-EARLIEST', finding('T-EARLIEST', 'protection', SAYS, null));
    return { ...outcome, ...tooEarly(outcome), ids: [...outcome.ids, 'T-EARLIEST'] };
  }
  hearing.hear('T-EARLIEST', Number.isNaN(shipped) ? 'no_date' : 'over');
  const moving = movesNormally(clock, order, stage);
  hearing.hear('T-MOVING', moving ?? finding('T-MOVING', 'protection', SAYS, null));
  return moving === null ? { ...outcome, ids: [...outcome.ids, 'T-MOVING'] } : outcome;
}

/** Nobody is sent to a form that refuses them: until then the extension is asked for, or support, or the seller. */
function tooEarly(outcome: Outcome): Pick<Outcome, 'action' | 'template' | 'playbook'> {
  const row = outcome.cause === 'F-LOST' ? DOUBTFUL_SELLER : outcome.cause === 'P-ASKED' ? EXPIRED : EXTEND;
  return { action: row.urgent, template: row.template, playbook: row.playbook };
}

function movesNormally(clock: Clock, order: OrderFacts, stage: Finding): Silence | null {
  const { protectionEndsAt, latestDelivery, thresholds } = order;
  if (stage.rank > NORMAL_PAUSE || stage.id === 'S-PROC') return 'other_stage';
  if (!clock.reached(protectionEndsAt - thresholds.protection.dispute * DAY)) return 'not_due_yet';
  if (Number.isNaN(latestDelivery)) return 'no_date';
  return clock.passed(latestDelivery) ? 'over' : null;
}
