/** Demo orders whose Buyer Protection is about to end, has ended, or is already used. */

import { type DemoClock, daysLeft } from '../calendar.ts';
import { type DemoCase, orderFrom, parcelFrom } from '../case.ts';
import { line } from '../goods.ts';
import { roadTo } from '../road.ts';

/** Fifteen minutes, in days: how late at night the last day of protection may begin to be tomorrow. */
const QUARTER_HOUR = 1 / 96;

/** Rows 22–26. A deadline is a day, so between n and n + 1 days are left; n is chosen inside its row. */
export function endingOrders(clock: DemoClock): DemoCase[] {
  // Slow enough that the first day on which a dispute is accepted (T-EARLIEST) has passed.
  const shared = parcelFrom('LP00901234500229', roadTo('LH_DEPART', 3, clock, 4));
  const lastDay = orderFrom(
    {
      index: 24,
      placed: 60,
      estimated: -9,
      protection: QUARTER_HOUR,
      lines: [line(26, 'Travel organiser, set of 4', 15.4, { variant: 'Navy' })],
      parcels: [parcelFrom('LP00901234500250', roadTo('TD_TRANS_DEPART', 9, clock))],
    },
    clock,
  );
  return [
    {
      about: 'just left China; two lines; protection ends in a week; shares its parcel with the next order',
      order: orderFrom(
        {
          index: 22,
          placed: 21,
          protection: 7,
          lines: [
            line(23, 'Notebook, dotted, A5', 4.8, { quantity: 2, variant: 'Sand' }),
            line(24, 'Brass pen, refillable', 9.2),
          ],
          parcels: [{ ...shared, lines: [0, 1] }],
        },
        clock,
      ),
      // P-EXTEND: 5 < D ≤ 10.
      expected: { level: 'react', stage: 'departed_origin', action: 'ask_extension', mainRule: 'P-EXTEND' },
    },
    {
      about: 'the same parcel, but this order’s protection ends in three days',
      order: orderFrom(
        {
          index: 23,
          placed: 21,
          protection: 3,
          lines: [line(25, 'Washi tape, 8 rolls', 5.5)],
          parcels: [shared],
        },
        clock,
      ),
      // P-DISPUTE: 1 < D ≤ 5.
      expected: { level: 'urgent', stage: 'departed_origin', action: 'open_dispute', mainRule: 'P-DISPUTE' },
    },
    {
      about: 'protection ends today',
      order: lastDay,
      // P-LASTDAY: 0 < D ≤ 1; a demo started in the last minutes of a day still has the next whole day.
      expected: {
        level: 'urgent',
        stage: 'transit',
        action: 'open_dispute',
        mainRule: daysLeft(clock, lastDay.protectedUntil ?? '') <= 1 ? 'P-LASTDAY' : 'P-DISPUTE',
      },
    },
    {
      about: 'protection ended three days ago',
      order: orderFrom(
        {
          index: 25,
          placed: 80,
          estimated: -12,
          protection: -3,
          lines: [line(27, 'Window bird feeder', 12.6)],
          parcels: [parcelFrom('LP00901234500267', roadTo('TD_TRANS_DEPART', 3, clock))],
        },
        clock,
      ),
      // P-EXPIRED: D ≤ 0.
      expected: { level: 'urgent', stage: 'transit', action: 'contact_support', mainRule: 'P-EXPIRED' },
    },
    {
      about: 'a dispute is open, the seller has not answered',
      order: orderFrom(
        {
          index: 26,
          state: 'dispute',
          placed: 48,
          refundLine: 'Dispute in progress',
          lines: [line(28, 'Canvas tote with zip', 10.9, { variant: 'Ecru' })],
          parcels: [parcelFrom('LP00901234500274', roadTo('GTMS_ACCEPT', 12, clock))],
        },
        clock,
      ),
      // D-WAIT: the day it was opened is not stated on the page.
      expected: { level: 'watch', stage: 'arrived_destination', action: 'wait', mainRule: 'D-WAIT' },
    },
  ];
}
