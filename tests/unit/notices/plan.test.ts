import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planNotices, type WaitingOrder } from '../../../src/background/notices/plan.ts';
import { DEFAULT_SETTINGS, NOTICE_KINDS, type NoticeSettings } from '../../../src/domain/settings.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';

const zone = 'Europe/Warsaw';
/** 14:00 in Warsaw. */
const noon = Date.UTC(2026, 10, 22, 13);
const on: NoticeSettings = { ...DEFAULT_SETTINGS.notices, on: true };
const quietOff: NoticeSettings = { ...on, quiet: { on: false, from: '22:00', to: '07:00' } };
const order = (orderId: string, kind: WaitingOrder['waiting'][number]['kind'], at = noon): WaitingOrder => ({
  orderId,
  waiting: [{ key: `${kind}@`, kind, at }],
});
const plan = (orders: readonly WaitingOrder[], settings: NoticeSettings, now = noon, allowed = true) =>
  planNotices(orders, settings, allowed, now, zone);

describe('planNotices', () => {
  it('tells what the user wants, the most important first', () => {
    const kinds = { ...on.kinds, delivered: false };
    const waiting = [order('1', 'react'), order('2', 'urgent'), order('3', 'delivered')];
    expect(plan(waiting, { ...on, kinds })).toEqual({
      tell: [
        { orderId: '2', kind: 'urgent', key: 'urgent@' },
        { orderId: '1', kind: 'react', key: 'react@' },
      ],
      drop: ['3'],
      hold: [],
    });
  });

  it('says one thing of an order: the most important that is wanted', () => {
    const both: WaitingOrder = {
      orderId: '1',
      waiting: [
        { key: 'react@', kind: 'react', at: noon },
        { key: 'returned@', kind: 'returned', at: noon },
      ],
    };
    expect(plan([both], on).tell).toEqual([{ orderId: '1', kind: 'returned', key: 'returned@' }]);
    const kinds = { ...on.kinds, returned: false };
    expect(plan([both], { ...on, kinds }).tell).toEqual([{ orderId: '1', kind: 'react', key: 'react@' }]);
  });

  it('does not let what presses wait for the digest because something else is said of the order', () => {
    const both: WaitingOrder = {
      orderId: '1',
      waiting: [
        { key: 'returned@', kind: 'returned', at: noon },
        { key: 'urgent@', kind: 'urgent', at: noon },
      ],
    };
    const digest: NoticeSettings = { ...quietOff, digest: { on: true, at: '18:00' } };
    expect(plan([both], digest).tell).toEqual([{ orderId: '1', kind: 'returned', key: 'returned@' }]);
  });

  it('drops everything while notifications are off or not allowed, so that turning them on brings no storm', () => {
    expect(plan([order('1', 'urgent')], { ...on, on: false }).drop).toEqual(['1']);
    expect(plan([order('1', 'urgent')], on, noon, false).drop).toEqual(['1']);
  });

  it.each([
    // 23:30 and 06:59 in Warsaw lie in the quiet hours, 07:00 and 21:59 do not.
    ['2026-11-22T22:30:00Z', '2026-11-23T06:00:00.000Z'],
    ['2026-11-23T05:59:00Z', '2026-11-23T06:00:00.000Z'],
    ['2026-11-23T06:00:00Z', null],
    ['2026-11-22T20:59:00Z', null],
    ['2026-11-22T21:00:00Z', '2026-11-23T06:00:00.000Z'],
  ])('keeps the quiet hours at %s', (at, until) => {
    const { tell, hold } = plan([order('1', 'urgent')], on, Date.parse(at));
    expect(hold.map((held) => new Date(held.until).toISOString())).toEqual(until === null ? [] : [until]);
    expect(tell).toHaveLength(until === null ? 1 : 0);
  });

  it('lets all but what presses wait for the digest, and tells it at its time', () => {
    const digest: NoticeSettings = { ...quietOff, digest: { on: true, at: '18:00' } };
    const waiting = [order('1', 'delivered'), order('2', 'urgent')];
    const six = Date.UTC(2026, 10, 22, 17);
    expect(plan(waiting, digest)).toMatchObject({ tell: [{ orderId: '2' }], hold: [{ orderId: '1', until: six }] });
    expect(plan([order('1', 'delivered')], digest, six).tell).toHaveLength(1);
    expect(plan([order('1', 'delivered')], digest, six + 3 * DAY).tell).toHaveLength(1);
  });

  it('ends the quiet hours at the right time on the day the clocks change', () => {
    const { hold } = plan([order('1', 'urgent')], on, Date.UTC(2026, 9, 24, 23));
    expect(hold.map(({ until }) => new Date(until).toISOString())).toEqual(['2026-10-25T06:00:00.000Z']);
  });

  it('decides on every order once, and holds none for longer than a day and a bit', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([hour, minute]) => `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`);
    const settings = fc.record({
      on: fc.boolean(),
      kinds: fc.constant(on.kinds),
      quiet: fc.record({ on: fc.boolean(), from: time, to: time }),
      digest: fc.record({ on: fc.boolean(), at: time }),
    });
    const waiting = fc.array(
      fc.record({
        key: fc.string(),
        kind: fc.constantFrom(...NOTICE_KINDS),
        at: fc.integer({ min: noon - 9 * DAY, max: noon }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        settings,
        fc.array(waiting, { maxLength: 5 }),
        fc.constantFrom(zone, 'Asia/Kathmandu', 'Pacific/Kiritimati'),
        (given, lists, where) => {
          const orders = lists.map((list, index) => ({ orderId: String(index), waiting: list }));
          const { tell, drop, hold } = planNotices(orders, given, true, noon, where);
          const decided = [...tell.map(({ orderId }) => orderId), ...drop, ...hold.map(({ orderId }) => orderId)];
          expect(decided.sort()).toEqual(orders.map(({ orderId }) => orderId));
          for (const { until } of hold) {
            expect(until).toBeGreaterThan(noon);
            expect(until).toBeLessThanOrEqual(noon + DAY + 2 * HOUR);
          }
        },
      ),
    );
  });
});
