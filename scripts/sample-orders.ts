/**
 * The invented orders of the product's own demo, to look at before the first own one is read: every kind of verdict once.
 * The build writes them into a file of the package, dated from one moment; the worker moves them to the present.
 */

import { DEMO_PREFIX } from '../src/domain/demo.ts';
import type { Annotation, KeptOrder } from '../src/domain/kept.ts';
import type { Order, TrackingEvent } from '../src/domain/order.ts';
import type { Site, Stage } from '../src/domain/stage.ts';
import { DAY, instantOf } from '../src/domain/time.ts';

/** A scan this many days ago. */
type Scan = readonly [daysAgo: number, stage: Stage, text: string, country?: string];

interface Sketch {
  readonly title: string;
  readonly seller: string;
  readonly price: number;
  readonly site?: Site;
  readonly state?: Order['state'];
  readonly placed: number;
  readonly method?: string;
  /** Days from now; null where the page did not say. */
  readonly protection: number | null;
  readonly expected?: number;
  readonly number?: string;
  readonly carrier?: string;
  readonly scans?: readonly Scan[];
  readonly marks?: (ago: (days: number) => string) => Annotation['marks'];
  readonly label?: string;
}

const STANDARD = 'AliExpress Standard Shipping';
const SAVER = 'AliExpress Saver Shipping';

const OPEN: readonly Sketch[] = [
  {
    title: 'Desk lamp, warm white, dimmable',
    seller: 'Lantern Lane (invented)',
    price: 23.9,
    placed: 56,
    method: STANDARD,
    protection: 4.2,
    expected: -9,
    number: 'LP00900000000011',
    scans: [
      [52, 'accepted', 'Accepted by carrier', 'CN'],
      [48, 'departed_origin', 'Departed country of origin', 'CN'],
      [33, 'transit', 'In transit to destination'],
    ],
    marks: (ago) => ({ sellerAsksToWaitAt: ago(3) }),
    label: 'study',
  },
  {
    title: 'Earphone case, silicone, with carabiner',
    seller: 'Pocket Corner (invented)',
    price: 4.35,
    placed: 33,
    method: STANDARD,
    protection: 38,
    expected: 9,
    number: 'LP00900000000028',
    scans: [
      [29, 'accepted', 'Accepted by carrier', 'CN'],
      [26.2, 'departed_origin', 'Departed country of origin', 'CN'],
    ],
  },
  {
    title: 'Drawer organiser, six boxes',
    seller: 'Tidy Shelf (invented)',
    price: 11.2,
    placed: 8,
    method: STANDARD,
    protection: 51,
    expected: 24,
    number: 'LP00900000000035',
    scans: [[6.1, 'shipped', 'Shipment information received', 'CN']],
  },
  {
    title: 'Bicycle bell, brass',
    seller: 'Two Wheels (invented)',
    price: 7.8,
    placed: 20,
    method: STANDARD,
    protection: 62,
    expected: 16,
    number: 'LP00900000000042',
    scans: [
      [16, 'accepted', 'Accepted by carrier', 'CN'],
      [12.4, 'departed_origin', 'Departed country of origin', 'CN'],
    ],
  },
  {
    title: 'Watercolour brushes, set of nine',
    seller: 'Paper Pond (invented)',
    price: 15.5,
    site: 'aliexpress.us',
    placed: 15,
    method: STANDARD,
    protection: 55,
    expected: 6,
    number: 'LP00900000000059',
    carrier: 'Local Post (invented)',
    scans: [
      [11, 'accepted', 'Accepted by carrier', 'CN'],
      [8, 'departed_origin', 'Departed country of origin', 'CN'],
      [1.1, 'arrived_destination', 'Arrived in destination country', 'PL'],
    ],
  },
  {
    title: 'Travel mug, 400 ml',
    seller: 'Kettle and Co (invented)',
    price: 18.4,
    placed: 24,
    method: STANDARD,
    protection: 44,
    expected: 2,
    number: 'LP00900000000066',
    carrier: 'Local Post (invented)',
    scans: [
      [20, 'accepted', 'Accepted by carrier', 'CN'],
      [16, 'departed_origin', 'Departed country of origin', 'CN'],
      [4, 'arrived_destination', 'Arrived in destination country', 'PL'],
      [0.2, 'out_for_delivery', 'Out for delivery', 'PL'],
    ],
  },
  {
    title: 'Knitting needles, bamboo',
    seller: 'Soft Yarn (invented)',
    price: 6.1,
    site: 'aliexpress.ru',
    placed: 31,
    method: SAVER,
    protection: 29,
    expected: 8,
    number: 'LP00900000000073',
    carrier: 'Local Post (invented)',
    scans: [
      [27, 'accepted', 'Accepted by carrier', 'CN'],
      [22, 'departed_origin', 'Departed country of origin', 'CN'],
      [3, 'arrived_destination', 'Arrived in destination country', 'PL'],
      [1.2, 'available_for_pickup', 'Ready for collection', 'PL'],
    ],
  },
  {
    title: 'Kitchen scale, flat',
    seller: 'Kettle and Co (invented)',
    price: 12.7,
    placed: 29,
    method: STANDARD,
    protection: 33,
    expected: 1,
    number: 'LP00900000000080',
    carrier: 'Local Post (invented)',
    scans: [
      [25, 'accepted', 'Accepted by carrier', 'CN'],
      [21, 'departed_origin', 'Departed country of origin', 'CN'],
      [6, 'arrived_destination', 'Arrived in destination country', 'PL'],
      [1.5, 'delivered', 'Delivered', 'PL'],
    ],
  },
  {
    title: 'Plant labels, slate, twenty pieces',
    seller: 'Green Sill (invented)',
    price: 5.25,
    state: 'processing',
    placed: 3,
    method: SAVER,
    protection: null,
  },
];

