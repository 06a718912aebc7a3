/** Reads the tracking answers AliExpress used until about 2023 (`getDetail.json`, `ajax_logistics_track`): numbers only. */

import type { Parcel } from '../domain/order.ts';
import type { OrderReading } from '../domain/reading.ts';
import type { Frame } from './frame.ts';
import { fieldsOf, listOf, orderIdOf, textOf } from './json.ts';
import { trackingNumberOf } from './numbers.ts';
import { orderReading } from './stated.ts';

/** Orders with the numbers of their parcels; nothing where the payload has neither of the two shapes. */
export function readLegacy(payload: unknown, askedId: string | undefined, frame: Frame): OrderReading[] | undefined {
  const root = fieldsOf(payload);
  const packages = fieldsOf(root['data'])['packages'];
  if (Array.isArray(packages)) return packages.flatMap((entry) => readPackage(entry, askedId, frame) ?? []);
  if (!Array.isArray(root['tracking'])) return undefined;
  const orderId = askedId ?? orderIdOf(/=(\d{10,20})$/.exec(textOf(root['cainiaoUrl']) ?? '')?.[1]);
  const numbers = listOf(root['tracking']).flatMap((entry) => trackingNumberOf(fieldsOf(entry)['mailNo']) ?? []);
  const parcels = numbers.map((number) => ({ number, events: [] }));
  return orderId === undefined || parcels.length === 0
    ? []
    : [orderReading(orderId, frame.site, { parcels }, 'network')];
}

function readPackage(entry: unknown, askedId: string | undefined, frame: Frame): OrderReading | undefined {
  const fields = fieldsOf(entry);
  const orderId = orderIdOf(fieldsOf(fields['tradeOrderInfo'])['orderId']) ?? askedId;
  const tracked = listOf(fields['trackingNumbersInfo']).map(fieldsOf);
  const parcels = tracked.flatMap((info): Parcel[] => {
    const [old, renewed] = [trackingNumberOf(info['logisticsNo']), trackingNumberOf(info['secondMailNo'])];
    const number = renewed ?? old;
    if (number === undefined) return [];
    return [{ number, ...(old === undefined || old === number ? {} : { aliases: [old] }), events: [] }];
  });
  if (orderId === undefined || parcels.length === 0) return undefined;
  const shippingMethod = tracked.map((info) => textOf(info['serviceName'])).find((name) => name !== undefined);
  return orderReading(orderId, frame.site, { parcels, shippingMethod }, 'network');
}
