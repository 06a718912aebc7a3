/** Sellers' promises ("friend, please wait"): which stand, and whether it is time to answer. */

import type { SellerPromise } from '../domain/evidence.ts';
import type { Marks } from '../domain/order.ts';
import { thresholdsOf } from '../domain/thresholds.ts';
import { DAY } from '../domain/time.ts';
import { endOf } from '../domain/zones.ts';
import type { CaseFile } from './casefile.ts';
import { timingOf } from './timing.ts';

export interface PromiseState {
  readonly newest: SellerPromise;
  readonly count: number;
  /** Epoch ms of the end of the named day; null where none was named. */
  readonly until: number | null;
  /**
   * `broken`: the named day is over and nothing came. `beyond`: the named day lies after protection, or within the days
   * in which a dispute is due. `answer`: protection is close (rule P-PROMISE). `stands`: nothing to do yet.
   */
  readonly state: 'broken' | 'beyond' | 'answer' | 'stands';
}

/** Null where the seller promised nothing, or the order needs no protection any more. */
export function promiseOf(file: CaseFile): PromiseState | null {
  const { notes, stored, timeZone, now } = file;
  const newest = notes.promises.at(-1) ?? markedPromise(stored.marks);
  if (newest === undefined || stored.verdict.level === 'closed') return null;
  const until = newest.until === undefined ? null : endOf(newest.until, timeZone);
  return { newest, count: Math.max(1, notes.promises.length), until, state: stateOf(file, until, now) };
}

function markedPromise({ sellerAsksToWaitAt: saidAt, sellerPromisedBy: until }: Marks): SellerPromise | undefined {
  return saidAt === undefined ? undefined : { saidAt, ...(until === undefined ? {} : { until }) };
}

function stateOf(file: CaseFile, until: number | null, now: number): PromiseState['state'] {
  const { protectionEndsAt, urgentFrom } = timingOf(file);
  if (until !== null && now > until) return 'broken';
  if (until !== null && urgentFrom !== null && until > urgentFrom) return 'beyond';
  const { extend } = thresholdsOf(file.rules).protection;
  return protectionEndsAt !== null && protectionEndsAt - now <= extend * DAY ? 'answer' : 'stands';
}
