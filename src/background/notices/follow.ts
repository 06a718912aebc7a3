/** Follows one order over time: notes what is so, and lets wait what must be told. Nothing is ever told twice. */

import type { Notices } from '../../domain/kept.ts';
import type { NoticeKind } from '../../domain/settings.ts';
import { LEVELS, type Level } from '../../domain/stage.ts';
import { DAY } from '../../domain/time.ts';
import type { Condition } from './conditions.ts';
import { isSameReminder, reminderParts } from './reminders.ts';

export interface Followed {
  readonly conditions: readonly Condition[];
  readonly level: Level;
  /** The level before this judgement; null when the order is new. */
  readonly levelBefore: Level | null;
  /** What the level rests on (newest scan, the user's marks): the same turn on the same grounds is one thing. */
  readonly grounds: string;
  readonly firstReadAt: number;
  /** Whether the level was this bad already when the order was first read. Asked only where it decides. */
  readonly wasSoWhenFirstRead: () => boolean;
  /** The user did this, or set the order aside: a person is not told what they just did. */
  readonly silent: boolean;
  readonly remindAt: number | null;
}

/** An order collects a handful of keys in its life; beyond this the oldest are forgotten. */
const MOST_NOTICED = 80;

/** The notices of an order after a judgement at `now`. An order seen for the first time only notes what is so. */
export function followNotices(previous: Notices | undefined, followed: Followed, now: number): Notices {
  const known = withoutFuture(previous?.noticed ?? {}, now);
  const conditions = [...followed.conditions, ...turn(followed, now)];
  const fresh = conditions.filter(({ key }) => !isNoticed(known, key));
  const noticed = { ...known, ...Object.fromEntries(fresh.map(({ key }) => [key, now])) };
  const silent = previous === undefined || followed.silent;
  const told = silent ? [] : fresh.filter((condition) => isNews(condition, followed));
  const waiting = [
    ...(followed.silent ? [] : (previous?.waiting ?? [])).filter(({ key, kind }) => stillSo(key, kind, followed)),
    ...told.map(({ key, kind }) => ({ key, kind, at: now })),
  ];
  const tellAt = told.length > 0 ? now : previous?.tellAt;
  return {
    noticed: newest(noticed),
    waiting,
    ...(waiting.length > 0 && tellAt !== undefined ? { tellAt } : {}),
    ...(followed.remindAt === null ? {} : { remindAt: followed.remindAt }),
  };
}

const REACT = LEVELS.indexOf('react');

/** Keys that `turn` makes. */
const TURN = /^(?:react|urgent)@/;

/** The level as a condition, in the moment it turns to react or urgent. */
function turn({ level, levelBefore, grounds }: Followed, now: number): Condition[] {
  const rank = LEVELS.indexOf(level);
  const before = levelBefore === null ? rank : LEVELS.indexOf(levelBefore);
  if (rank < REACT || rank <= before) return [];
  return [{ key: `${level}@${grounds}`, kind: level === 'urgent' ? 'urgent' : 'react', since: now }];
}

/** What was so before we first saw the order is no news; nor is what a more pressing reminder overtook. */
function isNews(condition: Condition, followed: Followed): boolean {
  if (condition.overtaken) return false;
  if (condition.kind === 'react' || condition.kind === 'urgent') return !followed.wasSoWhenFirstRead();
  return !(condition.since < followed.firstReadAt);
}

/** What waits is dropped when it is not so any more. */
function stillSo(key: string, kind: NoticeKind, { conditions, level }: Followed): boolean {
  if (kind === 'react' || kind === 'urgent') return level === kind;
  return conditions.some((condition) => !condition.overtaken && isSameThing(condition.key, key));
}

function isNoticed(noticed: Notices['noticed'], key: string): boolean {
  return Object.hasOwn(noticed, key) || Object.keys(noticed).some((other) => isSameThing(other, key));
}

function isSameThing(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [reminderParts(one), reminderParts(other)];
  return left !== null && right !== null && isSameReminder(left, right);
}

/**
 * What time alone brings (a reminder, a turn of the level) and was noted in the future was noted by a clock that was
 * wrong: it will be so again, and must be told then.
 */
function withoutFuture(noticed: Notices['noticed'], now: number): Notices['noticed'] {
  const byTime = (key: string) => reminderParts(key) !== null || TURN.test(key);
  return Object.fromEntries(Object.entries(noticed).filter(([key, at]) => at <= now + DAY || !byTime(key)));
}

function newest(noticed: Notices['noticed']): Notices['noticed'] {
  const entries = Object.entries(noticed);
  if (entries.length <= MOST_NOTICED) return noticed;
  return Object.fromEntries(entries.sort(([, left], [, right]) => right - left).slice(0, MOST_NOTICED));
}
