/** Answers of `mtop.aliexpress.trade.buyer.order.list`, built from the world with the real answer's shape. */

import type { DemoOrder, DemoState } from '../world.ts';
import { PICTURE_HOST } from './hosts.ts';
import { orderLine, orderTotal } from './order-line.ts';
import { detailUrl, trackingUrl } from './order-links.ts';
import { dayText, priceText, type Wording } from './wording.ts';

const PAGE = 'pc_om_list_page_109694';
const BODY = 'pc_om_list_body_109702';
const HEADER = 'pc_om_list_header_110551';
const HEADER_ACTION = 'pc_om_list_header_action_110846';

export interface ListPage {
  readonly orders: readonly DemoOrder[];
  readonly pageIndex: number;
  readonly pageSize: number;
  readonly hasMore: boolean;
  readonly locale: string;
  readonly host: string;
  readonly wording: Wording;
  readonly tab: string;
  readonly now: number;
}

/** Only two numeric codes are known from public captures; the others are left out, as in captures without `utParams`. */
const STATUS_CODES: Readonly<Partial<Record<DemoState, number>>> = { shipped: 8, completed: 9 };

/** The part of the answer under `data`, with real types; `pageIndex` above 1 gives an `append` payload. */
export function orderListData(page: ListPage): Record<string, unknown> {
  const later = page.pageIndex > 1;
  const keys = page.orders.map((order) => `pc_om_list_order_${order.orderId}`);
  const components: [string, unknown][] = page.orders.map((order) => [
    `pc_om_list_order_${order.orderId}`,
    orderComponent(order, page, later),
  ]);
  components.push([BODY, bodyComponent(page)]);
  components.push([HEADER_ACTION, component('pc_om_list_header_action', '110846', 'header', headerAction(page))]);
  if (!later) {
    components.push([HEADER, component('pc_om_list_header', '110551', 'header', headerFields(page))]);
    components.push([PAGE, component('pc_om_list_page', '109694', undefined, pageFields(page))]);
  }
  return {
    container: { data: [] },
    data: Object.fromEntries(shuffled(components)),
    endpoint: {
      droplet: true,
      mode: 'pc',
      osVersion: '9.9.9',
      protocolVersion: '3.0',
      standard: true,
      ultronage: true,
    },
    global: { curTime: page.now, response: {}, refreshPage: true, local_ab: true },
    hierarchy: {
      component: [
        'pc_om_list_body',
        'pc_om_list_header_action',
        'pc_om_list_footer_recommend',
        'pc_om_list_header',
        'pc_om_list_page',
        'pc_om_list_order',
      ],
      root: PAGE,
      structure: {
        [PAGE]: [HEADER, BODY, 'pc_om_list_footer_recommend_116745'],
        [HEADER]: [HEADER_ACTION],
        [BODY]: keys,
      },
    },
    linkage: { common: {}, input: [], request: [], signature: { page: page.pageIndex } },
    reload: !later,
  };
}

/** The same order of keys every time, but never the order of the list: as the real answer, which only `hierarchy` sorts. */
function shuffled<T>(entries: readonly T[]): T[] {
  const evens = entries.filter((_, index) => index % 2 === 0);
  const odds = entries.filter((_, index) => index % 2 === 1);
  return [...odds.reverse(), ...evens.reverse()];
}

function component(tag: string, id: string, position: string | undefined, fields: unknown): Record<string, unknown> {
  const place = position === undefined ? {} : { position };
  return { fields, id, ...place, scriptKey: `P${tag.slice(1)}_${id}`, status: 'normal', tag, type: tag };
}

function bodyComponent(page: ListPage): Record<string, unknown> {
  return component('pc_om_list_body', '109702', 'body', {
    hasMore: page.hasMore,
    hasMoreText: page.wording.viewOrders,
    mergePayLimit: 20,
    pageIndex: page.pageIndex,
    pageSize: page.pageSize,
  });
}

function headerAction(page: ListPage): Record<string, unknown> {
  return { searchInput: '', searchOption: 'order', statusTab: page.tab, timeOption: 'all' };
}

function headerFields(page: ListPage): Record<string, unknown> {
  return {
    disableSearch: false,
    pageTitle: 'Orders',
    statusTabList: Object.entries(page.wording.tabs).map(([code, title]) => ({ code, title })),
    tailStatusTab: { code: 'recycle', title: 'Deleted orders' },
  };
}

function pageFields(page: ListPage): Record<string, unknown> {
  return {
    cartUrl: '//www.aliexpress.com/p/shoppingcart/index.html',
    i18n: {
      copy: page.wording.copy,
      order_ID: page.wording.orderId,
      confirm_delivery: page.wording.confirmReceived,
      connect_seller: 'Contact seller',
      ol_empty_tracking: 'Logistics information has not been updated yet.',
    },
  };
}

function orderComponent(order: DemoOrder, page: ListPage, append: boolean): Record<string, unknown> {
  const made = component('pc_om_list_order', order.orderId, 'body', orderFields(order, page));
  return append ? { ...made, strategy: 'append' } : made;
}

function orderFields(order: DemoOrder, page: ListPage): Record<string, unknown> {
  const total = priceText(orderTotal(order), order.currency);
  const code = STATUS_CODES[order.state];
  return {
    baseCurrency: 'CNY',
    buttons: listButtons(order, page),
    currencyCode: order.currency,
    formatPriceInfo: total.formatPriceInfo,
    hiddenOrderId: false,
    intentionCurrency: order.currency,
    moreItemText: 'items',
    orderDateText: dayText(order.placedOn, page.locale),
    orderDateTitle: page.wording.orderDate,
    orderDetailText: page.wording.details,
    orderDetailUrl: detailUrl(order, page.host),
    orderId: order.orderId,
    orderLineSize: order.lines.length,
    orderLines: order.lines.map((line, index) => orderLine(order, line, index)),
    paymentOutId: `1299${order.orderId}000000001`,
    sellerConnectUrl: 'https://www.aliexpress.com/p/message/index.html',
    shopIcon: `https://${PICTURE_HOST}/kf/Se5bee6b872c34652909ace14ca3d6ab50/272x80.png`,
    showSelectBox: order.state === 'unpaid',
    statusText: page.wording.states[order.state],
    statusTitle: 'Status',
    storeName: order.store.name,
    storePageUrl: `//www.aliexpress.com/store/${order.store.id}`,
    totalPriceText: total.display,
    totalPriceTitle: 'Total',
    ...(order.refundLine === undefined ? {} : { exposeInfo: exposeInfo(order.refundLine) }),
    ...(code === undefined ? {} : { utParams: { args: { orderId: order.orderId, orderStatus: code } } }),
  };
}

function exposeInfo(title: string): Record<string, unknown> {
  return { itemList: [{ detailList: [{ title }] }] };
}

function listButtons(order: DemoOrder, page: ListPage): Record<string, unknown>[] {
  const track = { border: true, text: page.wording.trackOrder, type: 'TRACKING', href: trackingUrl(order, page.host) };
  if (order.state === 'shipped' || order.state === 'dispute') {
    return [{ displayType: 'primary', text: page.wording.confirmReceived, type: 'CONFIRM_GOODS' }, track];
  }
  if (order.state === 'completed' || order.state === 'refunded') {
    return [{ text: 'Add to cart', type: 'REPURCHASE' }, track, { text: 'Remove', type: 'DELETE' }];
  }
  if (order.state === 'cancelled') {
    return [
      { text: 'Add to cart', type: 'REPURCHASE' },
      { text: 'Remove', type: 'DELETE' },
    ];
  }
  return [{ text: 'Add to cart', type: 'REPURCHASE' }];
}
