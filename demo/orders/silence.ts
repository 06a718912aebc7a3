/** Demo orders whose parcel is silent: every silence row of the rules, and what bends it. */

import type { Level } from '../../src/domain/stage.ts';
import { type DemoClock, overlapsPeak } from '../calendar.ts';
import { type DemoCase, type Expected, orderFrom, parcelFrom } from '../case.ts';
import { line } from '../goods.ts';
import { roadTo } from '../road.ts';

/**
 * Rows 1–14. The silences lie in the middle of their row, far from its ends, so that the minutes a demo takes do not
 * matter. Only parcels before departure know seasons: those expectations ask the calendar.
 */
export function silentOrders(clock: DemoClock): DemoCase[] {
  return [...beforeDeparture(clock), ...onTheWay(clock), ...bent(clock)];
}

function beforeDeparture(clock: DemoClock): DemoCase[] {
  const labelled = (number: string, days: number) =>
    parcelFrom(number, roadTo('ORDER_SHIPPED', days, clock), { cainiaoScans: [] });
  return [
    {
      about: 'paid 13 days ago, seller has not shipped; no page states a protection date',
      order: orderFrom(
        {
          index: 1,
          state: 'processing',
          placed: 13,
          protection: 'unknown',
          lines: [line(1, 'Clip-on reading lamp, warm light, USB-C', 12.4, { variant: 'White' })],
        },
        clock,
      ),
      // S-PROC: 10 ≤ 13 < 17.
      expected: { level: 'react', stage: 'processing', action: 'message_seller', mainRule: 'S-PROC' },
    },
    {
      about: 'number issued 4 days ago, no scan yet',
      order: orderFrom(
        {
          index: 2,
          placed: 6,
          currency: 'EUR',
          lines: [line(2, 'Cable organiser clips, 20 pieces', 3.19, { quantity: 2, variant: 'Black' })],
          parcels: [labelled('LP00901234500021', 4)],
        },
        clock,
      ),
      expected: unscanned(4, clock),
    },
    {
      about: 'number issued 6 days ago, no scan yet',
      order: orderFrom(
        {
          index: 3,
          placed: 8,
          currency: 'PLN',
          lines: [line(3, 'Silicone baking mat with measures', 21.9)],
          parcels: [labelled('LP00901234500038', 6)],
        },
        clock,
      ),
      expected: unscanned(6, clock),
    },
    {
      about: 'number issued 8.5 days ago, no scan yet',
      order: orderFrom(
        {
          index: 4,
          placed: 10,
          lines: [line(4, 'Precision screwdriver set, 24 bits', 8.75)],
          parcels: [labelled('LP00901234500045', 8.5)],
        },
        clock,
      ),
      expected: unscanned(8.5, clock),
    },
    {
      about: 'number issued 12 days ago, no scan yet',
      order: orderFrom(
        {
          index: 5,
          placed: 14,
          currency: 'BRL',
          lines: [line(5, 'Foldable phone stand, aluminium', 31.93, { variant: 'Grey' })],
          parcels: [labelled('LP00901234500052', 12)],
        },
        clock,
      ),
      expected: unscanned(12, clock),
    },
    {
      about: 'shipped 4 days ago, and no number is known',
      order: orderFrom(
        {
          index: 6,
          placed: 6,
          shipped: 4,
          lines: [line(6, 'Paper lantern, 30 cm', 4.2, { quantity: 3, variant: 'Rice white' })],
        },
        clock,
      ),
      // S-NONE counts as S-SCAN from dispatch: 3 ≤ S ≤ 5, and a peak says the same.
      expected: { level: 'normal_pause', stage: 'shipped', action: 'none', mainRule: 'S-NONE' },
    },
    {
      about: 'accepted by the carrier 7 days ago',
      order: orderFrom(
        {
          index: 7,
          placed: 10,
          currency: 'GBP',
          lines: [line(7, 'Merino hiking socks, two pairs', 14.5, { variant: 'M' })],
          parcels: [parcelFrom('LP00901234500076', roadTo('PICK_UP_SUCCESS', 7, clock))],
        },
        clock,
      ),
      // S-ACC: 5 ≤ 7 ≤ 10; in a peak A-PEAK says normal_pause below 14 days as well.
      expected: {
        level: 'normal_pause',
        stage: 'accepted',
        action: 'none',
        mainRule: overlapsPeak(clock, 7) ? 'A-PEAK' : 'S-ACC',
      },
    },
  ];
}

/** S-SCAN by its own limits, or A-PEAK where the silent days overlap a peak. */
function unscanned(days: number, clock: DemoClock): Expected {
  if (overlapsPeak(clock, days)) return { level: 'normal_pause', stage: 'shipped', action: 'none', mainRule: 'A-PEAK' };
  const level: Level = days <= 5 ? 'normal_pause' : days < 7 ? 'watch' : days < 10 ? 'react' : 'urgent';
  const action = level === 'normal_pause' ? 'none' : level === 'watch' ? 'check_other_trackers' : 'message_seller';
  return { level, stage: 'shipped', action, mainRule: 'S-SCAN' };
}

function onTheWay(clock: DemoClock): DemoCase[] {
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
