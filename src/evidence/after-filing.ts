/** What happens after a dispute was filed, and when: the seller's days, the platform, the appeal, the refund. */

import { thresholdsOf } from '../domain/thresholds.ts';
import { DAY } from '../domain/time.ts';
import { beginningOf } from '../domain/zones.ts';
import type { CaseFile } from './casefile.ts';

export const FILING_STEPS = ['filed', 'seller', 'platform', 'appeal', 'refund'] as const;
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

/** Days after filing within which the platform usually steps in; an appeal has as many after its decision (T-STEPIN). */
const PLATFORM_DAYS = 7;

/**
 * The steps in order. The platform's decision has no date of its own, so neither have the appeal and the refund: a
 * person is told how long they last, never a day. Empty where no dispute is open.
 */
export function filingSteps({ stored, rules, timeZone, now }: CaseFile): FilingStep[] {
  const { marks, order } = stored;
  if (order.state !== 'dispute' && marks.disputeOpenedAt === undefined) return [];
  const opened = marks.disputeOpenedAt === undefined ? Number.NaN : beginningOf(marks.disputeOpenedAt, timeZone);
  const answerBy = opened + thresholdsOf(rules)['D-AUTO'].answer * DAY;
  const offer = marks.disputeOfferAt === undefined ? Number.NaN : beginningOf(marks.disputeOfferAt, timeZone);
  const sellerUntil = Number.isNaN(offer) ? answerBy : offer;
  return [
    step('filed', opened, opened, now, false),
    step('seller', opened, sellerUntil, now, false),
    step('platform', sellerUntil, Math.max(opened + PLATFORM_DAYS * DAY, sellerUntil), now, true),
    step('appeal', Number.NaN, Number.NaN, now, true),
    step('refund', Number.NaN, Number.NaN, now, true),
  ];
}

/** What the silence since the last step means: `i18n` has a sentence for each. */
export type FilingSilence = 'day_unknown' | 'seller_has_time' | 'seller_missed' | 'offer_waits' | 'platform_late';

export function filingSilence(file: CaseFile): FilingSilence {
  const { marks } = file.stored;
  if (marks.disputeOfferAt !== undefined) return 'offer_waits';
  const [, seller, platform] = filingSteps(file);
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
