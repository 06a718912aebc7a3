/** Readings of one order united over sources and time. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import { orderReading, type Stated } from '../../../src/aliexpress/stated.ts';
import { type KnownOrder, mergeOrder } from '../../../src/domain/merge/order.ts';
import { orderSchema, type Parcel } from '../../../src/domain/order.ts';
import { FIELD_SOURCES, type FieldSource, type OrderReading } from '../../../src/domain/reading.ts';
import { ANSWERS, contextOf, ORDER_ID } from '../../fixtures/aliexpress/catalogue.ts';
import { DETAIL_URL, detailAnswer } from '../../fixtures/aliexpress/detail.ts';
import { EVERY_STATE, LIST_URL, listAnswer } from '../../fixtures/aliexpress/list.ts';
import { ONE_PARCEL, THREE_PARCELS, trackingAnswer, trackingUrl } from '../../fixtures/aliexpress/tracking.ts';

function stated(fields: Stated, source: FieldSource = 'network'): OrderReading {
  return orderReading(ORDER_ID, 'aliexpress.com', fields, source);
}

/** Merges readings one after another, the first at 1 ms, the next at 2 ms, … */
function known(...readings: readonly OrderReading[]): KnownOrder {
  let result: KnownOrder | null = null;
  readings.forEach((reading, index) => {
    result = mergeOrder(result, reading, index + 1);
  });
  return result ?? mergeOrder(null, stated({}), 0);
}

function answered(url: string, payload: unknown): OrderReading {
  const reading = readAnswer({ url, body: JSON.stringify(payload) }, contextOf()).orders.find(
    ({ order }) => order.orderId === ORDER_ID,
  );
  if (reading === undefined) throw new Error('no order');
  return reading;
}

function parcel(number: string, aliases: string[] = [], events: Parcel['events'] = []): Parcel {
  return { number, ...(aliases.length > 0 ? { aliases } : {}), events };
}

describe('fields', () => {
  it('a newer reading replaces one of the same or lower trust, never one of higher trust', () => {
    for (const [index, source] of FIELD_SOURCES.entries())
      for (const [other, newer] of FIELD_SOURCES.entries()) {
        const result = known(stated({ stateText: 'old' }, source), stated({ stateText: 'new' }, newer));
        expect(result.order.stateText).toBe(other <= index ? 'new' : 'old');
        expect(result.fields['stateText']?.source).toBe(other <= index ? newer : source);
      }
  });

  it('an older reading that arrives late changes nothing', () => {
    const first = mergeOrder(null, stated({ state: 'completed' }), 10);
    expect(mergeOrder(first, stated({ state: 'shipped' }), 5).order.state).toBe('completed');
  });

  it('a reading that states nothing erases nothing', () => {
    const full = known(stated({ state: 'shipped', placedAt: '2026-09-01', parcels: [parcel('XX000000000BR')] }));
    const after = mergeOrder(full, stated({}), 9);
    expect(after.order).toEqual(full.order);
    expect(after.fields['state']).toEqual({ source: 'network', readAt: 1 });
  });

  it('a dispute ends when the list shows no refund line any more, not when another page does not show it', () => {
    const listed = (refund: string | undefined) =>
      answered(
        LIST_URL,
        listAnswer([{ id: ORDER_ID, statusText: 'Awaiting delivery', orderStatus: 8, ...(refund && { refund }) }]),
      );
    const disputed = known(listed('Dispute in progress'));
    expect(disputed.order).toMatchObject({ state: 'dispute', refundText: 'Dispute in progress' });
    const detail = answered(DETAIL_URL, detailAnswer({ id: ORDER_ID, orderStatus: 8 }));
    expect(mergeOrder(disputed, detail, 2).order.state).toBe('dispute');
    const over = mergeOrder(disputed, listed(undefined), 3).order;
    expect(over.state).toBe('shipped');
    expect(over).not.toHaveProperty('refundText');
  });

  it('a bare day does not replace the instant on it', () => {
    const instant = stated({ placedAt: '2026-07-15T20:00:00.000Z' });
    expect(known(instant, stated({ placedAt: '2026-07-15' })).order.placedAt).toBe('2026-07-15T20:00:00.000Z');
    expect(known(instant, stated({ placedAt: '2026-07-19' })).order.placedAt).toBe('2026-07-19');
  });

  it('links and seller keep what the newer reading does not state', () => {
    const { order } = known(
      stated({ links: { detail: 'https://a', tracking: 'https://b' } }),
      stated({ links: { tracking: 'https://c' } }),
    );
    expect(order.links).toEqual({ detail: 'https://a', tracking: 'https://c' });
  });

  it('list, detail and tracking make one order, in any order of reading', () => {
    const readings = [
      answered(LIST_URL, listAnswer([{ id: ORDER_ID, statusText: 'Completed', orderStatus: 9 }])),
      answered(DETAIL_URL, detailAnswer({ id: ORDER_ID, packages: ['LP00000000000001'] })),
      answered(trackingUrl(ORDER_ID), trackingAnswer(ONE_PARCEL)),
    ];
    for (const order of [readings, [...readings].reverse()].map((sequence) => known(...sequence).order)) {
      expect(order).toMatchObject({
        state: 'completed',
        shippingMethod: 'AliExpress Selection Standard',
        protectionEndsAt: '2026-09-03',
      });
      expect(order.parcels).toHaveLength(1);
      expect(order.parcels[0]).toMatchObject({ number: 'XX000000000BR', aliases: ['LP00000000000001'] });
      expect(order.parcels[0]?.events).toHaveLength(6);
      expect(order.protectionReadings).toHaveLength(3);
      expect(order.items[0]?.price).toBeDefined();
    }
  });
});

