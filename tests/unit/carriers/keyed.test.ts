/** Trackers with a key: their whole taxonomies are mapped, their answers read, their refusals named. */

import { describe, expect, it } from 'vitest';
import { STATUSES as SEVENTEEN } from '../../../src/carriers/keyed/17track.ts';
import { STATUSES as AFTERSHIP } from '../../../src/carriers/keyed/aftership.ts';
import { STATUSES as SHIP24 } from '../../../src/carriers/keyed/ship24.ts';
import { STATUSES as TRACKINGMORE } from '../../../src/carriers/keyed/trackingmore.ts';
import { keyedTrackerById, keyedTrackers } from '../../../src/carriers/keyed-trackers.ts';
import { keyedCases, NUMBER } from '../../fixtures/carriers/keyed.ts';

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

it('covers every tracker', () => {
  expect(keyedCases.map(({ id }) => id).sort()).toEqual(keyedTrackers.map(({ id }) => id).sort());
});

describe.each(keyedCases)('$id', ({ id, found, stages, unknown, refused }) => {
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
