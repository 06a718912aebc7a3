/** Demo orders whose parcel is near the buyer, came back, or went to the wrong place. */

import type { DemoClock } from '../calendar.ts';
import { type DemoCase, orderFrom, parcelFrom } from '../case.ts';
import { line } from '../goods.ts';
import { inpostRoad, roadTo } from '../road.ts';

const DOMESTIC = [
  { code: 'FMD.1002', text: 'Collected from sender', city: 'Łódź' },
  { code: 'MMD.1001', text: 'In transit, sorting centre', city: 'Łódź' },
];
const ABROAD = [
  { code: 'MMD.1001', text: 'In transit, sorting centre', city: 'Napoli' },
  { code: 'LMD.1003', text: 'Ready to collect from a locker', city: 'Napoli' },
];

/** Rows 15–21. */
export function nearOrders(clock: DemoClock): DemoCase[] {
  return [...waiting(clock), ...delivering(clock), ...astray(clock)];
}

function waiting(clock: DemoClock): DemoCase[] {
  return [
    {
      about: 'two parcels: one arrived 6 days ago, one from a Polish warehouse and silent for 11.5 days',
      order: orderFrom(
        {
          index: 15,
          placed: 34,
          currency: 'PLN',
          lines: [
            line(15, 'Wall hooks, oak, set of 5', 38.5),
            line(16, 'Linen cushion cover 45 × 45', 27.9, { quantity: 2, variant: 'Olive' }),
          ],
          parcels: [
            parcelFrom('LP00901234500151', roadTo('GTMS_ACCEPT', 6, clock), { lines: [0], carrier: 'Poczta Polska' }),
            parcelFrom('690000000000000000000151', roadTo('ORDER_SHIPPED', 14, clock), {
              lines: [1],
              carrier: 'InPost',
              cainiaoScans: [],
              inpostScans: inpostRoad(DOMESTIC, 'PL', 11.5, clock),
              origin: 'Poland',
            }),
          ],
        },
        clock,
      ),
      // A parcel first scanned in the buyer's country is measured with S-ARR in transit: 10 ≤ 11.5 < 14.
      expected: { level: 'react', stage: 'transit', action: 'check_local_carrier', mainRule: 'S-ARR' },
    },
    {
      about: 'ready at a pick-up point since yesterday; a title from right to left',
      order: orderFrom(
        {
          index: 16,
          placed: 20,
          currency: 'ILS',
          lines: [line(17, 'מנורת לילה לחדר ילדים, אור חם, נטענת', 42.9, { variant: 'לבן' })],
          parcels: [
            parcelFrom('LP00901234500168', roadTo('GSTA_INFORM_BUYER', 1.2, clock), { carrier: 'Poczta Polska' }),
          ],
        },
        clock,
      ),
      // S-PICK: below 3 days.
      expected: { level: 'watch', stage: 'available_for_pickup', action: 'collect_parcel', mainRule: 'S-PICK' },
    },
  ];
}

function delivering(clock: DemoClock): DemoCase[] {
  return [
    {
      about: 'out for delivery since this morning',
      order: orderFrom(
        {
          index: 17,
          placed: 19,
          lines: [line(18, 'Stainless steel tea infuser', 5.6)],
          parcels: [parcelFrom('LP00901234500175', roadTo('GTMS_DO_DEPART', 0.2, clock))],
        },
        clock,
      ),
      // S-OFD: below one day.
      expected: { level: 'moving', stage: 'out_for_delivery', action: 'none', mainRule: 'S-OFD' },
    },
    {
      about: 'delivered two days ago, the buyer has not answered',
      order: orderFrom(
        {
          index: 18,
          placed: 24,
          lines: [line(19, 'Kids rain poncho with hood', 11.8, { variant: 'Yellow, 120' })],
          parcels: [parcelFrom('LP00901234500182', roadTo('GTMS_SIGNED', 2, clock))],
        },
        clock,
      ),
      expected: { level: 'watch', stage: 'delivered', action: 'confirm_received', mainRule: 'S-DLV' },
    },
  ];
}

function astray(clock: DemoClock): DemoCase[] {
  return [
    {
      about: 'on its way back to the sender',
      order: orderFrom(
        {
          index: 19,
          placed: 33,
          lines: [line(20, 'Ceramic plant pot, 12 cm', 13.1, { variant: 'Terracotta' })],
          parcels: [parcelFrom('LP00901234500199', roadTo('RT_INBOUND', 2, clock))],
        },
        clock,
      ),
      // S-RET: react at once.
      expected: { level: 'react', stage: 'returned', action: 'message_seller', mainRule: 'S-RET' },
    },
    {
      about: 'a delivery attempt failed yesterday',
      order: orderFrom(
        {
          index: 20,
          placed: 22,
          lines: [line(21, 'Bike bell, brass', 6.3)],
          parcels: [parcelFrom('LP00901234500205', roadTo('GTMS_DEL_FAILURE', 1, clock))],
        },
        clock,
      ),
      // S-EXC: react at once.
      expected: { level: 'react', stage: 'exception', action: 'check_local_carrier', mainRule: 'S-EXC' },
    },
    {
      about: 'waits in a locker, but in another country',
      order: orderFrom(
        {
          index: 21,
          placed: 21,
          lines: [line(22, 'Espresso tamper, 58 mm', 16.8, { variant: 'Walnut' })],
          parcels: [
            parcelFrom('690000000000000000000212', roadTo('LH_DEPART', 8, clock), {
              carrier: 'InPost',
              inpostScans: inpostRoad(ABROAD, 'IT', 0.6, clock),
            }),
          ],
        },
        clock,
      ),
      // F-WRONGCITY: the order goes to Poland, the locker is in Italy: confirmed, at least react.
      expected: { level: 'react', stage: 'available_for_pickup', action: 'message_seller', mainRule: 'F-WRONGCITY' },
    },
  ];
}