describe('parcels', () => {
  it('a number that changed keeps the parcel and the old number', () => {
    const { order } = known(
      stated({ parcels: [parcel('LP00000000000001')] }),
      stated({ parcels: [parcel('XX000000001BR', ['LP00000000000001'])] }),
      stated({ parcels: [parcel('YY000000002PL', ['LP00000000000001'])] }),
    );
    expect(order.parcels).toEqual([parcel('YY000000002PL', ['LP00000000000001', 'XX000000001BR'])]);
  });

  it('two parcels of one answer stay two, also under one earlier number', () => {
    const three = answered(trackingUrl(ORDER_ID), trackingAnswer(THREE_PARCELS));
    const { order } = known(stated({ parcels: [parcel('LP00000000000011')] }), three, three);
    expect(order.parcels.map(({ number }) => number).sort()).toEqual([
      'LP00000000000013',
      'XX000000001BR',
      'XX000000002BR',
    ]);
  });

  it('one event seen twice is one, by minute and code or text', () => {
    const at = (seconds: string, text: string, code?: string) => ({
      at: `2026-07-28T18:39:${seconds}Z`,
      text,
      ...(code === undefined ? {} : { code }),
      source: 'aliexpress',
    });
    const { order } = known(
      stated({ parcels: [parcel('XX000000001BR', [], [at('01', 'Arrived', 'A'), at('05', 'Other')])] }),
      stated({
        parcels: [
          parcel('XX000000001BR', [], [at('30', 'Angekommen', 'A'), at('40', 'Other'), at('50', 'Third', 'B')]),
        ],
      }),
    );
    expect(order.parcels[0]?.events.map(({ text }) => text).sort()).toEqual(['Angekommen', 'Other', 'Third']);
  });

  it('an event the page showed without a zone gives way to the answer’s instant', () => {
    const shown = { at: '2026-07-28T16:39:00Z', text: 'Arrived', source: 'aliexpress', wallClock: 'Jul. 28 18:39' };
    const exact = { at: '2026-07-28T10:39:00Z', text: 'Arrived', code: 'A', source: 'aliexpress' };
    const dom = stated({ parcels: [parcel('XX000000001BR', [], [shown])] }, 'dom');
    const network = stated({ parcels: [parcel('XX000000001BR', [], [exact])] });
    expect(known(dom, network).order.parcels[0]?.events).toEqual([exact]);
    expect(known(network, dom).order.parcels[0]?.events).toEqual([exact]);
  });

  it('the stage that was found for an event stays with it', () => {
    const event = { at: '2026-07-28T10:39:00Z', text: 'Arrived', code: 'A', source: 'aliexpress' };
    const before = known(stated({ parcels: [parcel('XX000000001BR', [], [{ ...event, stage: 'transit' }])] }));
    const after = mergeOrder(before, stated({ parcels: [parcel('XX000000001BR', [], [event])] }), 5);
    expect(after.order.parcels[0]?.events[0]?.stage).toBe('transit');
  });
});

