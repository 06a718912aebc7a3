/** Follows an order's notices after it was judged: gathers what `follow.ts` decides on. */

import type { Order } from '../../domain/order.ts';
import { LEVELS } from '../../domain/stage.ts';
import { GUIDE_THRESHOLDS } from '../../domain/thresholds.ts';
import { epochOf, instantOf } from '../../domain/time.ts';
import { deadlinesOf } from '../../exchange/deadlines.ts';
import { factsOf } from '../../rules/facts.ts';
import { stageOf } from '../../rules/stage-of.ts';
import { withIndexFields } from '../../storage/derive.ts';
import type { StoredOrder } from '../../storage/schema.ts';
import { type JudgeContext, judgeAt } from '../judging.ts';
import { conditionsOf, nextReminder, type ParcelMoment } from './conditions.ts';
import { followNotices } from './follow.ts';

export interface Judged {
  readonly before: StoredOrder | null;
  readonly judged: StoredOrder;
  /** The order with all sources joined, as it was judged. */
  readonly whole: Order;
  /** The user's own doing: noted, not told. */
  readonly silent: boolean;
}

export function withNotices({ before, judged, whole, silent }: Judged, context: JudgeContext): StoredOrder {
  const { verdict, marks } = judged;
  const { now, timeZone, rules } = context;
  const deadlines = deadlinesOf({ order: whole, marks, verdict }, { timeZone, now, rules });
  const notices = followNotices(
    before?.notices,
    {
      conditions: conditionsOf(whole, verdict, parcelMoments(whole, context), deadlines, now),
      level: verdict.level,
      levelBefore: before?.verdict.level ?? null,
      grounds: groundsOf(judged),
      firstReadAt: judged.firstReadAt,
      wasSoWhenFirstRead: () => wasSoWhenFirstRead(before, judged, whole, context),
      silent: silent || judged.archived,
      remindAt: nextReminder(whole, verdict, deadlines, now),
    },
    now,
  );
  return withIndexFields({ ...judged, notices });
}

/** Where each parcel is, as the rules resolve it. */
function parcelMoments(whole: Order, { timeZone, peaksOff }: JudgeContext): ParcelMoment[] {
  const { parcels } = factsOf(whole, { timeZone, thresholds: GUIDE_THRESHOLDS, peaksOff, stageOf, orderIds: [] });
  return parcels.map(({ stage, resolution }) => ({ stage, at: resolution.current?.at ?? Number.NaN }));
}

function groundsOf({ timeline, marks }: StoredOrder): string {
  const newest = timeline.find(({ stage }) => stage !== 'info_only')?.at ?? '';
  return [newest, marks.messagedSellerAt ?? '', marks.extensionAskedAt ?? '', marks.disputeOpenedAt ?? ''].join('|');
}

/**
 * Whether a level is old news: with all we know now, it was as bad already when we first read the order. What time
 * alone brought since the last judgement is never old news.
 */
function wasSoWhenFirstRead(
  before: StoredOrder | null,
  { verdict, firstReadAt }: StoredOrder,
  whole: Order,
  context: JudgeContext,
): boolean {
  const asBad = (at: number) =>
    LEVELS.indexOf(judgeAt(asKnownAt(whole, at), at, context).level) >= LEVELS.indexOf(verdict.level);
  if (before !== null && before.judgedAt > firstReadAt && !asBad(before.judgedAt)) return false;
  return asBad(firstReadAt);
}

/** The order without what happened, and what the user did, after `at`. */
function asKnownAt(whole: Order, at: number): Order {
  const limit = instantOf(at);
  const marks = Object.fromEntries(
    Object.entries(whole.marks ?? {}).filter(
      ([name, value]) =>
        name === 'snoozedUntil' || typeof value !== 'string' || value.slice(0, 10) <= limit.slice(0, 10),
    ),
  );
  const parcels = whole.parcels.map((parcel) => ({
    ...parcel,
    events: parcel.events.filter((event) => epochOf(event.at) <= at),
  }));
  return { ...whole, parcels, marks };
}
