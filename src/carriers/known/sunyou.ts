/** SunYou (顺友): Chinese consolidator; answers in JSONP with one leg per side of the border, each scan with its offset. */

import * as z from 'zod/mini';
import { countryCode } from '../../domain/country-names.ts';
import type { Carrier, CarrierOutcome, Origin } from '../carrier.ts';
import { instantInZone, localMoment, type MomentReading, offsetMinutes, readWall, statedMoment } from '../clock.ts';
import { plain } from '../formats.ts';
import { insideCall, mark, readJson, word } from '../json.ts';
import { malformed, notFound } from '../outcome.ts';
import { get, once } from '../request.ts';
import { bareNumber, parcelOf, type Scan, type StatusTable, sameNumber, stageOf } from '../scan.ts';

/** SunYou's event names; the numbers beside them (`209`) name groups of them and are not read. */
const STATUSES: StatusTable = {
  PreAlert: 'shipped',
  InboundScan: 'accepted',
  Dispatch: 'transit',
  ClearanceSuccessed_Export: 'departed_origin',
  PortArrival: 'transit',
  PortDeparture: 'departed_origin',
  TransitCountryArrival: 'transit',
  TransitCountryDeparted: 'transit',
  DestinationAirPortArrival: 'arrived_destination',
  ClearanceProcess: 'customs',
  ClearanceInspect: 'customs',
  ClearanceSuccessed: 'customs',
  HandoverLastMile: 'arrived_destination',
  LastmileCenterArrival: 'transit',
  DeliveryStationArrival: 'transit',
  DeliveryStationDepart: 'transit',
  OutForDelivery: 'out_for_delivery',
  ReadyForPickup: 'available_for_pickup',
  DeliveryFail_Other: 'exception',
  Delivered: 'delivered',
  Delivered_Mailbox: 'delivered',
  Delivered_Doorstep: 'delivered',
  Returned: 'returned',
};

const legSchema = z.nullish(
  z.object({
    timeZone: word,
    items: z.nullish(z.array(z.object({ content: word, createTime: word, eventCode: word, timeZone: word }))),
  }),
);
const itemSchema = z.object({
  orderNo: z.string(),
  displayStatus: mark,
  has: z.boolean(),
  orgCountry: word,
  dstCountry: word,
  trackingNumber: word,
  carrierName: word,
  result: z.nullish(z.object({ origin: legSchema, destination: legSchema })),
});
type Item = z.output<typeof itemSchema>;
/** Some clients saw the entry bare, without the list around it. */
const answerSchema = z.union([z.object({ data: z.array(itemSchema) }), itemSchema]);

function timeOf(text: string | null | undefined, zone: string | null | undefined): MomentReading {
  const offset = offsetMinutes(zone);
  const wall = offset === null ? null : readWall(text ?? '', 'ymd');
  if (wall !== null && offset !== null) return { at: instantInZone(wall, offset) };
  const stated = statedMoment(text);
  return typeof stated === 'object' ? stated : localMoment(text, 'ymd', 'Asia/Shanghai');
}

function readItem(item: Item, number: string): CarrierOutcome {
  if (!sameNumber(item.orderNo, number)) return malformed('the answer is about another number');
  if (!item.has || String(item.displayStatus ?? '') === '0') return notFound('SunYou does not know this number');
  const { origin, destination } = item.result ?? {};
  if (!origin && !destination) return malformed('changed format: result is missing');
  const scans = [origin, destination].flatMap((leg) =>
    (leg?.items ?? []).map(
      (scan): Scan => ({
        time: timeOf(scan.createTime, scan.timeZone ?? leg?.timeZone),
        text: scan.content,
        code: scan.eventCode,
        stage: stageOf(STATUSES, scan.eventCode),
      }),
    ),
  );
  const partner = bareNumber(item.trackingNumber ?? '');
  const isPartner = partner.length >= 8 && !sameNumber(partner, number);
  const facts = {
    number,
    nextNumber: isPartner ? partner : undefined,
    nextCarrier: isPartner ? (item.carrierName ?? undefined) : undefined,
    origin: countryCode(item.orgCountry),
    destination: countryCode(item.dstCountry),
  };
  return parcelOf('sunyou', facts, scans, 'oldest first');
}

export const carrier: Carrier = {
  id: 'sunyou',
  aliases: ['SunYou Economic Air Mail', 'SunYou Logistics', 'sypost', '顺友'],
  name: 'SunYou',
  country: 'CN',
  link: 'https://sypost.net/search?orderNo={number}',
  formats: [plain('sunyou', /^SY\d{11}$/), plain('sunyou', /^SYAE\d{9}$/), plain('sunyou', /^SYBA[BCD]?\d{8,9}$/)],
  query: {
    hosts: ['https://sypost.net/*'],
    batch: 1,
    request: once((number, { now }) => {
      const fields = new URLSearchParams({ queryTime: String(now), toLanguage: 'en_US', trackNumber: number });
      return get(`https://sypost.net/queryTrack?${fields}`);
    }),
    parse: (number, answer) =>
      readJson(
        answer,
        answerSchema,
        (data) => {
          if (!('data' in data)) return readItem(data, number);
          const item = data.data.find(({ orderNo }) => sameNumber(orderNo, number));
          return item === undefined ? malformed('the answer is about another number') : readItem(item, number);
        },
        { unwrap: (body) => insideCall(body) ?? body },
      ),
  },
};

export const origin: Origin = {
  source: 'plhery/universal-parcel-scraper carriers/sunyou (2026-10), ha-parcel-integrations/ha-sunyou (2026-08)',
  checkedOn: '2026-10-10',
};
