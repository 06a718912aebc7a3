/** Trackers with a key: their whole taxonomies are mapped, their answers read, their refusals named. */

import { describe, expect, it } from 'vitest';
import { STATUSES as SEVENTEEN } from '../../../src/carriers/keyed/17track.ts';
import { STATUSES as AFTERSHIP } from '../../../src/carriers/keyed/aftership.ts';
import { STATUSES as SHIP24 } from '../../../src/carriers/keyed/ship24.ts';
import { STATUSES as TRACKINGMORE } from '../../../src/carriers/keyed/trackingmore.ts';
import { keyedTrackerById, keyedTrackers } from '../../../src/carriers/keyed-trackers.ts';

const NUMBER = 'LP00990000000011';
const KEY = 'k-3y';
const NOW = Date.parse('2026-03-20T00:00:00Z');

const words = (text: string) => text.trim().split(/\s+/);

it('maps every status the trackers publish', () => {
  const seventeen =
    words(`NotFound InfoReceived InTransit Expired AvailableForPickup OutForDelivery DeliveryFailure Delivered Exception
    NotFound_Other NotFound_InvalidCode InTransit_PickedUp InTransit_Other InTransit_Departure InTransit_Arrival
    InTransit_CustomsProcessing InTransit_CustomsReleased InTransit_CustomsRequiringInformation Expired_Other AvailableForPickup_Other
    OutForDelivery_Other DeliveryFailure_Other DeliveryFailure_NoBody DeliveryFailure_Security DeliveryFailure_Rejected
    DeliveryFailure_InvalidAddress Delivered_Other Exception_Other Exception_Returning Exception_Returned Exception_NoBody
    Exception_Security Exception_Damage Exception_Rejected Exception_Delayed Exception_Lost Exception_Destroyed Exception_Cancel`);
  expect(seventeen.filter((status) => SEVENTEEN[status] === undefined)).toEqual([]);
  const aftership =
    words(`Pending InfoReceived InTransit OutForDelivery AttemptFail Delivered AvailableForPickup Exception Expired
    Delivered_001 Delivered_002 Delivered_003 Delivered_004 Delivered_005 AvailableForPickup_001 Exception_001 Exception_002
    Exception_003 Exception_004 Exception_005 Exception_006 Exception_007 Exception_008 Exception_009 Exception_010 Exception_011
    Exception_012 Exception_013 Exception_016 Exception_017 Exception_018 AttemptFail_001 AttemptFail_002 AttemptFail_003
    InTransit_001 InTransit_002 InTransit_003 InTransit_004 InTransit_005 InTransit_006 InTransit_007 InTransit_008 InTransit_009
    InfoReceived_001 OutForDelivery_001 OutForDelivery_003 OutForDelivery_004 Pending_001 Pending_006 Expired_001`);
  expect(aftership.filter((status) => AFTERSHIP[status] === undefined)).toEqual([]);
  const ship24 = words(
    'pending info_received in_transit out_for_delivery failed_attempt available_for_pickup exception delivered expired unknown',
  );
  expect(ship24.filter((status) => SHIP24[status] === undefined)).toEqual([]);
  const more = words(
    'pending notfound notfound001 notfound002 transit transit005 delivered undelivered exception exception004 exception011 expired',
  );
  expect(more.filter((status) => TRACKINGMORE[status] === undefined)).toEqual([]);
});

interface KeyedCase {
  readonly id: string;
  readonly found: unknown;
  readonly stages: readonly (string | undefined)[];
  readonly unknown: unknown;
  readonly refused: unknown;
}

const trackInfo = (events: unknown[], status = 'InTransit') => ({
  latest_status: { status, sub_status: `${status}_Other` },
  tracking: { providers: [{ provider: { name: 'x' }, events }] },
});

