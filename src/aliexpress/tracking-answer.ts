/** Reads the answer behind the tracking page (`mtop.ae.ld.querydetail`): one element per parcel, and no order id. */

import type { Order, OrderLine, Parcel, TrackingEvent } from '../domain/order.ts';
import type { FieldSource, OrderReading } from '../domain/reading.ts';
import { instantOf } from '../domain/time.ts';
import { hasDate, promisesIn } from './deadlines.ts';
import type { Frame } from './frame.ts';
import { epochOfField, type Fields, fieldsOf, idOf, listOf, quantityOf, textOf } from './json.ts';
import { globalProductId, imageOf, orderIdOfLink } from './links.ts';
import type { Notes } from './notes.ts';
import { trackingNumberOf } from './numbers.ts';
import { protectionOf } from './protection.ts';
import { shipToOfReceiver } from './ship-to.ts';
import { compact, orderReading, type Stated } from './stated.ts';
import { dayOfEpoch } from './zone.ts';

/** The order id such an answer leaks in the address of its help pop-up; last resort of its reader. */
export function orderIdInTracking(module: Fields): string | undefined {
  return parcelFields(module)
    .map((parcel) => orderIdOfLink(fieldsOf(parcel['etaInfo'])['tipsLink']))
    .find((id) => id !== undefined);
}

/** The order of a tracking answer's `module`, holding what the answer states and nothing else. */
export function readTracking(
  module: Fields,
  orderId: string,
  frame: Frame,
  notes: Notes,
  source: FieldSource,
): OrderReading {
  const parcels = parcelFields(module);
  const promises = promisesOf(fieldsOf(module['fastDeliveryInfoDTO']), frame, notes);
  const events = parcels.flatMap((parcel) => eventsOf(parcel['detailList']));
  const stated: Stated = {
    ...orderTimes(events),
    items: itemsOf(parcels, frame),
    shippingMethod: parcels.map((parcel) => textOf(parcel['logisticsCarrierName'])).find((name) => name !== undefined),
    estimatedDelivery: etaOf(parcels, frame),
    promisedBy: promises.promisedBy,
    shipTo: shipToOfReceiver(fieldsOf(module['logisticsReceiverInfo']), frame.language ?? 'en'),
    parcels: parcels.flatMap((parcel) => parcelOf(parcel, notes) ?? []),
    ...protectionOf([{ place: 'tracking_services', endsAt: promises.refundBy }]),
  };
  return orderReading(orderId, frame.site, stated, source);
}

/** Elements that say something of a parcel; the answer of an unshipped order has an element without a number. */
function parcelFields(module: Fields): Fields[] {
  return listOf(module['trackingDetailLineList']).map(fieldsOf);
}

function promisesOf(delivery: Fields, frame: Frame, notes: Notes): ReturnType<typeof promisesIn> {
  const listed = listOf(delivery['fdContentList']).flatMap((text) => textOf(text) ?? []);
  const joined = textOf(delivery['fdContent']);
  const fromList = promisesIn(listed, frame);
  const promises = fromList.refundBy === undefined && joined !== undefined ? promisesIn([joined], frame) : fromList;
  if (promises.refundBy === undefined && hasDate(joined === undefined ? listed : [...listed, joined], frame))
    notes.missing('deadline in the tracking services');
  return promises;
}

/**
 * `mailNo` is the number of the carrier at the door, `originMailNo` the one the parcel left with: it changes on the
 * way, and both are kept.
 */
