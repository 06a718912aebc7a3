/** Answers of InPost's tracking, the demo's local carrier: one number a request, newest scan first, with places. */

import type { DemoLocalScan } from '../world.ts';
import type { Control } from './control.ts';
import { json, nothing, type StandInAnswer, type StandInRequest } from './exchange.ts';

export function answerInpost(request: StandInRequest, control: Control): StandInAnswer {
  const number = /^\/api\/tracking\/(\w+)$/.exec(request.path)?.[1];
  if (number === undefined) return nothing(404);
  const parcels = control.orders.flatMap((order) => order.parcels);
  const scans = parcels.find((parcel) => parcel.number === number)?.inpostScans;
  if (scans === undefined) return json({ errorCode: 'NOT_FOUND' }, 404);
  const events = [...scans].sort((a, b) => b.at - a.at).map(eventOf);
  return json([{ mainTrackingNumber: number, trackingNumbers: [{ trackingNumber: number }], events }]);
}

function eventOf(scan: DemoLocalScan): Record<string, unknown> {
  return {
    eventCode: scan.code,
    timestamp: new Date(scan.at).toISOString(),
    eventTitle: scan.text,
    location: { name: '', city: scan.city, country: scan.country },
  };
}
