/** The dates that bring a reminder of their own: which, how many days ahead, and when each is due. Pure. */

import type { NoticeKind } from '../../domain/settings.ts';
import { DAY, instantOf, MINUTE } from '../../domain/time.ts';
import type { Deadline, DeadlineKind } from '../../exchange/deadlines.ts';

/** What of a date is told, and how many days before its end; 0 is when it is over. */
interface Ahead {
  readonly kind: NoticeKind;
  readonly days: readonly number[];
}

/**
 * The other dates have a notice already: protection its own steps, the seller's answer in a dispute the rule D-AUTO, a
 * delivery that is late the turn of the level (rule A-OVERDUE).
 */
const AHEAD: Readonly<Partial<Record<DeadlineKind, Ahead>>> = {
  last_chance: { kind: 'deadline', days: [5, 2, 1] },
  appeal_ends: { kind: 'deadline', days: [2, 1] },
  collect_by: { kind: 'deadline', days: [2, 1] },
  ship_by: { kind: 'deadline', days: [0] },
  seller_promise: { kind: 'reminder', days: [0] },
  snooze_ends: { kind: 'reminder', days: [0] },
};

/** Dates that pages state: read again a little differently (a date, then an instant) they are the same date. */
const READ_FROM_PAGES: readonly string[] = ['protection', 'last_chance', 'collect_by', 'ship_by'] satisfies readonly (
  | DeadlineKind
  | 'protection'
)[];
const SAME_DEADLINE = 3 * DAY;

/** A moment at which a reminder becomes due. */
export interface Reminder {
  readonly key: string;
  readonly kind: NoticeKind;
  /** Epoch ms. */
  readonly at: number;
  /** Days before the end, and the end itself (epoch ms). */
  readonly days: number;
  readonly end: number;
  /** What it is one of several steps of. */
  readonly series: string;
}

/** Every reminder of these dates, due or not. */
export function remindersOf(deadlines: readonly Deadline[]): Reminder[] {
  return deadlines.flatMap(({ kind: date, at: end, parcel }) => {
    const ahead = AHEAD[date];
    if (ahead === undefined) return [];
    return ahead.days.map((days) => ({
      key: reminderKey(date, days, end, parcel),
      kind: ahead.kind,
      at: end - days * DAY,
      days,
      end,
      series: `${date} ${parcel ?? ''} ${end}`,
    }));
  });
}

/** `protection_5@2026-12-01T07:59:00.000Z`, with the parcel behind it where an order may have several. */
export function reminderKey(date: string, days: number, end: number, parcel?: string): string {
  const moment = instantOf(Math.round(end / MINUTE) * MINUTE);
  return [`${date}_${days}@${moment}`, ...(parcel === undefined ? [] : [parcel])].join('|');
}

/** What a key was made of. */
export interface ReminderParts {
  readonly date: string;
  readonly days: number;
  /** Epoch ms. */
  readonly end: number;
  readonly parcel: string;
}

/** Null for what is no reminder of a date. */
export function reminderParts(key: string): ReminderParts | null {
  const found = /^([a-z_]+)_(\d+)@([^|]+)(?:\|(.*))?$/s.exec(key);
  const [, date = '', days = '', moment = '', parcel = ''] = found ?? [];
  const end = Date.parse(moment);
  if (found === null || !(date === 'protection' || Object.hasOwn(AHEAD, date)) || Number.isNaN(end)) return null;
  return { date, days: Number(days), end, parcel };
}

/** Whether two keys remind of the same step of the same date. */
export function isSameReminder(one: ReminderParts, other: ReminderParts): boolean {
  if (one.date !== other.date || one.days !== other.days || one.parcel !== other.parcel) return false;
  const apart = Math.abs(one.end - other.end);
  return READ_FROM_PAGES.includes(one.date) ? apart <= SAME_DEADLINE : apart < MINUTE;
}
