/** Makes notifications out of what is to be told: one for one order, one for many. Pure. */

import { NOTICE_KINDS } from '../../domain/settings.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { Texts } from '../../i18n/texts.ts';

/** What a title can be about: a kind, or the date that a reminder is of. */
export const NOTICE_SUBJECTS = [
  ...NOTICE_KINDS,
  'last_chance',
  'appeal_ends',
  'collect_by',
  'ship_by',
  'seller_promise',
  'snooze_ends',
] as const;
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];

/** One order and what is told of it. */
export interface Told {
  readonly orderId: string;
  readonly subject: NoticeSubject;
  /** Whole days until the end of a date that is reminded of. */
  readonly days: number;
  /** When it was noticed (epoch ms): part of the notification's id. */
  readonly at: number;
  readonly title: string;
  readonly headline: Verdict['headline'];
}

export interface Notification {
  /** The same for the same things; says which order a click opens. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Lines of a notification for many; what does not fit is counted. */
const MOST_LINES = 4;
const LONGEST_TITLE = 48;

export function groupNotices(told: readonly Told[], texts: Texts): Notification[] {
  const [first, ...others] = told;
  if (first === undefined) return [];
  if (others.length === 0) {
    const title = titleOf(first, texts);
    const headline = texts.say(first.headline.id, first.headline.figures);
    const message = headline === title ? nameOf(first) : `${nameOf(first)}\n${headline}`;
    return [{ id: notificationId([first]), title, message }];
  }
  const lines = told.slice(0, MOST_LINES).map((one) => `${titleOf(one, texts)} · ${nameOf(one)}`);
  const more = told.length - lines.length;
  return [
    {
      id: notificationId(told),
      title: texts.say('notice_many', { count: told.length }),
      message: [...lines, ...(more > 0 ? [texts.say('notice_more', { count: more })] : [])].join('\n'),
    },
  ];
}

/** Where a click on the notification leads: one order, or all. */
export function orderOfNotification(id: string): string | null {
  const [kind, , orderId] = id.split('|');
  return kind === 'order' && orderId !== undefined ? orderId : null;
}

function notificationId(told: readonly Told[]): string {
  const newest = Math.max(...told.map(({ at }) => at));
  const [only] = told;
  return told.length === 1 && only !== undefined
    ? `order|${newest}|${only.orderId}`
    : `orders|${newest}|${told.length}`;
}

function titleOf({ subject, days }: Told, texts: Texts): string {
  return texts.say(`notice_${subject}`, { days });
}

/** Titles from a page may be long, and may hold marks that turn the line around. */
function nameOf({ title, orderId }: Told): string {
  const clean = title.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ').trim();
  const characters = [...(clean || orderId)];
  return characters.length <= LONGEST_TITLE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}
