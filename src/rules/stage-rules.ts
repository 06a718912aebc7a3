/** The S and A rows: what a parcel's stage and its silence ask for (rules.md section 2; guides A and C). */

import type { StageRule } from '../domain/rule-ids.ts';
import { nextPeak } from '../domain/seasons.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import { DAY } from '../domain/time.ts';
import {
  ACCEPTED,
  type ActionRow,
  AFTER_ARRIVAL,
  AFTER_EXPORT,
  BEFORE_EXPORT,
  CUSTOMS,
  CUSTOMS_EXCEPTION,
  DELIVERED,
  EXCEPTION,
  MISSING,
  NO_SCAN,
  NOT_SHIPPED,
  PICK_UP,
  RETURNED,
} from './actions.ts';
import type { Clock } from './clock.ts';
import type { Moment, OrderFacts, ParcelFacts } from './facts.ts';
import {
  CLOSED,
  type Finding,
  finding,
  type Hearing,
  MOVING,
  NORMAL_PAUSE,
  type Rank,
  REACT,
  type Silence,
  URGENT,
  WATCH,
} from './finding.ts';
import {
  type Bands,
  bandsOf,
  isSilenceRule,
  limitedUntil,
  type SilenceRule,
  silentFrom,
  stageRuleOf,
} from './silence.ts';

const ROW: Readonly<Record<SilenceRule, ActionRow>> = {
  'S-PROC': NOT_SHIPPED,
  'S-SCAN': NO_SCAN,
  'S-ACC': ACCEPTED,
  'S-EXP': AFTER_EXPORT,
  'S-ARR': AFTER_ARRIVAL,
  'S-CUST': CUSTOMS,
  'S-OFD': AFTER_ARRIVAL,
};

function bandRank(clock: Clock, bands: Bands): Rank {
  if (clock.reached(bands.urgentFrom)) return URGENT;
  if (clock.reached(bands.reactFrom)) return REACT;
  if (clock.passed(bands.normalUntil)) return WATCH;
  return clock.reached(bands.normalFrom) ? NORMAL_PAUSE : MOVING;
}

function limited(clock: Clock, order: OrderFacts, parcel: ParcelFacts, from: Moment): Rank | Silence {
  const abroad = parcel.stage === 'departed_origin' || parcel.stage === 'transit';
  if (!abroad || parcel.resolution.domestic) return 'other_stage';
  if (order.method.tracking !== 'limited') return 'method_tracks_well';
  if (clock.passed(limitedUntil(order, parcel))) return 'over';
  return clock.reached(from + order.thresholds['A-LIMITED'].watch * DAY) ? WATCH : NORMAL_PAUSE;
}

function atPeak(clock: Clock, order: OrderFacts, parcel: ParcelFacts, from: Moment): Rank | Silence {
  if (parcel.stage !== 'shipped' && parcel.stage !== 'accepted') return 'other_stage';
  const peak = Number.isNaN(from) ? null : nextPeak(from, order.peaksOff);
  if (peak === null || !clock.reached(peak.start)) return 'no_peak';
  const { react, urgent } = order.thresholds['A-PEAK'];
  if (clock.reached(from + urgent * DAY)) return URGENT;
  return clock.reached(from + react * DAY) ? REACT : NORMAL_PAUSE;
}

/** Asks the stage's own rule and the four adjustments. */
export function hearStage(hearing: Hearing, clock: Clock, order: OrderFacts, parcel: ParcelFacts): Finding {
  const rule = stageRuleOf(order, parcel);
  const from = silentFrom(order, parcel);
  const bands = bandsOf(order, parcel, from);
  if (bands === null) return hearWaitingStage(hearing, clock, order, parcel, rule);
  const key = rule === 'S-NONE' ? 'S-SCAN' : rule;
  const row = isSilenceRule(key) ? ROW[key] : null;
  const dark = limited(clock, order, parcel, from);
  const peak = atPeak(clock, order, parcel, from);
  let rank = bandRank(clock, bands);
  if (typeof peak === 'number') rank = peak;
  if (typeof dark === 'number') rank = dark;
  const stage = finding(rule, 'stage', rank, row, true);
  hearing.hear(rule, stage);
  hearing.hear('A-LIMITED', typeof dark === 'number' ? finding('A-LIMITED', 'adjustment', dark, row, true) : dark);
  hearing.hear('A-PEAK', typeof peak === 'number' ? finding('A-PEAK', 'adjustment', peak, row, true) : peak);
  hearOverdue(hearing, clock, order, parcel, stage);
  hearMonth(hearing, clock, order, parcel, from, typeof dark === 'number');
  return stage;
}