const cases: readonly KeyedCase[] = [
  {
    id: '17track',
    found: {
      code: 0,
      data: {
        accepted: [
          {
            number: NUMBER,
            track_info: trackInfo([
              {
                time_iso: '2026-03-03T10:00:00+01:00',
                time_utc: '2026-03-03T09:00:00Z',
                description: 'Waits at the counter',
                sub_status: 'AvailableForPickup_Other',
              },
              { time_iso: '2026-03-02T10:00:00+01:00', description: 'Sorted somewhere', sub_status: 'InTransit_Other' },
              { time_iso: '2026-03-01T10:00:00+08:00', description: 'Picked up', stage: 'PickedUp' },
            ]),
          },
        ],
        rejected: [],
      },
    },
    stages: ['accepted', undefined, 'available_for_pickup'],
    unknown: { code: 0, data: { accepted: [{ number: NUMBER, track_info: trackInfo([], 'NotFound') }], rejected: [] } },
    refused: { code: -18010002, data: { errors: [{ code: -18010002, message: 'Invalid access token.' }] } },
  },
  {
    id: 'aftership',
    found: {
      meta: { code: 200 },
      data: {
        trackings: [
          {
            tracking_number: NUMBER,
            tag: 'Exception',
            checkpoints: [
              {
                checkpoint_time: '2026-03-01T10:00:00+08:00',
                message: 'Accepted',
                tag: 'InTransit',
                subtag: 'InTransit_002',
              },
              {
                checkpoint_time: '2026-03-02T10:00:00',
                country_region: 'FRA',
                message: 'On the way',
                tag: 'InTransit',
                subtag: 'InTransit_001',
              },
              {
                checkpoint_time: '2026-03-03T10:00:00+01:00',
                message: 'Returned',
                tag: 'Exception',
                subtag: 'Exception_011',
              },
            ],
          },
        ],
      },
    },
    stages: ['accepted', undefined, 'returned'],
    unknown: {
      meta: { code: 200 },
      data: { trackings: [{ tracking_number: NUMBER, tag: 'Pending', subtag: 'Pending_001', checkpoints: [] }] },
    },
    refused: { meta: { code: 200 }, data: { trackings: [{ tracking_number: 'OTHER0000001', tag: 'Delivered' }] } },
  },
  {
    id: 'ship24',
    found: {
      data: {
        trackings: [
          {
            tracker: { trackingNumber: NUMBER },
            shipment: { destinationCountryCode: 'FR', statusMilestone: 'delivered' },
            events: [
              {
                status: 'Delivered',
                statusCode: 'delivery_delivered',
                statusMilestone: 'delivered',
                occurrenceDatetime: '2026-03-03T10:00:00Z',
                utcOffset: '+01:00',
              },
              { status: 'Cleared', statusCode: 'customs_cleared', occurrenceDatetime: '2026-03-02T10:00:00' },
            ],
          },
        ],
      },
    },
    stages: ['customs', 'delivered'],
    unknown: {
      data: {
        trackings: [{ tracker: { trackingNumber: NUMBER }, shipment: { statusMilestone: 'pending' }, events: [] }],
      },
    },
    refused: { errors: [{ code: 'auth_invalid_api_key', message: 'The API key is invalid' }] },
  },
  {
    id: 'trackingmore',
    found: {
      meta: { code: 200 },
      data: [
        {
          tracking_number: NUMBER,
          delivery_status: 'transit',
          origin_country: 'CN',
          destination_country: 'FR',
          origin_info: {
            trackinfo: [
              {
                checkpoint_date: '2026-03-01 10:00:00',
                tracking_detail: 'Data received',
                checkpoint_delivery_substatus: 'notfound001',
              },
            ],
          },
          destination_info: {
            trackinfo: [
              {
                checkpoint_date: '2026-03-03 10:00:00',
                tracking_detail: 'Arrived',
                checkpoint_delivery_substatus: 'transit004',
              },
            ],
          },
        },
      ],
    },
    stages: ['shipped', 'arrived_destination'],
    unknown: {
      meta: { code: 200 },
      data: [{ tracking_number: NUMBER, delivery_status: 'notfound', substatus: 'notfound002' }],
    },
    refused: { meta: { code: 4021, message: 'Trial ended' } },
  },
  {
    id: 'parcelsapp',
    found: {
      done: true,
      shipments: [
        {
          trackingId: NUMBER,
          status: 'delivered',
          states: [
            { date: '2026-03-03T10:00:00Z', status: 'Delivered', location: 'Paris' },
            { date: '2026-03-01T10:00:00Z', status: 'Sorted' },
          ],
        },
      ],
    },
    stages: [undefined, 'delivered'],
    unknown: { done: true, shipments: [{ trackingId: NUMBER, error: 'NO_DATA', states: [] }] },
    refused: { error: 'INVALID_API_KEY', description: 'Invalid API key' },
  },
];

it('covers every tracker', () => {
  expect(cases.map(({ id }) => id).sort()).toEqual(keyedTrackers.map(({ id }) => id).sort());
});

describe.each(cases)('$id', ({ id, found, stages, unknown, refused }) => {
  const tracker = keyedTrackerById(id);
  const read = (value: unknown, number = NUMBER) =>
    tracker?.parse(number, { status: 200, body: JSON.stringify(value) }, { now: NOW });

  it('reads a parcel, the table deciding only where it is certain', () => {
    const outcome = read(found);
    if (outcome?.outcome !== 'found') throw new Error(JSON.stringify(outcome));
    expect(outcome.parcel.events.map(({ stage }) => stage)).toEqual(stages);
  });

  it('names an unknown number, a refusal and another parcel', () => {
    expect(read(unknown)?.outcome).toBe('not_found');
    expect(['blocked', 'malformed']).toContain(read(refused)?.outcome);
    expect(read(found, 'LP00990000007777')?.outcome).toBe('malformed');
  });

  it('sends the key to its own hosts only', () => {
    const requests = [tracker?.register([NUMBER], KEY, { now: NOW }), tracker?.fetch([NUMBER], KEY, { now: NOW })];
    for (const request of requests) {
      if (!request) continue;
      expect(tracker?.hosts).toContain(`https://${new URL(request.url).host}/*`);
      expect(JSON.stringify(request)).toContain(KEY);
      expect(JSON.stringify(request)).toContain(NUMBER);
    }
  });
});
