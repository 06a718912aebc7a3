/** Answers of `mtop.ae.ld.querydetail`, built from the world; the answer names no order, as the real one. */

import type { DemoOrder, DemoParcel, DemoScan } from '../world.ts';
import { pictureUrl } from './order-line.ts';
import { dayText, scanTimeText } from './wording.ts';

/** `fulfillStage` by what a code begins with; the two oldest nodes have none. */
const FULFIL_STAGES: readonly (readonly [RegExp, string])[] = [
  [/^GWMS_/, '1000'],
  [/^PICK_UP/, '1100'],
  [/^(SC|CW)_/, '1200'],
  [/^LH_/, '1400'],
  [/^CC_/, '1600'],
  [/^(GTMS|GSTA|LAST_MILE|RT)_/, '1700'],
];

/** The part of the answer under `data`, with real types. */
export function trackingData(order: DemoOrder, locale: string, timeZone: string): Record<string, unknown> {
  return {
    module: {
      ...(order.protectedUntil === undefined ? {} : { fastDeliveryInfoDTO: fastDelivery(order, locale) }),
      isTrackingV2: true,
      logisticsReceiverInfo: {
        address: order.address.street,
        address2: '',
        city: order.address.city,
        contactName: order.address.receiver,
        country: order.address.countryName,
        phoneCountry: '+00',
        phoneNumber: order.address.phone,
        province: order.address.region,
        zipCode: order.address.postcode,
      },
      trackingDetailLineList: order.parcels.map((parcel) => parcelLine(order, parcel, timeZone)),
    },
    result: true,
  };
}

function fastDelivery(order: DemoOrder, locale: string): Record<string, unknown> {
  const list = [
    ...(order.promisedBy === undefined
      ? []
      : [`Apply for US $1.00 coupon code if delayed by ${dayText(order.promisedBy, locale)}`]),
    `Refund if no delivery before ${dayText(order.protectedUntil ?? '', locale)}`,
    'Refund if items damaged',
    'Refund if package lost',
  ];
  return { fdTitle: 'Fast delivery', fdStatusDesc: 'Protection ', fdContent: list.join(' · '), fdContentList: list };
}

function parcelLine(order: DemoOrder, parcel: DemoParcel, timeZone: string): Record<string, unknown> {
  return {
    blockMailNo: false,
    detailList: scansOf(order, parcel, timeZone),
    displayQuantity: parcel.lines.length,
    ...(order.estimatedBy === undefined ? {} : { etaInfo: etaInfo(order.estimatedBy) }),
    logisticsCarrierName: order.shippingMethod,
    ...(parcel.carrier === undefined
      ? {}
      : { logisticsCpInfo: { cpName: parcel.carrier, cpContactPhoneList: ['000'] } }),
    mailNo: parcel.number,
    originMailNo: parcel.firstNumber ?? parcel.number,
    packageItemList: parcel.lines.flatMap((index) => {
      const line = order.lines[index];
      if (line === undefined) return [];
      return {
        count: line.quantity,
        itemId: Number(line.productId),
        itemPic: pictureUrl(line),
        itemTitle: line.title,
        skuDesc: line.variant ?? '',
        skuId: line.skuId,
      };
    }),
    packageMinCreateTime: parcel.issuedAt,
    targetItemPkg: false,
  };
}

function etaInfo(day: string): Record<string, unknown> {
  const end = Date.parse(`${day}T23:59:59Z`);
  return {
    beginEtaTime: end - 4 * 86_400_000,
    endEtaTime: end,
    etaSceneCode: 'FULFILLLMENT_PROMISE_ETA',
    etaTimeStamp: end,
    etaTimeText: dayText(day, 'en_US').replace(/,.*/, ''),
  };
}

/** Newest first; the order's own two notes come last and bear no stage. */
function scansOf(order: DemoOrder, parcel: DemoParcel, timeZone: string): Record<string, unknown>[] {
  const scans = [...parcel.scans].sort((a, b) => b.at - a.at).map((scan) => scanNode(scan, timeZone));
  const notes = [
    ...(order.paidOn === undefined
      ? []
      : [note(noonOf(order.paidOn), 'AE_ORDER_PAID', 'Package in preparation', 'Your package is being prepared')]),
    note(noonOf(order.placedOn), 'AE_ORDER_PLACED', 'Order created', "Your order's been created"),
  ];
  return [...scans, ...notes];
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function note(time: number, code: string, name: string, text: string): Record<string, unknown> {
  return { skipRiskControl: false, time, trackingName: name, trackingDetailDesc: text, trackingSecondCode: code };
}

function scanNode(scan: DemoScan, timeZone: string): Record<string, unknown> {
  const stage = FULFIL_STAGES.find(([pattern]) => pattern.test(scan.code))?.[1];
  return {
    ...(stage === undefined ? {} : { fulfillStage: stage }),
    ...(stage === '1700' ? { tags: ['loacl', 'cb'] } : {}),
    time: scan.at,
    timeText: scanTimeText(scan.at, timeZone),
    trackingName: scan.name,
    trackingDetailDesc: scan.text,
    trackingPrimaryCode: `AE_${scan.code}`,
    trackingSecondCode: `AE_${scan.code}`,
  };
}
