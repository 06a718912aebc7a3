/** Demo orders whose parcel has not left yet: not shipped, not scanned, or only just accepted. */

import type { Level } from '../../src/domain/stage.ts';
import { type DemoClock, overlapsPeak } from '../calendar.ts';
import { type DemoCase, type Expected, orderFrom, parcelFrom } from '../case.ts';
import { line } from '../goods.ts';
import { roadTo } from '../road.ts';

/**
 * Rows 1–7. The silences lie in the middle of their row, far from its ends, so that the minutes a demo takes do not
 * matter. Only these parcels know seasons: their expectations ask the calendar.
 */
export function waitingToLeave(clock: DemoClock): DemoCase[] {
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
      expected: {
        level: 'react',
        stage: 'processing',
        action: 'message_seller',
        mainRule: 'S-PROC',
        besides: 'P-UNKNOWN',
      },
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
