/** Makes the texts that leave: backup, table, calendar. Always of the user's own orders, never the demo's. */

import type { KeptOrder } from '../../domain/kept.ts';
import { detailLink } from '../../domain/moves.ts';
import { calendarDay } from '../../domain/zones.ts';
import { type Backup, backupText } from '../../exchange/backup.ts';
import { csvFormOf, toCsv } from '../../exchange/csv.ts';
import { type Deadline, deadlinesOf } from '../../exchange/deadlines.ts';
import { type CalendarEvent, toICalendar } from '../../exchange/icalendar.ts';
import { keptPart } from '../../exchange/merge.ts';
import { ORDER_COLUMNS, orderRow, type TableWords } from '../../exchange/order-table.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { StoredOrder, StoredThumbnail } from '../../storage/schema.ts';
import { shortTitle } from '../../ui/shortTitle.ts';
import type { DashboardSurroundings, TextFile } from '../surroundings.ts';

export type FileKind = 'backup' | 'table' | 'calendar';

/** Reads everything and makes one file of it. */
export async function makeFile(kind: FileKind, dashboard: DashboardSurroundings, texts: Texts): Promise<TextFile> {
  const day = calendarDay(dashboard.now(), dashboard.timeZone);
  if (kind === 'backup')
    return {
      name: `waitwise-backup-${day}.json`,
      type: 'application/json',
      text: backupText(await readBackup(dashboard)),
    };
  const orders = await readOrders(dashboard);
  return kind === 'table'
    ? { name: `waitwise-orders-${day}.csv`, type: 'text/csv;charset=utf-8', text: tableText(orders, texts) }
    : {
        name: `waitwise-deadlines-${day}.ics`,
        type: 'text/calendar;charset=utf-8',
        text: await calendarText(orders, dashboard, texts),
      };
}

/** The user's own orders as a backup holds them, by number. */
export async function readKeptOrders(dashboard: DashboardSurroundings): Promise<Map<string, KeptOrder>> {
  const kept = new Map<string, KeptOrder>();
  for await (const part of dashboard.readOwnOrders())
    for (const stored of part) kept.set(stored.orderId, keptPart(stored));
  return kept;
}

/** Everything but the pieces of evidence. */
export async function readBackup(dashboard: DashboardSurroundings): Promise<Backup> {
  const [orders, rest, evidence] = await Promise.all([
    readKeptOrders(dashboard),
    dashboard.readRest(),
    dashboard.readOwnEvidence(),
  ]);
  const { settings, trackings, changes, thumbnails } = rest;
  return {
    exportedAt: dashboard.now(),
    settings,
    orders: [...orders.values()],
    trackings: [...trackings],
    changes: changes.map(({ id: _own, ...change }) => change),
    pictures: await Promise.all(thumbnails.map(pictureOf)),
    cases: evidence.cases.filter(({ orderId }) => orders.has(orderId)),
    pieces: null,
  };
}

async function pictureOf({ orderId, imageUrl, picture }: StoredThumbnail): Promise<Backup['pictures'][number]> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { orderId, imageUrl, picture: `data:${picture.type};base64,${btoa(binary)}` };
}

async function readOrders(dashboard: DashboardSurroundings): Promise<StoredOrder[]> {
  const orders: StoredOrder[] = [];
  for await (const part of dashboard.readOwnOrders()) orders.push(...part);
  return orders;
}

function tableText(orders: readonly StoredOrder[], texts: Texts): string {
  const words: TableWords = {
    level: (level) => texts.say(`level_${level}`),
    stage: (stage) => texts.say(`stage_${stage}`),
    state: (state) => texts.say(`ui_dash_state_${state}`),
    yes: texts.say('ui_yes'),
  };
  const head = ORDER_COLUMNS.map((column) => texts.say(`ui_dash_csv_${column}`));
  return toCsv([head, ...orders.map((order) => orderRow(order, words))], csvFormOf(texts.lang.replace('_', '-')));
}

async function calendarText(
  orders: readonly StoredOrder[],
  dashboard: DashboardSurroundings,
  texts: Texts,
): Promise<string> {
  const { rules } = await dashboard.readSettings();
  const { timeZone } = dashboard;
  const now = dashboard.now();
  const events = orders
    .filter(({ archived }) => !archived)
    .flatMap((stored) =>
      deadlinesOf(stored, { timeZone, now, rules })
        .filter(({ at }) => at > now)
        .map((deadline) => calendarEvent(stored, deadline, texts)),
    );
  return toICalendar(events, { name: texts.say('ui_dash_calendar_name') }, now);
}

const HOUR_IN_MINUTES = 60;
/** A moment: a day ahead. A whole day: at nine in the morning of the day before, or of the day itself to look again. */
const REMIND = {
  moment: 24 * HOUR_IN_MINUTES,
  dayBefore: 15 * HOUR_IN_MINUTES,
  sameDay: -9 * HOUR_IN_MINUTES,
} as const;

function calendarEvent(stored: StoredOrder, { kind, at, day, parcel }: Deadline, texts: Texts): CalendarEvent {
  const title = shortTitle(stored.order.items[0]?.title ?? '') || stored.orderId;
  const ofDay = kind === 'snooze_ends' ? REMIND.sameDay : REMIND.dayBefore;
  return {
    uid: `${[stored.orderId, kind, ...(parcel === undefined ? [] : [parcel])].join('-')}@waitwise`,
    at,
    day,
    summary: texts.say(`ui_dash_deadline_${kind}`, { title }),
    description: texts.say('ui_order_number', { number: stored.orderId }),
    url: detailLink(stored),
    alarmsBefore: [day === undefined ? REMIND.moment : ofDay],
  };
}
