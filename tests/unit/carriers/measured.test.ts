/** Answers in which carriers were once misread; each would have told a buyer something false. */

import { describe, expect, it } from 'vitest';
import type { CarrierAnswer } from '../../../src/carriers/carrier.ts';
import { everyCarrier } from '../../../src/carriers/index.ts';

function ask(carrier: string, number: string, answer: Partial<CarrierAnswer>) {
  const query = everyCarrier.byId(carrier)?.query;
  if (query === undefined) throw new Error(`${carrier} cannot be asked`);
  const whole = { status: 200, contentType: 'application/json', body: '', ...answer };
  return query.parse(number, whole, { now: Date.UTC(2026, 10, 22) });
}

describe('bpost', () => {
  it('calls a parcel that goes back returned, also where its last step is a delivery', () => {
    const event = { date: '2026-11-02', time: '10:00', key: { EN: { description: 'Item delivered' } } };
    const items = [{ itemCode: '323212345600000000000000', retourOrBackToSender: true, events: [event] }];
    const outcome = ask('bpost', '323212345600000000000000', { body: JSON.stringify({ items }) });
    expect(outcome).toMatchObject({ outcome: 'found', parcel: { events: [{ stage: 'returned' }] } });
  });
});

describe('Packeta', () => {
  it.each([400, 404])('means by %i that the number is unknown', (status) => {
    expect(ask('packeta', 'Z1234567890', { status, body: '{"message":"Packet not found"}' }).outcome).toBe('not_found');
    expect(ask('packeta', 'Z1234567890', { status, body: '<html>', contentType: 'text/html' }).outcome).toBe('blocked');
  });
});

describe('4PX', () => {
  it('means delivered by every code of the OK family, whatever the way of handing over', () => {
    const tracks = [{ tkCode: 'FPX_S_OKPO', tkDesc: 'x', tkDateStr: '2026-11-02 10:00:00', tkTimezone: '+01:00' }];
    const data = [{ queryCode: '4PX3000123456789CN', status: 4, tracks, mutiPackage: false }];
    const outcome = ask('4px', '4PX3000123456789CN', { body: JSON.stringify({ result: 1, data }) });
    expect(outcome).toMatchObject({ outcome: 'found', parcel: { events: [{ stage: 'delivered' }] } });
  });
});
