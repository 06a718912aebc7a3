/** What happens after a dispute was filed, and when: the seller's days, the platform, the appeal, the refund. */

import { APPEAL_DAYS } from '../domain/deadline.ts';
import { thresholdsOf } from '../domain/thresholds.ts';
import { DAY } from '../domain/time.ts';
import { beginningOf } from '../domain/zones.ts';
import type { CaseFile } from './casefile.ts';

const FILING_STEPS = ['filed', 'seller', 'platform', 'appeal', 'refund'] as const;
export type FilingStepId = (typeof FILING_STEPS)[number];

export interface FilingStep {
  readonly id: FilingStepId;
  /** Epoch ms; null where nothing known sets a date. */
  readonly from: number | null;
  readonly until: number | null;
  readonly state: 'past' | 'now' | 'to_come' | 'unknown';
  /** Dates that third parties report and no page promises (policy T-STEPIN). */
  readonly usually: boolean;
}

/** Days after filing within which the platform usually steps in (T-STEPIN). */
const PLATFORM_DAYS = 7;

/** A refund takes up to this many working days after the decision, by payment method (T-STEPIN). */
const REFUND_WORKING_DAYS = 10;

/**
 * The steps in order. Until the buyer notes the platform's decision it has no date of its own, so neither have the
 * appeal and the refund: a person is told how long they last, never a day. Empty where no dispute is open.
 */
export function filingSteps({ stored, rules, timeZone, now }: CaseFile): FilingStep[] {
  const { marks, order } = stored;
  if (order.state !== 'dispute' && marks.disputeOpenedAt === undefined) return [];
  const since = (when: string | undefined) => (when === undefined ? Number.NaN : beginningOf(when, timeZone));
  const opened = since(marks.disputeOpenedAt);
  const decided = since(marks.disputeDecidedAt);
  const answerBy = opened + thresholdsOf(rules)['D-AUTO'].answer * DAY;
  const [answered = answerBy] = [since(marks.disputeOfferAt), decided].filter((moment) => !Number.isNaN(moment));
  const steppedIn = Number.isNaN(decided) ? Math.max(opened + PLATFORM_DAYS * DAY, answered) : decided;
  return [
    step('filed', opened, opened, now, false),
    step('seller', opened, answered, now, false),
    step('platform', answered, steppedIn, now, Number.isNaN(decided)),
    step('appeal', decided, decided + APPEAL_DAYS * DAY, now, true),
    step('refund', decided, afterWorkingDays(decided, REFUND_WORKING_DAYS), now, true),
  ];
}

/** Mondays to Fridays; holidays differ from bank to bank. */
function afterWorkingDays(from: number, count: number): number {
  if (Number.isNaN(from)) return from;
  let moment = from;
  for (let left = count; left > 0; ) {
    moment += DAY;
    const weekday = new Date(moment).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return moment;
}

/** What the silence since the last step means: `i18n` has a sentence for each. */
export type FilingSilence =
  | 'day_unknown'
  | 'seller_has_time'
  | 'seller_missed'
  | 'offer_waits'
  | 'platform_late'
  | 'may_appeal'
  | 'refund_due'
  | 'refund_late';

export function filingSilence(file: CaseFile): FilingSilence {
  const { marks } = file.stored;
  const [, seller, platform, appeal, refund] = filingSteps(file);
  if (appeal?.until != null && refund?.until != null) {
    if (file.now < appeal.until) return 'may_appeal';
    return file.now < refund.until ? 'refund_due' : 'refund_late';
  }
  if (marks.disputeOfferAt !== undefined) return 'offer_waits';
  if (seller?.until == null) return 'day_unknown';
  if (file.now < seller.until) return 'seller_has_time';
  return platform?.until != null && file.now >= platform.until ? 'platform_late' : 'seller_missed';
}

function step(id: FilingStepId, from: number, until: number, now: number, usually: boolean): FilingStep {
  const known = Number.isFinite(from) && Number.isFinite(until);
  if (!known) return { id, from: null, until: null, state: 'unknown', usually };
  const state = now >= until ? 'past' : now >= from ? 'now' : 'to_come';
  return { id, from, until, state, usually };
}