describe('protection', () => {
  const place = (name: 'tracking_services' | 'detail_services', endsAt: string): Stated => ({
    protectionEndsAt: endsAt,
    protectionReadings: [{ endsAt, place: name }],
  });

  it('the earliest of all places counts, and all are remembered', () => {
    const { order } = known(
      stated(place('detail_services', '2026-09-04')),
      stated(place('tracking_services', '2026-09-03')),
    );
    expect(order.protectionEndsAt).toBe('2026-09-03');
    expect(order.protectionReadings).toHaveLength(2);
  });

  it('an extension read in one place drops the older readings of the others', () => {
    const { order } = known(
      stated(place('tracking_services', '2026-09-03')),
      stated(place('detail_services', '2026-09-04')),
      stated(place('detail_services', '2026-09-19')),
    );
    expect(order.protectionEndsAt).toBe('2026-09-19');
  });

  it('the day that pages differ by is no extension', () => {
    const { order } = known(
      stated(place('tracking_services', '2026-09-03')),
      stated(place('detail_services', '2026-09-03')),
      stated(place('detail_services', '2026-09-04')),
    );
    expect(order.protectionEndsAt).toBe('2026-09-03');
  });

  it('a page’s text does not decide while an answer speaks', () => {
    const text: Stated = {
      protectionEndsAt: '2026-08-01',
      protectionReadings: [{ endsAt: '2026-08-01', place: 'page_text' }],
    };
    expect(known(stated(place('tracking_services', '2026-09-03')), stated(text, 'text')).order.protectionEndsAt).toBe(
      '2026-09-03',
    );
  });
});

describe('properties', () => {
  const readings = ANSWERS.flatMap(({ url, payload }) =>
    readAnswer({ url, body: JSON.stringify(payload) }, contextOf()).orders.map(({ order, fields }) => ({
      order: { ...order, orderId: ORDER_ID },
      fields,
    })),
  );

  it('reading the same twice changes nothing, and every result fits the schema', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...readings), { minLength: 1, maxLength: 6 }), (sequence) => {
        const once = known(...sequence);
        expect(orderSchema.safeParse(once.order).success).toBe(true);
        const last = sequence.at(-1);
        if (last === undefined) return;
        const again = mergeOrder(once, last, sequence.length);
        expect(again.order).toEqual(once.order);
      }),
      { numRuns: 60 },
    );
  });

  it('no parcel, event or deadline is ever lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...readings), { minLength: 1, maxLength: 6 }), (sequence) => {
        const { order } = known(...sequence);
        const names = new Set(order.parcels.flatMap(({ number, aliases }) => [number, ...(aliases ?? [])]));
        for (const reading of sequence)
          for (const { number, aliases } of reading.order.parcels)
            for (const name of [number, ...(aliases ?? [])]) expect(names).toContain(name);
      }),
      { numRuns: 60 },
    );
  });

  it('what the list says of a state is never erased by the tracking', () => {
    const list = answered(LIST_URL, listAnswer(EVERY_STATE));
    const tracking = answered(trackingUrl(ORDER_ID), trackingAnswer(ONE_PARCEL));
    expect(known(list, tracking).order.state).toBe('completed');
  });
});
