/** Demo orders that AliExpress itself has settled, or that were never paid. */

import type { DemoClock } from '../calendar.ts';
import { type DemoCase, orderFrom, parcelFrom } from '../case.ts';
import { line } from '../goods.ts';
import { roadTo } from '../road.ts';

/** Rows 0 and 27–29. */
export function settledOrders(clock: DemoClock): DemoCase[] {
  return [
    {
      about: 'not paid yet',
      order: orderFrom(
        { index: 0, state: 'unpaid', placed: 0.02, lines: [line(30, 'Folding step stool', 18.7, { variant: 'Mint' })] },
        clock,
      ),
      expected: { level: 'moving', stage: 'order_placed', action: 'none', mainRule: null },
    },
    {
      about: 'completed twenty days ago',
      order: orderFrom(
        {
          index: 27,
          state: 'completed',
          placed: 62,
          completed: 20,
          lines: [line(31, 'Glass food containers, 3 pieces', 22.4)],
          parcels: [parcelFrom('LP00901234500281', roadTo('GTMS_SIGNED', 22, clock))],
        },
        clock,
      ),
      expected: { level: 'closed', stage: 'delivered', action: 'none', mainRule: null },
    },
    {
      about: 'cancelled before it was paid',
      order: orderFrom(
        { index: 28, state: 'cancelled', placed: 41, lines: [line(32, 'Garden string lights, 10 m', 14.2)] },
        clock,
      ),
      expected: { level: 'closed', stage: 'order_placed', action: 'none', mainRule: null },
    },
    {
      about: 'refunded after it never arrived',
      order: orderFrom(
        {
          index: 29,
          state: 'refunded',
          placed: 95,
          refundLine: 'Refund completed',
          lines: [line(33, 'Wireless doorbell', 23.9, { variant: 'White' })],
          parcels: [parcelFrom('LP00901234500304', roadTo('TD_TRANS_DEPART', 70, clock))],
        },
        clock,
      ),
      expected: { level: 'closed', stage: 'transit', action: 'none', mainRule: null },
    },
  ];
}
