/** Cainiao's own surprises: two clocks that contradict each other, handovers, batches, placeholders. */

import { expect, it } from 'vitest';
import type { CarrierParcel } from '../../../src/carriers/carrier.ts';
import { carrier } from '../../../src/carriers/known/cainiao.ts';

const NUMBER = 'LP00990000000011';
const NOW = Date.parse('2026-03-20T00:00:00Z');
const query = carrier.query;

function parcelOf(module: object, now = NOW): CarrierParcel {
  const body = JSON.stringify({ success: true, module: [{ mailNo: NUMBER, mailNoSource: 'AE', ...module }] });
  const outcome = query?.parse(NUMBER, { status: 200, body }, { now });
  if (outcome?.outcome !== 'found') throw new Error(JSON.stringify(outcome));
  return outcome.parcel;
}

/** A scan whose epoch reads the wall clock as Beijing's, as the service was recorded to do. */
const scan = (timeStr: string, timeZone: string, time = Date.parse(`${timeStr.replace(' ', 'T')}+08:00`)) => ({
  actionCode: 'LH_ARRIVE',
  standerdDesc: 'x',
  timeStr,
  timeZone,
  time,
});

it('believes the epoch when both clocks are in order, and keeps the words of the other', () => {
  const { events } = parcelOf({
    detailList: [scan('2026-03-04 10:15:00', 'GMT+1'), scan('2026-03-02 10:15:00', 'GMT+8')],
  });
  expect(events.map(({ at }) => at)).toEqual(['2026-03-02T02:15:00.000Z', '2026-03-04T02:15:00.000Z']);
  expect(events.map(({ wallClock }) => wallClock)).toEqual([undefined, '2026-03-04 10:15:00']);
});

it('believes the zone when the epochs lie in the future or out of order', () => {
  const late = parcelOf({ detailList: [scan('2026-03-04 10:15:00', 'GMT+1', NOW + 86_400_000)] });
  expect(late.events[0]?.at).toBe('2026-03-04T10:15:00+01:00');
  const shuffled = parcelOf({
    detailList: [
      scan('2026-03-06 10:00:00', 'GMT+1', Date.parse('2026-03-03T00:00:00Z')),
      scan('2026-03-05 10:00:00', 'GMT+1', Date.parse('2026-03-06T00:00:00Z')),
      scan('2026-03-04 10:00:00', 'GMT+1', Date.parse('2026-03-01T00:00:00Z')),
    ],
  });
  expect(shuffled.events.map(({ at }) => at.slice(0, 10))).toEqual(['2026-03-04', '2026-03-05', '2026-03-06']);
});

it('places a clock without a zone in Beijing and keeps its words', () => {
  const { events } = parcelOf({
    detailList: [{ actionCode: 'GWMS_ACCEPT', desc: 'x', timeStr: '2026-03-01 08:00:00' }],
  });
  expect(events[0]).toMatchObject({ at: '2026-03-01T08:00:00+08:00', wallClock: '2026-03-01 08:00:00' });
});

it('refuses a time in an unknown form instead of losing a scan', () => {
  const body = JSON.stringify({
    module: [
      {
        mailNo: NUMBER,
        detailList: [{ actionCode: 'GTMS_SIGNED', timeStr: 'yesterday' }, scan('2026-03-01 10:00:00', 'GMT+8')],
      },
    ],
  });
  expect(query?.parse(NUMBER, { status: 200, body }, { now: NOW }).outcome).toBe('malformed');
});

it.each([
  [{ copyRealMailNo: 'ra 123.456-785 ch' }, 'RA123456785CH'],
  [{ copyRealMailNo: 'bad?', realMailNo: 'Latest Tracking Number:\t36yph0000001' }, '36YPH0000001'],
  [{ copyRealMailNo: NUMBER, realMailNo: `PostNL ${NUMBER}` }, undefined],
  [{ copyRealMailNo: '', realMailNo: 'HANDED OVER TO THE NATIONAL OPERATOR' }, undefined],
])('finds the partner number in %j', (module, next) => {
  expect(parcelOf({ detailList: [scan('2026-03-01 10:00:00', 'GMT+8')], ...module }).nextNumber).toBe(next);
});

it('takes an empty parcel of AliExpress for one not handed over yet, an empty external one for unknown', () => {
  expect(parcelOf({ detailList: [] }).events).toEqual([]);
  const waiting = parcelOf({
    mailNoSource: 'EXTERNAL',
    status: 'SELLER_PREPARING',
    copyRealMailNo: 'AP00990000000019',
    detailList: [],
  });
  expect(waiting.nextNumber).toBe('AP00990000000019');
});

it('adds the latest trace when the list lacks it', () => {
  const latestTrace = {
    actionCode: 'GTMS_STA_SIGNED',
    standerdDesc: 'At the pickup point',
    timeStr: '2026-03-05 10:00:00',
    timeZone: 'GMT+1',
  };
  const { events } = parcelOf({
    latestTrace,
    detailList: [{ ...latestTrace, actionCode: 'LH_ARRIVE', timeStr: '2026-03-04 10:00:00' }],
  });
  expect(events.map(({ stage }) => stage)).toEqual(['arrived_destination', 'available_for_pickup']);
});

it('asks for a batch in one request and gives the estimate as days', () => {
  expect(query?.request(['LP1', 'AE 2'], { now: NOW }, [])?.url).toBe(
    'https://global.cainiao.com/global/detail.json?mailNos=LP1,AE%202&lang=en-US',
  );
  expect(query?.request(['LP1'], { now: NOW }, [{ status: 200, body: '' }])).toBeNull();
  const eta = { deliveryMinTime: 1773100800000, deliveryMaxTime: 1773273600000 };
  expect(parcelOf({ detailList: [], status: 'x', globalEtaInfo: eta }).estimatedDelivery).toEqual({
    from: '2026-03-10',
    to: '2026-03-12',
  });
});

it('reads answers of an AliExpress wall as blocked', () => {
  const body = JSON.stringify({
    ret: ['FAIL_SYS_USER_VALIDATE', 'x'],
    data: { url: 'https://x.example/punish?x5secdata=1' },
  });
  expect(query?.parse(NUMBER, { status: 200, body }, { now: NOW }).outcome).toBe('blocked');
});
