/** Random orders for the properties of the rules: every state, stage, mark and deadline, also odd but valid ones. */

import * as fc from 'fast-check';
import { type Marks, type Order, orderSchema, type TrackingEvent } from '../../../src/domain/order.ts';
import { ORDER_STATES, STAGES } from '../../../src/domain/stage.ts';
import { DAY, instantOf } from '../../../src/domain/time.ts';

export const NOW = Date.parse('2026-06-15T12:00:00Z');

const instant = (fromDays: number, toDays: number) =>
  fc.integer({ min: fromDays * 1440, max: toDays * 1440 }).map((minutes) => instantOf(NOW + minutes * 60_000));
const when = (fromDays: number, toDays: number) =>
  fc.oneof(
    instant(fromDays, toDays),
    instant(fromDays, toDays).map((text) => text.slice(0, 10)),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Drops the keys whose value is undefined, as orders come from storage. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

const TEXTS = ['Scan', 'Parcel lost in transit', 'Held by customs', ''] as const;
const PLACES = [
  {},
  { country: 'CN' },
  { country: 'PL', city: 'Warsaw' },
  { country: 'PL', city: 'Kraków' },
  { country: 'DE', city: 'Leipzig' },
] as const;

export const randomEvent: fc.Arbitrary<TrackingEvent> = fc
  .record({
    at: instant(-70, 2),
    stage: fc.constantFrom(...STAGES),
    text: fc.constantFrom(...TEXTS),
    place: fc.constantFrom(...PLACES),
    source: maybe(fc.constantFrom('aliexpress', 'cainiao', 'user')),
  })
  .map(({ place, source, ...event }) => ({ ...event, ...place, ...(source === undefined ? {} : { source }) }));

const randomMarks: fc.Arbitrary<Marks> = fc
  .record({
    received: maybe(fc.boolean()),
    extensionAskedAt: maybe(when(-6, 0)),
    sellerAsksToWaitAt: maybe(when(-6, 0)),
    sellerSendsTemplates: maybe(fc.boolean()),
    weightMismatch: maybe(fc.boolean()),
    messagedSellerAt: maybe(when(-6, 0)),
    snoozedUntil: maybe(when(-3, 6)),
  })
  .map(defined);

const METHODS = [
  'AliExpress Standard Shipping',
  'AliExpress Saver Shipping',
  'China Post',
  'DHL',
  'Flying carpet',
] as const;

const rare = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

export const randomOrder: fc.Arbitrary<Order> = fc
  .record({
    orderId: fc.constant('8190000000000001'),
    site: fc.constant('aliexpress.com' as const),
    state: fc.oneof(
      { weight: 6, arbitrary: fc.constant('shipped' as const) },
      { weight: 4, arbitrary: fc.constantFrom(...ORDER_STATES) },
    ),
    items: fc.constant([{ title: 'Desk lamp' }]),
    placedAt: maybe(when(-80, -1)),
    paidAt: maybe(when(-80, -1)),
    dispatchedAt: maybe(when(-60, -1)),
    completedAt: maybe(instant(-20, 0)),
    shipBy: maybe(when(-10, 20)),
    estimatedDelivery: maybe(when(-20, 40).map((to) => ({ to }))),
    protectionEndsAt: maybe(when(-5, 40)),
    shipTo: maybe(fc.constant({ country: 'PL', city: 'Warszawa' })),
    shippingMethod: maybe(fc.constantFrom(...METHODS)),
    parcels: fc.array(
      fc
        .record({
          number: fc.constantFrom('LP00123456789012', 'RR123456784CN', '8190000000000001', 'RR123456785CN', ''),
          issuedAt: maybe(instant(-60, 0)),
          collectBy: maybe(when(-3, 10)),
          events: fc.array(randomEvent, { maxLength: 8 }),
        })
        .map(defined),
      { maxLength: 3 },
    ),
    marks: randomMarks,
    dispute: rare(when(-9, 0)),
    offer: rare(when(-4, 1)),
  })
  .map(({ dispute, offer, marks, ...order }) => {
    const disputed = defined({ ...marks, disputeOpenedAt: dispute, disputeOfferAt: offer });
    return orderSchema.parse(defined({ ...order, marks: dispute === undefined ? marks : disputed }));
  });

export const randomZone = fc.constantFrom(
  'UTC',
  'Europe/Warsaw',
  'Pacific/Honolulu',
  'Asia/Tokyo',
  'America/Sao_Paulo',
);
export const randomNow = fc.integer({ min: -40 * 1440, max: 40 * 1440 }).map((minutes) => NOW + minutes * 60_000);
export const randomShift = fc.integer({ min: 1, max: 20 * DAY });
