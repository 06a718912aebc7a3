import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import { DAY } from '../../../src/domain/time.ts';
import { filingSilence, filingSteps } from '../../../src/evidence/after-filing.ts';
import { caseOf } from '../../../src/evidence/cases.ts';
import { promiseOf } from '../../../src/evidence/promises.ts';
import { inTurn, timingOf } from '../../../src/evidence/timing.ts';
import { ago, ahead, caseFile, NOW, STUCK, scan } from './files.ts';

const phase = (order: Order, now = NOW) => timingOf(caseFile(order, { now })).phase;
const { dispatchedAt: _sent, ...unsent } = STUCK;
const NOT_SHIPPED: Order = { ...unsent, state: 'processing', parcels: [] };
const delivered: Order = {
  ...STUCK,
  parcels: [{ number: 'LP00111222333444', events: [...(STUCK.parcels[0]?.events ?? []), scan(4, 'delivered')] }],
};

describe('when a dispute is due', () => {
  it.each<[string, Order, string]>([
    ['silent too long and past its delivery date', STUCK, 'right'],
    ['the tenth day after shipment', { ...STUCK, dispatchedAt: ago(10), parcels: [] }, 'too_early'],
    [
      'still moving, delivery time not over',
      {
        ...STUCK,
        estimatedDelivery: { to: ahead(5) },
        parcels: [{ number: 'LP00111222333444', events: [scan(38, 'shipped'), scan(1, 'departed_origin')] }],
      },
      'too_early',
    ],
    ['five days of protection left', { ...STUCK, protectionEndsAt: ahead(4.5) }, 'urgent'],
    ['the last day', { ...STUCK, protectionEndsAt: ahead(0.5) }, 'last_chance'],
    ['protection ended last week', { ...STUCK, protectionEndsAt: ago(7) }, 'last_chance'],
    ['protection ended long ago', { ...STUCK, protectionEndsAt: ago(16) }, 'over'],
    ['delivered, not answered', delivered, 'ask_first'],
    ['delivered, buyer says no', { ...delivered, marks: { received: false } }, 'right'],
    ['delivered and confirmed', { ...delivered, marks: { received: true } }, 'not_needed'],
    ['filed', { ...STUCK, marks: { disputeOpenedAt: ago(2) } }, 'filed'],
    ['refunded', { ...STUCK, state: 'refunded' }, 'not_needed'],
    [
      'completed, buyer says no',
      { ...delivered, state: 'completed', completedAt: ago(4), marks: { received: false } },
      'last_chance',
    ],
  ])('%s', (_name, order, expected) => {
    expect(phase(order)).toBe(expected);
  });

  it('never guesses a date', () => {
    const { protectionEndsAt: _end, dispatchedAt: _sent, estimatedDelivery: _date, ...bare } = STUCK;
    const timing = timingOf(caseFile({ ...bare, parcels: [] }));
    expect(timing).toMatchObject({
      phase: 'too_early',
      reason: 'first_day_unknown',
      opensAt: null,
      deliveryEndsAt: null,
      protectionEndsAt: null,
      urgentFrom: null,
      lastChanceUntil: null,
    });
  });

  it('counts the first day from shipment and the urgent days back from the end', () => {
    const timing = timingOf(caseFile());
    expect(timing.opensAt).toBe(NOW - 27 * DAY);
    expect(timing.protectionEndsAt).toBe(NOW + 20 * DAY);
    expect(timing.urgentFrom).toBe(NOW + 15 * DAY);
  });

  it('takes the earliest deadline any page stated', () => {
    const file = caseFile({ ...STUCK, protectionReadings: [{ endsAt: ahead(19), place: 'tracking' }] });
    expect(timingOf(file).protectionEndsAt).toBe(NOW + 19 * DAY);
  });

  it('never becomes calmer as time passes, until it is over', () => {
    const rank = ['too_early', 'right', 'urgent', 'last_chance', 'over'];
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 20 }), (start, more) => {
        const [earlier, later] = [start, start + more].map((days) => rank.indexOf(phase(STUCK, NOW + days * DAY)));
        expect(later).toBeGreaterThanOrEqual(earlier ?? 0);
      }),
    );
  });
});

