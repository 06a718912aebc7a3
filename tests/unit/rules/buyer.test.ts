import { describe, expect, it } from 'vitest';
import type { Marks, Order } from '../../../src/domain/order.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { judge } from '../../../src/rules/judge.ts';
import { daysAgo, daysAhead, event, NOW, order, wayTo } from './orders.ts';

function verdict(stage: Stage, days: number, marks: Marks, changes: Partial<Order> = {}) {
  return judge(order(wayTo(stage, days), { protectionEndsAt: daysAhead(60), ...changes }, marks), NOW);
}
const ids = (of: ReturnType<typeof judge>) => of.reasons.map((reason) => reason.id);

describe('B-ASKED', () => {
  const asked = (days: number): Marks => ({ messagedSellerAt: daysAgo(days) });

  it('softens what silence, a red flag or a late delivery asks for', () => {
    for (const softened of [
      verdict('transit', 26, asked(1)),
      verdict('transit', 3, { ...asked(1), sellerSendsTemplates: true }),
      verdict('transit', 3, asked(1), { estimatedDelivery: { to: daysAgo(1) } }),
    ]) {
      expect(softened).toMatchObject({ level: 'watch', action: 'wait', headline: { id: 'headline_b_asked' } });
      expect(ids(softened)).toContain('B-ASKED');
    }
    const later = verdict('transit', 26, asked(1));
    expect(later.validUntil).toBe(daysAhead(2));
    expect(later.actBy).toBe(daysAhead(2));
  });

  it('softens neither urgent, protection, dispute, nor what the buyer has to do', () => {
    expect(verdict('transit', 30, asked(1)).level).toBe('urgent');
    expect(verdict('transit', 26, asked(1), { protectionEndsAt: daysAhead(8) }).level).toBe('react');
    expect(verdict('available_for_pickup', 4, asked(1)).level).toBe('react');
    expect(verdict('returned', 1, asked(1)).level).toBe('react');
    expect(verdict('transit', 40, { ...asked(1), disputeOpenedAt: daysAgo(6) }).level).toBe('react');
  });

  it('ends with a newer event and after three days', () => {
    expect(ids(verdict('transit', 26, asked(27)))).not.toContain('B-ASKED');
    expect(verdict('transit', 26, asked(2.99)).level).toBe('watch');
    expect(verdict('transit', 26, asked(3)).level).toBe('react');
  });
});

describe('B-NOANSWER', () => {
  it('moves on to the extension when little protection is left, else asks again', () => {
    const again = verdict('transit', 26, { messagedSellerAt: daysAgo(4) });
    expect(again).toMatchObject({ level: 'react', action: 'message_seller', message: { id: 'stuck-after-export' } });
    expect(ids(again)).toContain('B-NOANSWER');
    const extend = verdict('transit', 26, { messagedSellerAt: daysAgo(4) }, { protectionEndsAt: daysAhead(15) });
    expect(extend).toMatchObject({ level: 'react', action: 'ask_extension', message: { id: 'ask-extension' } });
    expect(verdict('transit', 26, { messagedSellerAt: daysAgo(4) }, { protectionEndsAt: daysAhead(15.1) }).action).toBe(
      'message_seller',
    );
    const unknown = judge(order(wayTo('transit', 26), {}, { messagedSellerAt: daysAgo(4) }), NOW);
    expect(unknown.action).toBe('message_seller');
  });

  it('does not take the buyer away from the pick-up point or a dispute', () => {
    expect(verdict('available_for_pickup', 6, { messagedSellerAt: daysAgo(4) }).action).toBe('collect_parcel');
    const near = { protectionEndsAt: daysAhead(3), dispatchedAt: daysAgo(20) };
    expect(verdict('transit', 26, { messagedSellerAt: daysAgo(4) }, near).action).toBe('open_dispute');
  });
});

describe('B-SNOOZE', () => {
  const snoozed: Marks = { snoozedUntil: daysAhead(2) };

  it('caps the level at watch until then', () => {
    const quiet = verdict('transit', 40, snoozed);
    expect(quiet).toMatchObject({ level: 'watch', validUntil: daysAhead(2) });
    expect(ids(quiet)).toContain('B-SNOOZE');
    expect(verdict('returned', 9, snoozed)).toMatchObject({ level: 'watch', action: 'wait' });
    expect(verdict('customs', 15, snoozed)).toMatchObject({ level: 'watch', action: 'answer_customs' });
    expect(ids(verdict('transit', 3, snoozed))).not.toContain('B-SNOOZE');
  });

  it('is ended by protection, a dispute and a missing parcel', () => {
    expect(verdict('transit', 40, snoozed, { protectionEndsAt: daysAhead(8) }).level).toBe('urgent');
    expect(verdict('transit', 3, snoozed, { protectionEndsAt: daysAhead(8) }).level).toBe('react');
    expect(verdict('delivered', 1, { ...snoozed, received: false }).level).toBe('urgent');
    expect(verdict('transit', 3, { ...snoozed, disputeOpenedAt: daysAgo(6) }).level).toBe('react');
  });

  it('a date alone lasts its whole day', () => {
    const day = judge(order(wayTo('transit', 40), {}, { snoozedUntil: '2026-06-15' }), NOW, {
      timeZone: 'Europe/Warsaw',
    });
    expect(day).toMatchObject({ level: 'watch', validUntil: '2026-06-15T21:59:59.000Z' });
  });
});

