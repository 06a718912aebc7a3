/** Decides which waiting notices are shown now, which wait on, and which are dropped: kinds, quiet hours, daily digest. */

import { NOTICE_KINDS, type NoticeKind, type NoticeSettings } from '../../domain/settings.ts';
import { nextAt } from '../../domain/zones.ts';

/** One order with what waits to be told of it. */
export interface WaitingOrder {
  readonly orderId: string;
  readonly waiting: readonly { readonly key: string; readonly kind: NoticeKind; readonly at: number }[];
}

export interface Plan {
  /** Told now, the most important first: one line an order. */
  readonly tell: readonly { readonly orderId: string; readonly kind: NoticeKind; readonly key: string }[];
  /** Told never: the user does not want these kinds, or any. */
  readonly drop: readonly string[];
  /** Looked at again at `until` (epoch ms). */
  readonly hold: readonly { readonly orderId: string; readonly until: number }[];
}

/** Kinds that do not wait for the daily digest: money is at stake, or the day itself matters. */
const PRESSING: readonly NoticeKind[] = ['urgent', 'protection', 'dispute', 'deadline', 'out_for_delivery'];

/** `allowed`: the browser lets us show notifications. */
export function planNotices(
  orders: readonly WaitingOrder[],
  settings: NoticeSettings,
  allowed: boolean,
  now: number,
  timeZone: string,
): Plan {
  const tell: { orderId: string; kind: NoticeKind; key: string }[] = [];
  const drop: string[] = [];
  const hold: { orderId: string; until: number }[] = [];
  const quietEnd = endOfQuiet(settings, now, timeZone);
  for (const { orderId, waiting } of orders) {
    const wanted = settings.on && allowed ? waiting.filter(({ kind }) => settings.kinds[kind]) : [];
    const first = mostImportant(wanted);
    if (first === undefined) drop.push(orderId);
    else {
      const until = quietEnd ?? endOfWait(wanted, settings, now, timeZone);
      if (until === null) tell.push({ orderId, kind: first.kind, key: first.key });
      else hold.push({ orderId, until });
    }
  }
  return { tell: tell.sort((left, right) => rank(left.kind) - rank(right.kind)), drop, hold };
}

/** When the quiet hours that hold `now` end; null outside them. */
function endOfQuiet({ quiet }: NoticeSettings, now: number, timeZone: string): number | null {
  if (!quiet.on || quiet.from === quiet.to) return null;
  const end = nextAt(quiet.to, now, timeZone);
  return end <= nextAt(quiet.from, now, timeZone) ? end : null;
}

/** When the digest that these wait for is due; null when it is due already, or one of them needs no digest. */
function endOfWait(
  waiting: WaitingOrder['waiting'],
  { digest }: NoticeSettings,
  now: number,
  timeZone: string,
): number | null {
  if (!digest.on || waiting.some(({ kind }) => PRESSING.includes(kind))) return null;
  const due = Math.min(...waiting.map(({ at }) => nextAt(digest.at, at, timeZone)));
  return due <= now ? null : due;
}

function mostImportant<T extends { readonly kind: NoticeKind }>(waiting: readonly T[]): T | undefined {
  return [...waiting].sort((left, right) => rank(left.kind) - rank(right.kind))[0];
}

function rank(kind: NoticeKind): number {
  return NOTICE_KINDS.indexOf(kind);
}