describe('the case', () => {
  it.each<[string, Order, string]>([
    ['stuck', STUCK, 'not_received'],
    ['delivered', delivered, 'delivered_not_received'],
    [
      'returned',
      { ...STUCK, parcels: [{ number: 'LP00111222333444', events: [scan(30, 'accepted'), scan(4, 'returned')] }] },
      'returned',
    ],
    ['not shipped', NOT_SHIPPED, 'not_shipped'],
    [
      'another city',
      {
        ...STUCK,
        parcels: [
          {
            number: 'LP00111222333444',
            events: [scan(30, 'departed_origin', 'x', { country: 'CN' }), scan(4, 'delivered', 'x', { country: 'DE' })],
          },
        ],
      },
      'wrong_place',
    ],
  ])('%s', (_name, order, expected) => {
    expect(caseOf(caseFile(order))).toBe(expected);
  });
});

describe('after filing', () => {
  const filed = (days: number, marks: Order['marks'] = {}) =>
    caseFile({ ...STUCK, marks: { disputeOpenedAt: ago(days), ...marks } });

  it('has no steps without a dispute', () => {
    expect(filingSteps(caseFile())).toEqual([]);
  });

  it.each([
    [1, {}, 'seller_has_time'],
    [6, {}, 'seller_missed'],
    [8, {}, 'platform_late'],
    [3, { disputeOfferAt: ago(1) }, 'offer_waits'],
    [9, { disputeOfferAt: ago(5), disputeDecidedAt: ago(1) }, 'may_appeal'],
    [15, { disputeDecidedAt: ago(8) }, 'refund_due'],
    [25, { disputeDecidedAt: ago(15) }, 'refund_late'],
  ] as const)('%s days after, %o: %s', (days, marks, silence) => {
    expect(filingSilence(filed(days, marks))).toBe(silence);
  });

  it('gives the seller five days, and no date where the day of filing is not known', () => {
    const [, seller] = filingSteps(filed(1));
    expect(seller).toMatchObject({ from: NOW - DAY, until: NOW + 4 * DAY, state: 'now' });
    const unknown = caseFile({ ...STUCK, state: 'dispute' });
    expect(filingSteps(unknown).every(({ from, until }) => from === null && until === null)).toBe(true);
    expect(filingSilence(unknown)).toBe('day_unknown');
  });
});

describe('after the decision', () => {
  it('counts the appeal and the refund from it, the refund in working days', () => {
    // 22 November 2026 is a Sunday; the dispute was decided on Thursday the 19th.
    const file = caseFile({ ...STUCK, marks: { disputeOpenedAt: ago(9), disputeDecidedAt: ago(3) } });
    const [, seller, platform, appeal, refund] = filingSteps(file);
    expect(seller).toMatchObject({ until: NOW - 3 * DAY, state: 'past' });
    expect(platform).toMatchObject({ until: NOW - 3 * DAY, usually: false });
    expect(appeal).toMatchObject({ from: NOW - 3 * DAY, until: NOW + 4 * DAY, state: 'now' });
    expect(refund).toMatchObject({ until: NOW + 11 * DAY, state: 'now', usually: true });
  });
});

describe('a seller’s promise', () => {
  const promised = (until: string | undefined, order: Order = STUCK) =>
    promiseOf(
      caseFile(order, {
        notes: { promises: [{ saidAt: ago(3), ...(until === undefined ? {} : { until }) }], keptBack: [] },
      }),
    )?.state;

  it.each([
    ['with time left', undefined, STUCK, 'stands'],
    ['a day inside the time left', ahead(5), STUCK, 'stands'],
    ['a day after the last safe one', ahead(16), STUCK, 'beyond'],
    ['a day that is over', ago(1), STUCK, 'broken'],
    ['protection near', undefined, { ...STUCK, protectionEndsAt: ahead(9) }, 'answer'],
  ] as const)('%s', (_name, until, order, state) => {
    expect(promised(until, order)).toBe(state);
  });

  it('is none where none was noted or the order is closed', () => {
    expect(promiseOf(caseFile())).toBeNull();
    expect(promised(undefined, { ...STUCK, state: 'refunded' })).toBeUndefined();
    expect(promiseOf(caseFile({ ...STUCK, marks: { sellerAsksToWaitAt: ago(2) } }))?.state).toBe('stands');
  });
});

it('names dates as they follow each other, unknown ones last', () => {
  const dates = [
    ['opens', 22],
    ['urgent_from', null],
    ['delivery_ends', 17],
    ['protection_ends', 22],
  ] as const;
  expect(inTurn(dates).map(([id]) => id)).toEqual(['delivery_ends', 'opens', 'protection_ends', 'urgent_from']);
});
