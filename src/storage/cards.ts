/** What a popup shows at once: the state in a few figures and the first cards. Reads without the schemas, which come later. */

import { MINUTE } from '../domain/days.ts';
import { isStoredOrder, isStoredWarning } from './card-checks.ts';
import { type Database, database, readShown, shownDatabase } from './database.ts';
import type { Group } from './groups.ts';
import { LAST_READ_AT, SETTINGS, SHELF_COUNTS } from './names.ts';
import type { StoredOrder, StoredWarning } from './schema.ts';
import { countShelves, parseShelfCounts } from './shelf-counts.ts';

/** The state of everything in a few figures. */
export interface Summary {
  /** Orders in each group. */
  readonly groups: Readonly<Record<Group, number>>;
  /** How many of `needs_you` are urgent. */
  readonly urgent: number;
  /** The next dated thing among open orders. */
  readonly nextDate: {
    readonly orderId: string;
    readonly title: string;
    readonly at: string;
    readonly rule: string;
  } | null;
  /** Epoch ms of the last reading of an AliExpress page; null before the first. */
  readonly lastReadAt: number | null;
  /** What could not be read lately, newest first. */
  readonly warnings: readonly StoredWarning[];
  /** Records that were set aside because they no longer fit. */
  readonly setAside: number;
}

/** Of what is shown; `now` in epoch ms. The cost does not grow with the number of orders nor with their history. */
export function readSummary(now = Date.now()): Promise<Summary> {
  return readShown((shown) => readSummaryOf(shown, now));
}

export async function readSummaryOf(db: Database, now = Date.now()): Promise<Summary> {
  const transaction = db.transaction(['orders', 'warnings', 'values', 'setAside']);
  const orders = transaction.objectStore('orders');
  const values = transaction.objectStore('values');
  const [shelves, next, warnings, lastReadAt, setAside] = await Promise.all([
    values.get(SHELF_COUNTS).then((kept) => parseShelfCounts(kept, db.version) ?? countShelves(orders)),
    orders.index('byActBy').get(IDBKeyRange.lowerBound(dayOf(now))),
    transaction.objectStore('warnings').getAll(),
    values.get(LAST_READ_AT),
    transaction.objectStore('setAside').count(),
  ]);
  return {
    groups: {
      needs_you: shelves.urgent + shelves.react,
      to_watch: shelves.watch,
      on_their_way: shelves.normal_pause + shelves.moving,
      closed: shelves.closed,
      archived: shelves.archived,
    },
    urgent: shelves.urgent,
    nextDate: next?.actBy
      ? {
          orderId: next.orderId,
          title: next.order.items[0]?.title ?? '',
          at: next.actBy,
          rule: next.verdict.headline.id,
        }
      : null,
    lastReadAt: typeof lastReadAt === 'number' ? lastReadAt : null,
    warnings: warnings.filter(isStoredWarning).sort((left, right) => right.at - left.at),
    setAside,
  };
}

/** The day of the buyer's calendar, `2026-11-26`: a date of an earlier one is no next date. */
function dayOf(now: number): string {
  return new Date(now - new Date(now).getTimezoneOffset() * MINUTE).toISOString().slice(0, 10);
}

export interface CardQuery {
  readonly limit: number;
  /** The `rank` of the last card already shown. */
  readonly after?: string;
  /** Words, a number or a seller; all words must occur. */
  readonly search?: string;
  /** Whether an order is among those wanted; all are where it is absent. */
  readonly wanted?: (order: StoredOrder) => boolean;
}

/** Cards are read in parts of this size at most, so that the page stays answerable in between. */
const PART = 50;

/** Cards in the order of `rank`; reads no more than it gives (a search reads on until it has enough). */
export function readCards(query: CardQuery): Promise<StoredOrder[]> {
  return readShown((shown) => readCardsOf(shown, query));
}

async function readCardsOf(db: Database, { limit, after, search = '', wanted }: CardQuery): Promise<StoredOrder[]> {
  const words = foldWords(search);
  const all = words.length === 0 && wanted === undefined;
  const cards: StoredOrder[] = [];
  for (let last = after; ; ) {
    const size = all ? Math.min(limit - cards.length, PART) : PART;
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const part = await db.getAllFromIndex('orders', 'byRank', range, size);
    cards.push(
      ...part.filter((record) => isStoredOrder(record) && wanted?.(record) !== false && matches(record, words)),
    );
    last = part.at(-1)?.rank;
    if (part.length < size || cards.length >= limit || last === undefined) return cards.slice(0, limit);
  }
}

/** The thumbnail kept when the page was read; null when there is none. */
export async function readThumbnail(orderId: string): Promise<Blob | null> {
  const db = await shownDatabase();
  return (await db.get('thumbnails', orderId))?.picture ?? null;
}

/** How many open parcels wait for each carrier whose host the user has not allowed yet, by carrier id. */
export async function readWaiting(): Promise<ReadonlyMap<string, number>> {
  const db = await shownDatabase();
  const byWaiting = db.transaction('trackings').store.index('byWaiting');
  const waiting = new Map<string, number>();
  for (
    let cursor = await byWaiting.openKeyCursor(null, 'nextunique');
    cursor !== null;
    cursor = await cursor.continue()
  )
    waiting.set(cursor.key, await byWaiting.count(cursor.key));
  return waiting;
}

/** What must be known before the popup can be drawn; a choice that does not fit is the browser's own. */
export interface Look {
  /** A code of `_locales`, or `browser`. */
  readonly language: string;
  readonly theme: string;
  /** Whether keys without Ctrl or Alt may act. */
  readonly shortcuts: boolean;
}

export const DEFAULT_LOOK: Look = { language: 'browser', theme: 'system', shortcuts: true };

export async function readLook(): Promise<Look> {
  const kept: unknown = await (await database()).get('values', SETTINGS);
  const { language, theme, shortcuts }: Record<string, unknown> = fieldsOf(fieldsOf(kept)['settings']);
  return {
    language: typeof language === 'string' && /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(language) ? language : 'browser',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    shortcuts: shortcuts !== false,
  };
}

function fieldsOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}

function foldWords(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function matches(order: StoredOrder, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(
    [
      order.orderId,
      order.label,
      order.note,
      order.order.seller?.name ?? '',
      ...order.order.items.map((item) => item.title),
      ...order.numbers,
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}
