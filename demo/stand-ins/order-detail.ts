/** Answers of `mtop.aliexpress.trade.buyer.order.detail`, built from the world with the real answer's shape. */

import { dayShifted } from '../calendar.ts';
import type { DemoOrder } from '../world.ts';
import { orderLine, orderTotal } from './order-line.ts';
import { trackingUrl } from './order-links.ts';
import { dayText, priceText, type Wording } from './wording.ts';

export interface DetailPage {
  readonly order: DemoOrder;
  readonly locale: string;
  readonly host: string;
  readonly wording: Wording;
  readonly now: number;
}

const STATUS_CODES = { shipped: 8, completed: 9 } as const;

/** The part of the answer under `data`, with real types. Ids are bare numbers here, as on the real page. */
export function orderDetailData(page: DetailPage): Record<string, unknown> {
  const { order } = page;
  const components: readonly [string, string, Record<string, unknown>][] = [
    ['detail_aync_block', '112359', {}],
    ['detail_order_status_block', '111818', statusBlock(page)],
    ['detail_product_block', '111822', productBlock(page)],
    ['detail_order_price_block', '111823', priceBlock(order)],
    ['detail_simple_order_info_component', '111820', infoBlock(page)],
    ...protectionBlocks(page),
  ];
  const code = order.state === 'shipped' || order.state === 'completed' ? STATUS_CODES[order.state] : undefined;
  return {
    container: { data: [] },
    data: Object.fromEntries(
      components.map(([tag, id, fields]) => [`${tag}_${id}`, { fields, id, tag, type: tag }] as const),
    ),
    endpoint: { droplet: true, mode: 'pc', protocolVersion: '3.0', ultronage: true },
    global: {
      curTime: page.now,
      pageTitle: 'Order Detail',
      refreshPage: true,
      ...(code === undefined ? {} : { orderStatus: code }),
    },
  };
}

/** What the call answers for `orderId` instead of `tradeOrderId`: SUCCESS, and nothing in it. */
export function emptyDetailData(): Record<string, unknown> {
  return {
    container: { data: [] },
    data: {
      detail_aync_block_112359: { fields: {}, id: '112359', tag: 'detail_aync_block', type: 'detail_aync_block' },
    },
    endpoint: { mode: 'pc', protocolVersion: '3.0' },
    global: {},
  };
}

function statusBlock({ order, host, wording }: DetailPage): Record<string, unknown> {
  const tracking = {
    displayType: 'primary',
    href: trackingUrl(order, host),
    text: wording.trackOrder,
    type: 'TRACKING',
  };
  return {
    baseCurrency: 'CNY',
    intentionCurrency: order.currency,
    buttonVOList: order.shippedOn === undefined ? [] : [tracking],
    orderId: Number(order.orderId),
    reminder:
      order.state === 'completed'
        ? 'Order complete.If there are any problems, you can apply for a return/refund within 7 days of confirming receipt.'
        : '',
    title: wording.states[order.state],
  };
}

function productBlock({ order, locale }: DetailPage): Record<string, unknown> {
  const expected = order.estimatedBy === undefined ? undefined : dayText(order.estimatedBy, locale);
  return {
    productVOList: order.lines.map((line, index) => ({
      ...orderLine(order, line, index),
      buttonVOS: [{ text: 'Add to cart', type: 'REPURCHASE_LINE' }, disputeButton(order)],
      ...(expected === undefined
        ? {}
        : {
            etaAndTrack: {
              deliveryDateChangeInfo: { button: { text: 'Got it ' }, title: 'Estimated delivery date' },
              expectDeliveryDateTitle: `Estimated delivery date: ${expected}`,
            },
          }),
      snapshotText: 'Snapshot',
      snapshotUrl: 'https://www.aliexpress.com/p/order/snapshot.html',
    })),
    sellerVO: {
      connectUrl: '//msg.aliexpress.com/msgDetail.htm',
      sellerName: order.store.name,
      storeUrl: `//www.aliexpress.com/store/${order.store.id}`,
    },
  };
}

function disputeButton(order: DemoOrder): Record<string, unknown> {
  const start = `https://www.aliexpress.com/p/reverse-pages/start.html?orderId=${order.orderId}`;
  return {
    actionType: 'ASYNC_CONFIRM',
    text: 'Returns/refunds',
    type: 'OPEN_DISPUTE',
    extMap: {
      actionType: 'REFUND_RETURN',
      title: 'Have you received your package?',
      okButton: { actionType: 'OPEN_URL', href: `${start}&received=1`, text: 'Yes' },
      cancelButton: { actionType: 'OPEN_URL', href: `${start}&received=0`, text: 'No' },
    },
  };
}

function priceBlock(order: DemoOrder): Record<string, unknown> {
  const total = priceText(orderTotal(order), order.currency);
  return {
    priceDetails: [
      { title: 'Subtotal', value: total.display },
      { hide: true, title: 'Shipping', value: 'Free shipping' },
    ],
    totalPrice: {
      currencyCode: order.currency,
      formatPriceInfo: total.formatPriceInfo,
      title: 'Total',
      value: total.display,
    },
  };
}

function infoBlock({ order, locale, wording }: DetailPage): Record<string, unknown> {
  const { address } = order;
  const row = (day: string | undefined, key: string, title: string) =>
    day === undefined ? {} : { [key]: dayText(day, locale), [`${key}${key === 'payTime' ? 'Title' : 'Tile'}`]: title };
  return {
    addressVO: {
      contactName: address.receiver,
      countryCode: address.country,
      detailAddress: address.street,
      detailAddress2: '',
      fullPhoneNo: address.phone,
      postCode: address.postcode,
      regionAddress: `${address.city}, ${address.region}, ${address.countryName}`,
    },
    ...row(order.placedOn, 'orderCreatTime', 'Order placed on'),
    ...row(order.completedOn, 'orderEndTime', 'Order completed on'),
    ...row(order.shippedOn, 'orderShipTime', 'Shipment completed on'),
    ...row(order.paidOn, 'payTime', 'Paid on'),
    orderIdTitle: wording.orderId,
    paymentMethod: 'Credit/Debit card',
    paymentMethodTitle: 'Payment method',
    tradeOrderId: Number(order.orderId),
  };
}

/** The detail page states the refund day one day later than the tracking page: seen in real captures, so kept. */
function protectionBlocks({ order, locale }: DetailPage): [string, string, Record<string, unknown>][] {
  if (order.protectedUntil === undefined) return [];
  const refund = dayText(dayShifted(order.protectedUntil, 1), locale);
  const coupon = order.promisedBy === undefined ? undefined : dayText(order.promisedBy, locale);
  const promise = coupon === undefined ? '' : `Apply for US $1.00 coupon code if delayed by ${coupon} · `;
  const nodes = [
    ...(order.paidOn === undefined ? [] : [{ text: 'Paid', time: dayText(order.paidOn, locale) }]),
    ...(coupon === undefined ? [] : [{ text: 'US $1', time: coupon }]),
    { text: 'Refund', time: refund },
  ];
  return [
    ['detail_service_progress_bar', '202361', { currentNode: 0, nodes, text: '', title: 'Fast delivery: active' }],
    [
      'detail_order_services',
      `sv3-${order.orderId}`,
      {
        data: [
          {
            content: `${promise}Refund if no delivery before ${refund} · Refund if items damaged · Refund if package lost`,
            helpUrl: 'https://www.aliexpress.com/p/service-mindset/index.html',
            title: 'Fast delivery',
          },
        ],
        styleType: 'US',
        title: 'Service Commitment',
      },
    ],
  ];
}
