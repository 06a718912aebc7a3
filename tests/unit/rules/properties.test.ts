import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Order, orderSchema } from '../../../src/domain/order.ts';
import { type Action, LEVELS, STAGES } from '../../../src/domain/stage.ts';
import { DAY, epochOf, instantOf } from '../../../src/domain/time.ts';
import { type Verdict, verdictSchema } from '../../../src/domain/verdict.ts';
import { judge } from '../../../src/rules/judge.ts';
import { daysAgo, daysAhead, NOW, order, wayTo } from './orders.ts';
import { randomEvent, randomNow, randomOrder, randomZone } from './random-orders.ts';

const RUNS = { numRuns: 1000 };

/** What `validUntil` promises to stay the same. */
function face(verdict: Verdict): string {
  const ids = verdict.reasons.map((reason) => reason.id).sort();
  return [verdict.level, verdict.stage, verdict.action, verdict.message?.id, ...ids].join(' ');
}

const rank = (verdict: Verdict) => LEVELS.indexOf(verdict.level);

function withParcels(order: Order, change: (order: Order) => Order['parcels']): Order {
  return { ...order, parcels: change(order) };
}

describe('for any order', () => {
  it('makes orders that fit the schema, and verdicts that do', () => {
    fc.assert(
      fc.property(randomOrder, randomNow, randomZone, (order, now, timeZone) => {
        expect(orderSchema.safeParse(order).success).toBe(true);
        expect(verdictSchema.safeParse(judge(order, now, { timeZone })).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('asks on its first line for nothing else than it asks for', () => {
    const asked: Readonly<Record<string, readonly Action[]>> = {
      headline_p_extend: ['ask_extension'],
      headline_p_dispute: ['open_dispute'],
      headline_p_lastday: ['open_dispute'],
      headline_p_asked: ['open_dispute'],
      headline_p_promise: ['open_dispute'],
      headline_s_dlv: ['confirm_received'],
      headline_s_pick: ['collect_parcel'],
      headline_t_earliest: ['ask_extension', 'contact_support'],
    };
    fc.assert(
      fc.property(randomOrder, randomNow, randomZone, (order, now, timeZone) => {
        const { headline, action } = judge(order, now, { timeZone });
        expect(asked[headline.id] ?? [action]).toContain(action);
      }),
      RUNS,
    );
  });

  it('keeps the verdict until just before validUntil, and changes it there', () => {
    fc.assert(
      fc.property(
        randomOrder,
        randomNow,
        randomZone,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (order, now, timeZone, places) => {
          const verdict = judge(order, now, { timeZone });
          const until = verdict.validUntil === null ? now + 400 * DAY : epochOf(verdict.validUntil);
          expect(until).toBeGreaterThan(now);
          for (const place of places) {
            const between = Math.min(until - 1, now + Math.floor((until - now) * place));
            expect(face(judge(order, between, { timeZone }))).toBe(face(verdict));
          }
          expect(face(judge(order, until - 1, { timeZone }))).toBe(face(verdict));
          if (verdict.validUntil !== null) expect(face(judge(order, until, { timeZone }))).not.toBe(face(verdict));
        },
      ),
      RUNS,
    );
  });

  it('is not changed by the order of events or parcels', () => {
    fc.assert(
      fc.property(randomOrder, randomNow, fc.infiniteStream(fc.nat()), (order, now, stream) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => [stream.next().value, value] as const)
            .sort(([one], [other]) => Number(one) - Number(other))
            .map(([, value]) => value);
        const shuffled = withParcels(order, ({ parcels }) =>
          shuffle(parcels.map((parcel) => ({ ...parcel, events: shuffle(parcel.events) }))),
        );
        expect(judge(shuffled, now)).toEqual(judge(order, now));
      }),
      RUNS,
    );
  });

  it('is not changed by a note that moves nothing', () => {
    fc.assert(
      fc.property(randomOrder, randomNow, randomEvent, (order, now, note) => {
        const noted = withParcels(order, ({ parcels }) =>
          parcels.map((parcel) =>
            parcel.number === '' && parcel.events.length === 0
              ? parcel
              : { ...parcel, events: [...parcel.events, { ...note, stage: 'info_only' as const }] },
          ),
        );
        const { parcelNumber: _one, ...after } = judge(noted, now);
        const { parcelNumber: _other, ...before } = judge(order, now);
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });

  it('is not changed by a second source that tells the same', () => {
    fc.assert(
      fc.property(randomOrder, randomNow, (order, now) => {
        const twice = withParcels(order, ({ parcels }) =>
          parcels.map((parcel) => ({
            ...parcel,
            events: [...parcel.events, ...parcel.events.map((event) => ({ ...event, source: 'cainiao' }))],
          })),
        );
        expect(face(judge(twice, now))).toBe(face(judge(order, now)));
        expect(judge(twice, now).validUntil).toBe(judge(order, now).validUntil);
      }),
      RUNS,
    );
  });

  it('never lowers the level when there is less protection', () => {
    fc.assert(
      fc.property(randomOrder, randomNow, fc.nat({ max: 40 * 1440 }), (order, now, minutes) => {
        if (order.protectionEndsAt === undefined) return;
        const end =
          order.protectionEndsAt.length === 10 ? `${order.protectionEndsAt}T12:00:00Z` : order.protectionEndsAt;
        const long = { ...order, protectionEndsAt: instantOf(epochOf(end)) };
        const short = { ...order, protectionEndsAt: instantOf(epochOf(end) - minutes * 60_000) };
        expect(rank(judge(short, now))).toBeGreaterThanOrEqual(rank(judge(long, now)));
      }),
      RUNS,
    );
  });

  it('never lowers the level when there is more silence', () => {
    const live = STAGES.filter((stage) => stage !== 'info_only');
    fc.assert(
      fc.property(
        fc.constantFrom(...live),
        fc.double({ min: 0, max: 45, noNaN: true }),
        fc.double({ min: 0, max: 15, noNaN: true }),
        fc.constantFrom('AliExpress Standard Shipping', 'AliExpress Saver Shipping', 'China Post'),
        fc.option(fc.integer({ min: -2, max: 40 }), { nil: undefined }),
        (stage, days, more, shippingMethod, left) => {
          const changes = {
            shippingMethod,
            dispatchedAt: daysAgo(70),
            paidAt: daysAgo(days),
            estimatedDelivery: { to: daysAhead(5) },
            ...(left === undefined ? {} : { protectionEndsAt: daysAhead(left) }),
          };
          const short = judge(order(wayTo(stage, days), changes), NOW);
          const long = judge(order(wayTo(stage, days + more), { ...changes, paidAt: daysAgo(days + more) }), NOW);
          expect(rank(long)).toBeGreaterThanOrEqual(rank(short));
        },
      ),
      RUNS,
    );
  });

  it('never counts a day of protection or silence that is not there', () => {
    fc.assert(
      fc.property(randomOrder, randomNow, (order, now) => {
        const verdict = judge(order, now);
        if (verdict.silenceDays !== null) expect(verdict.silenceDays).toBeGreaterThanOrEqual(0);
        if (order.protectionEndsAt === undefined) expect(verdict.protectionDaysLeft).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