describe('red flags', () => {
  it.each([
    ['F-TEMPLATE', { sellerSendsTemplates: true }, 'not-updated', 'dispute'],
    ['F-WEIGHT', { weightMismatch: true }, 'not-updated', 'dispute'],
  ])('%s raises to react', (id, marks, template, playbook) => {
    const flagged = verdict('transit', 1, marks);
    expect(flagged).toMatchObject({
      level: 'react',
      cause: id,
      action: 'message_seller',
      message: { id: template },
      playbook,
    });
  });

  it('F-WEIGHT also from the carrier’s weight and the listed one', () => {
    const weighed = (grams: number, listed: number) =>
      judge(
        order([], {
          protectionEndsAt: daysAhead(60),
          items: [{ title: 'Desk lamp', quantity: 2, weightGrams: listed }],
          parcels: [{ number: 'LP00123456789012', weightGrams: grams, events: wayTo('transit', 1) }],
        }),
        NOW,
      ).level;
    expect(weighed(200, 500)).toBe('moving');
    expect(weighed(199, 500)).toBe('react');
    expect(weighed(5001, 500)).toBe('react');
  });

  it('F-LOST: the carrier’s own words', () => {
    const said = (text: string, code?: string) =>
      judge(
        order(
          [
            ...wayTo('transit', 5),
            { ...event('exception', daysAgo(1)), text, ...(code === undefined ? {} : { code }) },
          ],
          {
            dispatchedAt: daysAgo(20),
            protectionEndsAt: daysAhead(60),
          },
        ),
        NOW,
      );
    for (const text of ['Parcel lost in transit', 'Посылка утеряна', '包裹丢失', 'Die Sendung ist verloren gegangen']) {
      expect(said(text), text).toMatchObject({ level: 'react', cause: 'F-LOST', action: 'open_dispute' });
    }
    for (const text of [
      'Delivery attempt failed',
      'The parcel was not lost, a new attempt follows',
      'Bitte Paketkarte nicht verlieren',
    ]) {
      expect(said(text).cause, text).toBe('S-EXC');
    }
    expect(said('', 'PARCEL_LOST').cause).toBe('F-LOST');
  });

  it('S-EXC: customs trouble has the customs steps', () => {
    const held = judge(
      order([...wayTo('transit', 5), { ...event('exception', daysAgo(1)), text: 'Duties unpaid, held by customs' }]),
      NOW,
    );
    expect(held).toMatchObject({ action: 'check_local_carrier', playbook: 'customs' });
    expect(verdict('exception', 1, {}).playbook).toBe('stuck-after-export');
  });

  it('F-NUMBER: a wrong number that nobody has scanned', () => {
    const numbered = (number: string, events = wayTo('shipped', 1)) =>
      judge(order([], { protectionEndsAt: daysAhead(60), parcels: [{ number, events }] }), NOW);
    for (const number of ['8190000000000001', 'RR123456784CN']) {
      expect(numbered(number)).toMatchObject({ level: 'react', cause: 'F-NUMBER', message: { id: 'number-invalid' } });
    }
    expect(numbered('RR123456785CN').level).toBe('moving');
    expect(numbered('RR123456784CN', wayTo('transit', 1)).level).toBe('moving');
  });

  it('F-WRONGCITY: confirmed by country, possible by city, never by a hub', () => {
    const at = (stage: Stage, place: { country?: string; city?: string }) =>
      judge(
        order(
          [
            event('accepted', daysAgo(9), { country: 'CN' }),
            event('departed_origin', daysAgo(8)),
            event(stage, daysAgo(0.5), place),
          ],
          { protectionEndsAt: daysAhead(60) },
        ),
        NOW,
      );
    const flag = (of: ReturnType<typeof judge>) =>
      of.reasons.find((reason) => reason.id === 'F-WRONGCITY')?.figures['certain'];
    expect(flag(at('arrived_destination', { country: 'DE' }))).toBe(true);
    expect(flag(at('delivered', { country: 'FR', city: 'Paris' }))).toBe(true);
    expect(flag(at('delivered', { country: 'PL', city: 'Gdańsk' }))).toBe(false);
    expect(flag(at('out_for_delivery', { city: 'Kraków' }))).toBe(false);
    expect(at('delivered', { country: 'PL', city: 'Gdańsk' })).toMatchObject({
      level: 'react',
      action: 'message_seller',
      playbook: 'wrong-place',
    });
    for (const fine of [
      at('transit', { country: 'DE' }),
      at('arrived_destination', { country: 'PL', city: 'Gdańsk' }),
      at('delivered', { country: 'PL', city: 'WARSAW' }),
      at('delivered', { country: 'pl', city: 'Warszawa, WER' }),
      at('delivered', { city: '00-001' }),
    ]) {
      expect(flag(fine)).toBeUndefined();
    }
  });
});
