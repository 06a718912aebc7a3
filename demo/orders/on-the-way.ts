/** Demo orders whose parcel left China and is silent, and what bends the limits of its silence. */

import type { DemoClock } from '../calendar.ts';
import { type DemoCase, orderFrom, parcelFrom } from '../case.ts';
import { line } from '../goods.ts';
import { roadTo } from '../road.ts';

/** Rows 8–14. */
export function onTheWay(clock: DemoClock): DemoCase[] {
  return [...silent(clock), ...bent(clock)];
}

function silent(clock: DemoClock): DemoCase[] {
  return [
    {
      about: 'the page is silent for 22 days, but Cainiao saw the parcel 9 days ago and knows its new number',
      order: orderFrom(
        {
          index: 8,
          placed: 30,
          lines: [line(8, 'Desk mat, felt, 80 × 30 cm', 16.99, { variant: 'Dark grey' })],
          parcels: [
            parcelFrom('LP00901234500083', roadTo('LH_DEPART', 22, clock), {
              cainiaoScans: [...roadTo('LH_DEPART', 22, clock), ...roadTo('TD_TRANS_DEPART', 9, clock).slice(-1)],
              partnerNumber: 'RB902000025CN',
              carrier: 'Poczta Polska',
            }),
          ],
        },
        clock,
      ),
      // S-EXP from the newest event of any source: 7 ≤ 9 ≤ 20.
      expected: { level: 'normal_pause', stage: 'transit', action: 'none', mainRule: 'S-EXP' },
    },
    {
      about: 'in transit, silent for 22 days; a title of German length',
      order: orderFrom(
        {
          index: 9,
          placed: 32,
          currency: 'EUR',
          lines: [
            line(
              9,
              'Doppelwandige Edelstahl-Thermosflasche mit Temperaturanzeige und auslaufsicherem Schraubverschluss',
              17.49,
              {
                variant: 'Donaudampfschifffahrtsblau',
              },
            ),
          ],
          parcels: [parcelFrom('LP00901234500090', roadTo('TD_TRANS_DEPART', 22, clock))],
        },
        clock,
      ),
      // S-EXP: 20 < 22 < 25.
      expected: { level: 'watch', stage: 'transit', action: 'check_other_trackers', mainRule: 'S-EXP' },
    },
    {
      about: 'in transit, silent for 26.5 days; a Chinese title',
      order: orderFrom(
        {
          index: 10,
          placed: 38,
          currency: 'JPY',
          lines: [line(10, '手工陶瓷茶杯套装 简约日式 家用办公室 礼盒装', 2480, { variant: '青色' })],
          parcels: [parcelFrom('LP00901234500106', roadTo('TD_TRANS_DEPART', 26.5, clock))],
        },
        clock,
      ),
      // S-EXP: 25 ≤ 26.5 < 30.
      expected: { level: 'react', stage: 'transit', action: 'message_seller', mainRule: 'S-EXP' },
    },
    {
      about: 'in transit, silent for 33 days',
      order: orderFrom(
        {
          index: 11,
          placed: 45,
          lines: [line(11, 'Bamboo watercolour brushes, set of 6', 9.9)],
          parcels: [parcelFrom('LP00901234500113', roadTo('TD_TRANS_DEPART', 33, clock))],
        },
        clock,
      ),
      // A-MONTH: 30 days or more in a live stage.
      expected: { level: 'urgent', stage: 'transit', action: 'message_seller', mainRule: 'A-MONTH' },
    },
  ];
}

function bent(clock: DemoClock): DemoCase[] {
  return [
    {
      about: 'Saver Shipping, in transit, silent for 26 days, delivery promised for later',
      order: orderFrom(
        {
          index: 12,
          placed: 36,
          shippingMethod: 'AliExpress Saver Shipping',
          currency: 'KRW',
          lines: [line(12, 'Sticker sheets, botanical, 12 pieces', 3110, { quantity: 2 })],
          parcels: [parcelFrom('LP00901234500120', roadTo('TD_TRANS_DEPART', 26, clock))],
        },
        clock,
      ),
      // A-LIMITED: a limited method before its latest delivery day is a normal pause below 30 days.
      expected: { level: 'normal_pause', stage: 'transit', action: 'none', mainRule: 'A-LIMITED' },
    },
    {
      about: 'in transit and moving, but the latest delivery day was 4 days ago',
      order: orderFrom(
        {
          index: 13,
          placed: 40,
          estimated: -4,
          lines: [line(13, 'Camping lantern, rechargeable', 19.2, { variant: 'Orange' })],
          parcels: [parcelFrom('LP00901234500137', roadTo('TD_TRANS_DEPART', 3, clock))],
        },
        clock,
      ),
      // A-OVERDUE: at least react; silence itself is not even a pause.
      expected: { level: 'react', stage: 'transit', action: 'message_seller', mainRule: 'A-OVERDUE' },
    },
    {
      about: 'in customs for 12 days',
      order: orderFrom(
        {
          index: 14,
          placed: 30,
          lines: [line(14, 'Mechanical keyboard kit, 68 keys', 46.3, { variant: 'Brown switches' })],
          parcels: [parcelFrom('LV901000015CN', roadTo('CC_IM_START', 12, clock))],
        },
        clock,
      ),
      // S-CUST: 10 < 12 < 14.
      expected: { level: 'watch', stage: 'customs', action: 'answer_customs', mainRule: 'S-CUST' },
    },
  ];
}
