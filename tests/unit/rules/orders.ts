/** Invented orders for the tests of the rules: one parcel, one number, told what differs. */

import type { Marks, Order, TrackingEvent } from '../../../src/domain/order.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { DAY, instantOf } from '../../../src/domain/time.ts';

/** A quiet Monday outside every busy season. */
export const NOW = Date.parse('2026-06-15T12:00:00Z');

export const daysAgo = (days: number, now = NOW) => instantOf(now - days * DAY);
export const daysAhead = (days: number, now = NOW) => instantOf(now + days * DAY);

export function event(stage: Stage, at: string, place: Partial<TrackingEvent> = {}): TrackingEvent {
  return { at, text: stage, stage, ...place };
}

/** An order whose parcel went the way of `events`, the newest last. */
export function order(events: readonly TrackingEvent[], changes: Partial<Order> = {}, marks: Marks = {}): Order {
  return {
    orderId: '8190000000000001',
    site: 'aliexpress.com',
    state: 'shipped',
    items: [{ title: 'Desk lamp', quantity: 1 }],
    shipTo: { country: 'PL', city: 'Warszawa' },
    parcels: [{ number: 'LP00123456789012', events: [...events] }],
    marks,
    ...changes,
  };
}

/** The shortest history that ends in `stage`, its last scan `days` ago. */
export function wayTo(stage: Stage, days: number, now = NOW): TrackingEvent[] {
  const last = event(stage, daysAgo(days, now));
  const before: Partial<Record<Stage, Stage[]>> = {
    accepted: ['shipped'],
    departed_origin: ['accepted'],
    transit: ['accepted', 'departed_origin'],
    arrived_destination: ['accepted', 'departed_origin'],
    customs: ['accepted', 'departed_origin'],
    out_for_delivery: ['departed_origin', 'arrived_destination'],
    available_for_pickup: ['departed_origin', 'arrived_destination'],
    delivered: ['departed_origin', 'out_for_delivery'],
    returned: ['departed_origin', 'exception'],
    exception: ['departed_origin', 'arrived_destination'],
  };
  const earlier = before[stage] ?? [];
  return [...earlier.map((s, i) => event(s, daysAgo(days + earlier.length - i, now))), last];
}
