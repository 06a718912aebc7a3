/** One demo order with the verdict a person derives for it from the rules, and the builder both are written with. */

import type { Action, Level, Stage } from '../src/domain/stage.ts';
import { type DemoClock, dayAgo, deadlineIn } from './calendar.ts';
import { ADDRESS, STORES } from './goods.ts';
import type { DemoLine, DemoOrder, DemoParcel, DemoScan } from './world.ts';

/** The verdict by hand. `mainRule` is the rule that decides; null where an order state decides, which has no id. */
export interface Expected {
  readonly level: Level;
  readonly stage: Stage;
  readonly action: Action;
  readonly mainRule: string | null;
  /** A further rule that must speak beside it. */
  readonly besides?: string;
}

export interface DemoCase {
  /** What the order shows, in a few words. */
  readonly about: string;
  readonly order: DemoOrder;
  readonly expected: Expected;
}

/** Days of protection left where protection must not matter. */
const SAFE = 42;
/** Days until the estimated delivery where lateness must not matter. */
const NOT_LATE = 14;

export interface OrderSketch {
  /** 0–29; the order id follows from it. */
  readonly index: number;
  readonly lines: readonly DemoLine[];
  /** Days since placing. */
  readonly placed: number;
  readonly currency?: string;
  readonly shippingMethod?: string;
  /** Days until protection ends, at least; `unknown` where no page states it. */
  readonly protection?: number | 'unknown';
  /** Days until the latest estimated day; negative when it has passed. */
  readonly estimated?: number;
  readonly state?: DemoOrder['state'];
  readonly parcels?: readonly DemoParcel[];
  /** Days since dispatch, where it does not follow from the first parcel. */
  readonly shipped?: number;
  readonly completed?: number;
  readonly refundLine?: string;
}

/** An order id of the demo buyer: ids of one account step by 20,000. */
function orderIdOf(index: number): string {
  return String(8_190_204_060_800_000 + index * 20_000);
}

export function orderFrom(sketch: OrderSketch, clock: DemoClock): DemoOrder {
  const { index, state = 'shipped', parcels = [], protection = SAFE, estimated = NOT_LATE } = sketch;
  const isOpen = state === 'processing' || state === 'shipped' || state === 'dispute';
  const shippedOn = shippedDay(sketch, clock);
  return {
    orderId: orderIdOf(index),
    site: 'aliexpress.com',
    state,
    placedOn: dayAgo(clock, sketch.placed),
    ...(state === 'unpaid' || state === 'cancelled' ? {} : { paidOn: dayAgo(clock, sketch.placed) }),
    ...(shippedOn === undefined ? {} : { shippedOn }),
    ...(sketch.completed === undefined ? {} : { completedOn: dayAgo(clock, sketch.completed) }),
    store: STORES[index % STORES.length] ?? STORES[0],
    lines: sketch.lines,
    currency: sketch.currency ?? 'USD',
    shippingMethod: sketch.shippingMethod ?? 'AliExpress Standard Shipping',
    address: ADDRESS,
    ...(isOpen && parcels.length > 0 ? { estimatedBy: dayAgo(clock, -estimated) } : {}),
    ...(isOpen && protection !== 'unknown' ? { protectedUntil: deadlineIn(clock, protection) } : {}),
    ...(sketch.refundLine === undefined ? {} : { refundLine: sketch.refundLine }),
    parcels,
  };
}

/** The page's day of dispatch: the day after the number was issued, so that the issue is the earlier of the two. */
function shippedDay({ shipped, parcels = [] }: OrderSketch, clock: DemoClock): string | undefined {
  if (shipped !== undefined) return dayAgo(clock, shipped);
  const [first] = parcels;
  return first === undefined ? undefined : dayAgo(clock, (clock.now - first.issuedAt) / 86_400_000 - 1);
}

/** A parcel from China to Poland that was issued with its first scan. */
export function parcelFrom(number: string, scans: readonly DemoScan[], extra: Partial<DemoParcel> = {}): DemoParcel {
  const issuedAt = Math.min(...scans.map((scan) => scan.at));
  return { number, issuedAt, lines: [0], scans, origin: 'Mainland China', destination: 'Poland', ...extra };
}
