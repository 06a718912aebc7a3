/** Shows what waits to be told, as few notifications as can be, and remembers that it was told. */

import browser from 'webextension-polyfill';
import type { NoticeKind } from '../../domain/settings.ts';
import type { Texts } from '../../i18n/texts.ts';
import icon from '../../icons/icon-128.png';
import { database } from '../../storage/database.ts';
import { withIndexFields } from '../../storage/derive.ts';
import { readSettings } from '../../storage/read.ts';
import type { StoredOrder } from '../../storage/schema.ts';
import { getOrder, putOrder, type Writing, write } from '../../storage/write.ts';
import { groupNotices, type Told } from './group.ts';
import { type Plan, planNotices } from './plan.ts';
import { loadTexts } from './words.ts';

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
  if (plan.tell.length > 0) await show(plan, due, await loadTexts(settings.language, timeZone));
  await write((writing) => remember(writing, plan, now));
}

function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

async function show({ tell }: Plan, due: readonly StoredOrder[], texts: Texts): Promise<void> {
  const byId = new Map(due.map((order) => [order.orderId, order]));
  const told = tell.flatMap(({ orderId, kind }) => toldOf(byId.get(orderId), kind));
  for (const { id, title, message } of groupNotices(told, texts))
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: icon,
      title,
      message,
    });
}

function toldOf(stored: StoredOrder | undefined, kind: NoticeKind): Told[] {
  if (stored === undefined) return [];
  const { orderId, order, verdict, label, notices } = stored;
  const at = notices?.waiting.find((one) => one.kind === kind)?.at ?? 0;
  return [{ orderId, kind, at, title: label || (order.items[0]?.title ?? ''), verdict }];
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