function parcelOf(fields: Fields, notes: Notes): Parcel | undefined {
  const tips = /[?&]trackingNumber=([A-Za-z0-9-]+)/.exec(textOf(fieldsOf(fields['etaInfo'])['tipsLink']) ?? '')?.[1];
  const numbers = [fields['mailNo'], fields['originMailNo'], tips].flatMap((value) => trackingNumberOf(value) ?? []);
  const [number, ...others] = new Set(numbers);
  const events = eventsOf(fields['detailList']);
  if (number === undefined) {
    if (events.some(({ code }) => code === undefined || !/^AE_ORDER_/.test(code))) notes.missing('number of a parcel');
    return undefined;
  }
  const issued = epochOfField(fields['packageMinCreateTime']);
  return compact<Parcel>({
    number,
    carrier: textOf(fieldsOf(fields['logisticsCpInfo'])['cpName']),
    issuedAt: issued === undefined ? undefined : instantOf(issued),
    aliases: others.length > 0 ? others : undefined,
    events,
  });
}

function eventsOf(list: unknown): TrackingEvent[] {
  return listOf(list).flatMap((entry) => {
    const fields = fieldsOf(entry);
    const time = epochOfField(fields['time']);
    const text = textOf(fields['trackingDetailDesc']) ?? textOf(fields['trackingName']);
    const code = textOf(fields['trackingSecondCode']) ?? textOf(fields['trackingPrimaryCode']);
    if (time === undefined || (text === undefined && code === undefined)) return [];
    return { at: instantOf(time), text: text ?? '', ...(code === undefined ? {} : { code }), source: 'aliexpress' };
  });
}

/** The oldest nodes of a history are the order's own: created, paid, shipped by the seller. */
function orderTimes(events: readonly TrackingEvent[]): Pick<Stated, 'placedAt' | 'paidAt' | 'dispatchedAt'> {
  const first = (code: string): string | undefined =>
    events
      .filter((event) => event.code === code)
      .map(({ at }) => at)
      .sort()[0];
  return {
    placedAt: first('AE_ORDER_PLACED'),
    paidAt: first('AE_ORDER_PAID'),
    dispatchedAt: first('AE_ORDER_SHIPPED'),
  };
}

/**
 * Of several parcels the last arrival counts, so the date of one is not the order's while another states none. The span
 * of a delivered one is its delivery, no estimate any more.
 */
function etaOf(parcels: readonly Fields[], frame: Frame): Order['estimatedDelivery'] {
  const open = parcels.map((parcel) => fieldsOf(parcel['etaInfo'])).filter((eta) => !isDelivery(eta));
  const spans = open.flatMap((eta) => {
    const [begin, end] = [epochOfField(eta['beginEtaTime']), epochOfField(eta['endEtaTime'])];
    if (end === undefined) return [];
    const to = dayOfEpoch(end, frame.timeZone);
    const from = begin === undefined || begin > end ? undefined : dayOfEpoch(begin, frame.timeZone);
    return [from === undefined ? { to } : { from, to }];
  });
  if (spans.length < open.length) return undefined;
  return spans.sort((one, other) => one.to.localeCompare(other.to)).at(-1);
}

function isDelivery(eta: Fields): boolean {
  return textOf(eta['etaSceneCode']) === 'REAL_DELIVERY';
}

/** Lines of all parcels; a line that travels in two parcels is one line with the pieces of both. */
function itemsOf(parcels: readonly Fields[], frame: Frame): OrderLine[] {
  const lines = new Map<string, OrderLine>();
  for (const entry of parcels.flatMap((parcel) => listOf(parcel['packageItemList'])).map(fieldsOf)) {
    const title = textOf(entry['itemTitle']);
    if (title === undefined) continue;
    const productId = idOf(entry['itemId']);
    const skuId = idOf(entry['skuId']);
    const key = `${productId ?? title}|${skuId ?? ''}`;
    const quantity = (lines.get(key)?.quantity ?? 0) + (quantityOf(entry['count']) ?? 0);
    const line = compact<OrderLine>({
      title,
      quantity: quantity > 0 ? quantity : undefined,
      productId: globalProductId(productId),
      skuId,
      variant: textOf(entry['skuDesc'])?.replace(/(^|[;,]\s*)[^:;,]{1,40}:/g, '$1'),
      imageUrl: imageOf(entry['itemPic'], frame.pageUrl),
    });
    lines.set(key, line);
  }
  return [...lines.values()];
}
