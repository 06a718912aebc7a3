import { describe, expect, it } from 'vitest';
import { pieces } from '../../../src/order/tones.ts';
import { cardsByGroup, fillingWindow } from '../../../src/popup/cards.ts';
import { storedOrder } from './orders.ts';

const oneParcel = { parcels: [{ number: 'LP00777', events: [] }] };

function ids(cards: ReturnType<typeof cardsByGroup>) {
  return Object.fromEntries(
    [...cards].map(([group, list]) => [
      group,
      list.map(({ order, companions }) => [order, ...companions].map(({ orderId }) => orderId)),
    ]),
  );
}

describe('cardsByGroup', () => {
  it('groups by what must be done and keeps the order given', () => {
    const cards = cardsByGroup([
      storedOrder('1', { level: 'urgent' }),
      storedOrder('2', { level: 'react' }),
      storedOrder('3', { level: 'watch' }),
      storedOrder('4', { level: 'normal_pause' }),
      storedOrder('5', { level: 'moving' }),
      storedOrder('6', { level: 'urgent' }, { archived: true }),
    ]);
    expect(ids(cards)).toEqual({
      needs_you: [['1'], ['2']],
      to_watch: [['3']],
      on_their_way: [['4'], ['5']],
      archived: [['6']],
    });
  });

  it('joins orders that travel in one parcel, within their group', () => {
    const shared = (orderId: string, level: 'react' | 'moving') => {
      const stored = storedOrder(orderId, { level });
      return storedOrder(orderId, { level }, { order: { ...stored.order, ...oneParcel } });
    };
    const cards = cardsByGroup([shared('1', 'react'), storedOrder('2'), shared('3', 'react'), shared('4', 'moving')]);
    expect(ids(cards)).toEqual({ needs_you: [['1', '3'], ['2']], on_their_way: [['4']] });
  });

  it('never joins orders without a number', () => {
    const bare = (orderId: string) => {
      const stored = storedOrder(orderId);
      return storedOrder(orderId, {}, { order: { ...stored.order, parcels: [] } });
    };
    expect(ids(cardsByGroup([bare('1'), bare('2')]))).toEqual({ needs_you: [['1'], ['2']] });
  });
});

describe('fillingWindow', () => {
  const many = (level: 'urgent' | 'moving', changes = {}) =>
    Array.from({ length: 30 }, (_, index) => {
      const stored = storedOrder(`${index}`, { level });
      return storedOrder(`${index}`, { level }, { order: { ...stored.order, ...changes }, numbers: [`N${index}`] });
    });

  it('takes the first orders until their cards are as high as the window, fewer of those that say more', () => {
    expect(fillingWindow(many('urgent'), 600).map(({ orderId }) => orderId)).toEqual(['0', '1', '2', '3']);
    expect(fillingWindow(many('moving'), 600)).toHaveLength(7);
    expect(fillingWindow(many('moving'), 1_400)).toHaveLength(19);
  });

  it('takes all where there are not so many, and none of none', () => {
    const few = many('moving').slice(0, 3);
    expect(fillingWindow(few, 600)).toEqual(few);
    expect(fillingWindow([], 600)).toEqual([]);
  });

  it('counts orders that travel in one parcel as a line each', () => {
    const together = many('urgent').map((stored) => ({ ...stored, numbers: ['LP00777'] }));
    expect(fillingWindow(together, 600)).toHaveLength(16);
  });
});

describe('pieces', () => {
  it('counts quantities, and a line without one as one', () => {
    const { order } = storedOrder('1');
    expect(
      pieces({ ...order, items: [{ title: 'a', quantity: 3 }, { title: 'b' }, { title: 'c', quantity: 0 }] }),
    ).toBe(5);
  });
});