/** Delivered and confirmed: days from placing to dispatch, export, arrival and delivery, for the statistics. */
const DELIVERED: readonly (readonly [title: string, price: number, placed: number, way: readonly number[]])[] = [
  ['Cable clips, adhesive', 3.1, 70, [2, 5, 16, 21]],
  ['Reading light, clip-on', 9.9, 84, [3, 7, 19, 26]],
  ['Tea strainer, fine mesh', 4.6, 96, [1, 4, 13, 17]],
  ['Notebook covers, A5', 8.2, 118, [2, 6, 22, 31]],
  ['Bag hook, folding', 2.9, 131, [2, 5, 15, 19]],
  ['Sewing clips, fifty pieces', 5.7, 150, [4, 9, 24, 33]],
];

/** The demo's orders as of `now` (epoch ms). */
export function sampleOrders(now: number): KeptOrder[] {
  const delivered = DELIVERED.map(([title, price, placed, way], index) =>
    sketchDelivered(title, price, placed, way, index),
  );
  return [...OPEN, ...delivered].map((sketch, index) => keptOrder(sketch, index, now));
}

function sketchDelivered(title: string, price: number, placed: number, way: readonly number[], index: number): Sketch {
  const [dispatched = 0, exported = 0, arrived = 0, delivered = 0] = way.map((days) => placed - days);
  return {
    title,
    seller: index % 2 === 0 ? 'Kettle and Co (invented)' : 'Tidy Shelf (invented)',
    price,
    state: 'completed',
    placed,
    method: STANDARD,
    protection: delivered - placed > -25 ? 75 - placed : null,
    expected: 28 - placed,
    number: `LP009000000001${index}0`,
    carrier: 'Local Post (invented)',
    scans: [
      [dispatched, 'accepted', 'Accepted by carrier', 'CN'],
      [exported, 'departed_origin', 'Departed country of origin', 'CN'],
      [arrived, 'arrived_destination', 'Arrived in destination country', 'PL'],
      [delivered, 'delivered', 'Delivered', 'PL'],
    ],
    marks: () => ({ received: true }),
  };
}

function keptOrder(sketch: Sketch, index: number, now: number): KeptOrder {
  const at = (days: number) => instantOf(now + days * DAY);
  const orderId = `${DEMO_PREFIX}${String(index + 1).padStart(4, '0')}`;
  const { number, scans = [] } = sketch;
  const order: Order = {
    orderId,
    site: sketch.site ?? 'aliexpress.com',
    state: sketch.state ?? 'shipped',
    placedAt: at(-sketch.placed),
    paidAt: at(-sketch.placed),
    seller: { name: sketch.seller },
    items: [{ title: sketch.title, quantity: 1, price: { amount: sketch.price, currency: 'EUR' } }],
    total: { amount: sketch.price, currency: 'EUR' },
    shipTo: { country: 'PL' },
    ...(sketch.method === undefined ? {} : { shippingMethod: sketch.method }),
    ...(sketch.protection === null ? {} : { protectionEndsAt: at(sketch.protection) }),
    ...(sketch.expected === undefined ? {} : { estimatedDelivery: { to: at(sketch.expected).slice(0, 10) } }),
    parcels:
      number === undefined
        ? []
        : [
            {
              number,
              ...(sketch.carrier === undefined ? {} : { carrier: sketch.carrier }),
              issuedAt: at(-sketch.placed + 1),
              events: scans.map((scan) => eventOf(scan, at)),
            },
          ],
  };
  return {
    orderId,
    order,
    fields: {},
    firstReadAt: now,
    readAt: now,
    marks: sketch.marks?.((days) => at(-days)) ?? {},
    note: '',
    label: sketch.label ?? '',
    archived: false,
    ticks: {},
  };
}

function eventOf([daysAgo, stage, text, country]: Scan, at: (days: number) => string): TrackingEvent {
  return { at: at(-daysAgo), stage, text, source: 'aliexpress', ...(country === undefined ? {} : { country }) };
}
