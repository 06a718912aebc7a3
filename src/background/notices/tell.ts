/** Shows what waits to be told, as few notifications as can be, and remembers that it was told. */

import browser from 'webextension-polyfill';
import type { NoticeKind } from '../../domain/settings.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { Texts } from '../../i18n/texts.ts';
import icon from '../../icons/icon-128.png';
import { database } from '../../storage/database.ts';
import { withIndexFields } from '../../storage/derive.ts';
import { readSettings } from '../../storage/read.ts';
import type { StoredOrder } from '../../storage/schema.ts';
import { getOrder, putOrder, type Writing, write } from '../../storage/write.ts';
import { wordsOf } from '../words.ts';
import { groupNotices, NOTICE_SUBJECTS, type NoticeSubject, type Told } from './group.ts';
import { type Plan, planNotices } from './plan.ts';
import { reminderParts } from './reminders.ts';

/**
 * Tells what is due at `now`. A notification is shown before it is noted as told: a worker killed in between shows it
 * again under the same id, which replaces it, so that nothing is told twice and nothing is lost.
 */
export async function tellNotices(now: number): Promise<void> {
  const due = await (await database()).getAllFromIndex('orders', 'byTellAt', IDBKeyRange.upperBound(now));
  if (due.length === 0) return;
  const settings = await readSettings();
  const allowed = browser.notifications !== undefined && (await mayNotify());
  const waiting = due.map(({ orderId, notices }) => ({ orderId, waiting: notices?.waiting ?? [] }));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const plan = planNotices(waiting, settings.notices, allowed, now, timeZone);
  if (plan.tell.length > 0) await show(plan, due, now, await wordsOf(settings.language));
  await write((writing) => remember(writing, plan, now));
}

function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

async function show({ tell }: Plan, due: readonly StoredOrder[], now: number, texts: Texts): Promise<void> {
  const byId = new Map(due.map((order) => [order.orderId, order]));
  const told = tell.flatMap(({ orderId, kind, key }) => toldOf(byId.get(orderId), kind, key, now));
  for (const { id, title, message } of groupNotices(told, texts))
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: icon,
      title,
      message,
    });
}

function toldOf(stored: StoredOrder | undefined, kind: NoticeKind, key: string, now: number): Told[] {
  if (stored === undefined) return [];
  const { orderId, order, label, notices } = stored;
  const at = notices?.waiting.find((one) => one.key === key)?.at ?? 0;
  const title = label || (order.items[0]?.title ?? '');
  return [
    { orderId, subject: subjectOf(kind, key), days: daysLeft(key, now), at, title, headline: headlineAt(stored, now) },
  ];
}

/** The headline with the days of protection that are left at `now`: it may have waited a night since it was made. */
function headlineAt({ verdict, judgedAt }: StoredOrder, now: number): Verdict['headline'] {
  const { headline, protectionDaysLeft } = verdict;
  const { left } = headline.figures;
  if (protectionDaysLeft === null || left === undefined) return headline;
  return { ...headline, figures: { ...headline.figures, left: daysUntil(judgedAt + protectionDaysLeft * DAY, now) } };
}

/** What the title says: a date by its own name, anything else by its kind. */
function subjectOf(kind: NoticeKind, key: string): NoticeSubject {
  const date = reminderParts(key)?.date;
  return kind === 'deadline' || kind === 'reminder' ? (NOTICE_SUBJECTS.find((one) => one === date) ?? kind) : kind;
}

/** Whole days until the end of what is reminded of. */
function daysLeft(key: string, now: number): number {
  return daysUntil(reminderParts(key)?.end ?? now, now);
}

/** An alarm that rings a little late costs no day. */
function daysUntil(end: number, now: number): number {
  return Math.max(0, Math.floor((end - now + HOUR) / DAY));
}

async function remember(writing: Writing, { tell, drop, hold }: Plan, now: number): Promise<void> {
  const done = [...tell.map(({ orderId }) => orderId), ...drop];
  for (const orderId of done) await change(writing, orderId, now, () => ({ waiting: [] }));
  for (const { orderId, until } of hold)
    await change(writing, orderId, now, ({ waiting }) => ({ waiting, tellAt: until }));
}

type Waiting = Pick<NonNullable<StoredOrder['notices']>, 'waiting' | 'tellAt'>;

async function change(
  writing: Writing,
  orderId: string,
  now: number,
  to: (notices: Waiting) => Waiting,
): Promise<void> {
  const stored = await getOrder(writing, orderId, now);
  if (stored?.notices === undefined) return;
  const { waiting, tellAt, ...rest } = stored.notices;
  const notices = { ...rest, ...to({ waiting, ...(tellAt === undefined ? {} : { tellAt }) }) };
  await putOrder(writing, withIndexFields({ ...stored, notices }));
}