/** The stages that want an answer from the buyer, whatever the silence. */
function hearWaitingStage(
  hearing: Hearing,
  clock: Clock,
  order: OrderFacts,
  parcel: ParcelFacts,
  rule: StageRule,
): Finding {
  const stage = waitingStage(clock, order.thresholds, parcel, rule);
  hearing.hear(rule, stage);
  if (rule === 'S-EXC') hearOverdue(hearing, clock, order, parcel, stage);
  if (rule === 'S-EXC' || rule === 'S-PICK') hearMonth(hearing, clock, order, parcel, parcel.resolution.movedAt, false);
  return stage;
}

function waitingStage(clock: Clock, thresholds: Thresholds, parcel: ParcelFacts, rule: StageRule): Finding {
  const since = parcel.resolution.movedAt;
  switch (rule) {
    case 'S-PICK': {
      const { react, urgent, deadline } = thresholds['S-PICK'];
      const late = clock.reached(since + urgent * DAY) || clock.reached(parcel.collectBy - deadline * DAY);
      const rank = late ? URGENT : clock.reached(since + react * DAY) ? REACT : WATCH;
      return finding('S-PICK', 'stage', rank, PICK_UP);
    }
    case 'S-RET':
      return finding(
        'S-RET',
        'stage',
        clock.reached(since + thresholds['S-RET'].urgent * DAY) ? URGENT : REACT,
        RETURNED,
      );
    case 'S-EXC': {
      const rank = clock.reached(since + thresholds['S-EXC'].urgent * DAY) ? URGENT : REACT;
      return finding('S-EXC', 'stage', rank, parcel.customsTrouble ? CUSTOMS_EXCEPTION : EXCEPTION);
    }
    case 'S-MISSING':
      return finding('S-MISSING', 'stage', URGENT, MISSING);
    case 'S-GOT':
      return finding('S-GOT', 'stage', CLOSED, null);
    default:
      return finding('S-DLV', 'stage', WATCH, DELIVERED);
  }
}

/** Where the parcel is decides whom to ask about it. */
function whereRow(parcel: ParcelFacts): ActionRow {
  if (parcel.stage === 'order_placed' || parcel.stage === 'processing') return NOT_SHIPPED;
  const { stage, resolution } = parcel;
  if (resolution.arrived || resolution.domestic || stage === 'customs') return AFTER_ARRIVAL;
  return stage === 'departed_origin' || stage === 'transit' ? AFTER_EXPORT : BEFORE_EXPORT;
}

function hearOverdue(hearing: Hearing, clock: Clock, order: OrderFacts, parcel: ParcelFacts, stage: Finding): void {
  hearing.hear('A-OVERDUE', overdue(clock, order, parcel, stage));
}

function overdue(clock: Clock, order: OrderFacts, parcel: ParcelFacts, stage: Finding): Finding | Silence {
  if (Number.isNaN(order.latestDelivery)) return 'no_date';
  if (!clock.passed(order.latestDelivery)) return 'not_due_yet';
  return finding('A-OVERDUE', 'adjustment', stage.rank >= WATCH ? URGENT : REACT, whereRow(parcel), true);
}

/** A-MONTH, and its twin among the red flags. An order that is promised to be shipped later is not stuck yet. */
function hearMonth(
  hearing: Hearing,
  clock: Clock,
  order: OrderFacts,
  parcel: ParcelFacts,
  from: Moment,
  dark: boolean,
): void {
  const waits = stageRuleOf(order, parcel) === 'S-PROC' && !Number.isNaN(order.shipBy) && !clock.passed(order.shipBy);
  const why = dark || waits ? 'replaced' : 'not_due_yet';
  const due = !dark && !waits && clock.reached(from + order.thresholds['A-MONTH'].urgent * DAY);
  hearing.hear('A-MONTH', due ? finding('A-MONTH', 'adjustment', URGENT, whereRow(parcel)) : why);
  hearing.hear('F-MONTH', due ? finding('F-MONTH', 'flag', REACT, null) : why);
}
