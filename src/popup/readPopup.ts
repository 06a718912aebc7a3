/** Reads what the popup shows: once before anything is drawn, and again for every search, filter or change. */

import { inTime } from '../domain/in-time.ts';
import type { OrderFilter } from '../domain/settings.ts';
import type { Surroundings } from '../order/surroundings.ts';
import type { Summary } from '../storage/cards.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { fillingWindow, LOWEST } from './cards.ts';

export interface ReadyData {
  readonly phase: 'ready';
  readonly summary: Summary;
  readonly orders: readonly StoredOrder[];
  /** Whether more orders than these match. */
  readonly more: boolean;
  /** How often a parcel waits for a carrier to be allowed. */
  readonly waiting: number;
  /** Whether these are the demo's invented orders. */
  readonly demo: boolean;
  /** Whether these orders answer a search or a filter, and not everything is shown. */
  readonly narrowed: boolean;
}

/** What is asked for; `limit` counts cards. */
export interface Asked {
  readonly search: string;
  readonly filter: OrderFilter;
  readonly limit: number;
}

export async function readPopup(surroundings: Surroundings, { search, filter, limit }: Asked): Promise<ReadyData> {
  // Loaded when somebody filters, because the popup opens without.
  const passing = Object.keys(filter).length === 0 ? null : (await import('./passing.ts')).passing(filter);
  const wanted = passing === null ? {} : { wanted: passing };
  const [summary, orders, waiting, demo] = await Promise.all([
    surroundings.readSummary(),
    surroundings.readCards({ limit: limit + 1, search, ...wanted }),
    surroundings.readWaiting(),
    surroundings.readDemo(),
  ]);
  return {
    phase: 'ready',
    summary,
    orders: orders.slice(0, limit),
    more: orders.length > limit,
    waiting: [...waiting.values()].reduce((sum, count) => sum + count, 0),
    demo,
    narrowed: search !== '' || passing !== null,
  };
}

/** The reading that runs while the words are loaded: of no more cards than the window can show. */
export interface EarlyReading {
  readonly limit: number;
  readonly reading: Promise<ReadyData>;
  /** Present once it is there: then the cards are the first thing that is drawn. */
  readonly data?: ReadyData;
}

/** A popup is at most so high; CSS pixels. */
const POPUP_HEIGHT = 600;

/** `height` is that of the window in CSS pixels; a popup's own grows only once something is in it. */
export function readEarly(surroundings: Surroundings, height: number): EarlyReading {
  const room = Math.max(POPUP_HEIGHT, height);
  const limit = Math.ceil(room / LOWEST.calm);
  // Which carriers wait is told by what is loaded after the list, and known by then.
  const sooner: Surroundings = { ...surroundings, readWaiting: async () => new Map() };
  const reading = readPopup(sooner, { search: '', filter: {}, limit }).then((data) => {
    const orders = fillingWindow(data.orders, room);
    return { ...data, orders, more: data.more || orders.length < data.orders.length };
  });
  // Who waits for it later learns of a failure; until then nobody misses it.
  reading.catch(() => undefined);
  return { limit, reading };
}

/** Waits for the reading, but no longer than `patience` ms. */
export async function withData(early: EarlyReading, patience: number): Promise<EarlyReading> {
  const data = await inTime(early.reading, patience);
  return data === undefined ? early : { ...early, data };
}
