/** Stores what the user typed: numbers and a postcode of an order, parcels that are not from AliExpress. */

import type { Directory } from '../carriers/directory.ts';
import type { Annotation, KeptOrder, Typed } from '../domain/kept.ts';
import type { Order } from '../domain/order.ts';
import type { NumberVerdict, OwnMessage, Reply } from '../messages/protocol.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { getOrder, trackingsOf, type Writing, write } from '../storage/write.ts';
import { askAbout, ordersOf } from './asking.ts';
import { forgetOrder } from './forget.ts';
import { grantedCarriers } from './hosts.ts';
import { judgeAndStore, judgingAt } from './storing.ts';
import { examineNumber } from './typed-numbers.ts';
import { wholeDirectory } from './whole-directory.ts';

type Message<T extends OwnMessage['type']> = Extract<OwnMessage, { type: T }>;
type Typing = Message<'type_number' | 'forget_number' | 'type_postcode'>;

/** More numbers than any order has. */
const MOST_NUMBERS = 20;
/** Parcels from elsewhere have ids that no shop gives. */
const OWN_PREFIX = 'own-';

/** What a number is, given the order it is typed for. */
export async function examineFor(order: Order | undefined, number: string, now: number): Promise<NumberVerdict> {
  return examineIn(await wholeDirectory(), order, number, now);
}

function examineIn(directory: Directory, order: Order | undefined, number: string, now: number): NumberVerdict {
  const of = order === undefined ? {} : { orderIds: [order.orderId], country: order.shipTo?.country };
  return examineNumber(number, { now, ...of }, directory);
}

/** Keeps or forgets a number, or a postcode. An order's own number is no tracking number. */
export async function typeFor(message: Typing, now: number): Promise<Reply> {
  const [allowed, directory] = await Promise.all([grantedCarriers(), wholeDirectory()]);
  return write(async (writing) => {
    const before = await getOrder(writing, message.orderId, now);
    if (before === null) return { ok: false, problem: 'unknown_order', detail: message.orderId };
    const typed = typedAfter(before, message, directory, now);
    if (typed === null) return { ok: false, problem: 'no_tracking_number', detail: '' };
    if (message.type === 'forget_number') await forget(writing, message.number, before.orderId, now);
    const after = await judgeAndStore(writing, before, { ...before, typed }, 'user', await judgingAt(writing, now));
    await askAbout(writing, after, allowed, now);
    return { ok: true };
  });
}

function typedAfter({ order, typed }: StoredOrder, message: Typing, directory: Directory, now: number): Typed | null {
  const { numbers = [], postcode } = typed ?? {};
  const kept = { numbers, ...(postcode === undefined ? {} : { postcode }) };
  switch (message.type) {
    case 'type_postcode':
      return message.postcode.trim() === ''
        ? { numbers }
        : { numbers, postcode: message.postcode.trim().toUpperCase() };
    case 'forget_number':
      return { ...kept, numbers: numbers.filter(({ number }) => number !== message.number) };
    case 'type_number': {
      const { number, problem } = examineIn(directory, order, message.number, now);
      if (!isTrackingNumber(number) || problem === 'N-ORDERNO') return null;
      const { carrier, sameAs } = message;
      const one = { number, typedAt: now, ...(carrier && { carrier }), ...(sameAs && { sameAs }) };
      return { ...kept, numbers: [...numbers.filter((other) => other.number !== number), one].slice(-MOST_NUMBERS) };
    }
  }
}

function isTrackingNumber(number: string): boolean {
  return /^[A-Z0-9]{5,40}$/.test(number) && /\d/.test(number);
}

/** What carriers told about a number goes with it, unless another order has it too. */
async function forget(writing: Writing, number: string, orderId: string, now: number): Promise<void> {
  for (const tracking of await trackingsOf(writing, [number])) {
    const orders = await ordersOf(writing, tracking, now);
    const others = orders.filter(
      (order) => order.orderId !== orderId || holds(order.order, tracking.root ?? tracking.number),
    );
    if (others.length === 0) await writing.objectStore('trackings').delete(tracking.key);
  }
}

function holds({ parcels }: Order, number: string): boolean {
  return parcels.some((parcel) => parcel.number === number || parcel.aliases?.includes(number) === true);
}

/** Adds a parcel that is not from AliExpress; no date is known of it but those the user gives. */
export async function addParcel(message: Message<'add_parcel'>, now: number): Promise<Reply> {
  const context = { now, country: message.country };
  const { number, problem } = examineNumber(message.number, context, await wholeDirectory());
  if (!isTrackingNumber(number) || problem === 'N-ORDERNO')
    return { ok: false, problem: 'no_tracking_number', detail: '' };
  const allowed = await grantedCarriers();
  return write(async (writing) => {
    const orderId = `${OWN_PREFIX}${number.toLowerCase()}`;
    if ((await getOrder(writing, orderId, now)) !== null)
      return { ok: false, problem: 'already_there', detail: number } as const;
    const after = await judgeAndStore(
      writing,
      null,
      ownOrder(orderId, number, message, now),
      'user',
      await judgingAt(writing, now),
    );
    await askAbout(writing, after, allowed, now);
    return { ok: true, orderId } as const;
  });
}

function ownOrder(orderId: string, number: string, message: Message<'add_parcel'>, now: number): KeptOrder {
  const { title, carrier, country, placedAt, protectionEndsAt } = message;
  const order: Order = {
    orderId,
    site: 'elsewhere',
    state: 'shipped',
    items: [{ title: title.trim() }],
    parcels: [{ number, ...(carrier && { carrier }), events: [] }],
    ...(country && { shipTo: { country } }),
    ...(placedAt && { placedAt }),
    ...(protectionEndsAt && { protectionEndsAt }),
  };
  return { ...BLANK, orderId, order, fields: {}, firstReadAt: now, readAt: now };
}

const BLANK: Annotation = { marks: {}, note: '', label: '', archived: false, ticks: {} };

/** Removes a parcel from elsewhere with all that was told of it; orders of AliExpress are archived, never removed. */
export async function removeParcel(orderId: string, now: number): Promise<Reply> {
  return write(async (writing) => {
    const stored = await getOrder(writing, orderId, now);
    if (stored === null || stored.order.site !== 'elsewhere')
      return { ok: false, problem: 'unknown_order', detail: orderId } as const;
    await forgetOrder(writing, stored, now);
    return { ok: true } as const;
  });
}
