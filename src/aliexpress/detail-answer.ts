/** Reads the answer behind an order's detail page (`mtop.aliexpress.trade.buyer.order.detail`). */

import type { Order, Parcel } from '../domain/order.ts';
import type { FieldSource, OrderReading } from '../domain/reading.ts';
import { buttonsOf } from './buttons.ts';
import { type ComponentTree, tagged } from './components.ts';
import { spanIn, whenOf } from './dates.ts';
import { hasDate, promisesIn, refundDayOfBar } from './deadlines.ts';
import type { Frame } from './frame.ts';
import { epochOfField, type Fields, fieldsOf, listOf, orderIdOf, textOf } from './json.ts';
import { linesOf } from './lines.ts';
import { sellerOf } from './list-answer.ts';
import { priceOf } from './money.ts';
import type { Notes } from './notes.ts';
import { trackingNumberOf } from './numbers.ts';
import { protectionOf } from './protection.ts';
import { readReminder } from './reminder.ts';
import { shipToOf } from './ship-to.ts';
import { stateOf } from './state.ts';
import { compact, orderReading, type Stated } from './stated.ts';

const DETAIL_TAGS = [
  'detail_order_status_block',
  'detail_simple_order_info_component',
  'detail_product_block',
  'detail_order_price_block',
];

/** Whether a tree is a detail answer at all; its empty skeleton (a request without `tradeOrderId`) is not. */
export function isDetail(tree: ComponentTree): boolean {
  return tree.components.some(({ tag, fields }) => DETAIL_TAGS.includes(tag) && Object.keys(fields).length > 0);
}

/** The order of a detail answer; `askedId` is the order the request or the page's address names. */
export function readDetail(
  tree: ComponentTree,
  askedId: string | undefined,
  frame: Frame,
  notes: Notes,
  source: FieldSource,
): OrderReading | undefined {
  const one = (tag: string): Fields => tagged(tree, tag)[0]?.fields ?? {};
  const [status, info] = [one('detail_order_status_block'), one('detail_simple_order_info_component')];
  const orderId = orderIdOf(info['tradeOrderId']) ?? orderIdOf(status['orderId']) ?? askedId ?? orderIdOfKeys(tree);
  if (orderId === undefined) {
    notes.missing('id of the order');
    return undefined;
  }
  const products = tagged(tree, 'detail_product_block').map(({ fields }) => fields);
  const lines = products.flatMap((block) => listOf(block['productVOList'])).map(fieldsOf);
  const buttons = buttonsOf([status['buttonVOList'], ...lines.map((line) => line['buttonVOS'])], frame, notes);
  const seller = fieldsOf(products[0]?.['sellerVO']);
  const stateText = textOf(status['title']);
  const state = stateOf({ code: tree.global['orderStatus'], buttons: buttons.types, text: stateText });
  const times = timesOf(info, frame);
  const total = fieldsOf(one('detail_order_price_block')['totalPrice']);
  const links = compact<NonNullable<Order['links']>>({ tracking: buttons.tracking, dispute: buttons.dispute });
  const stated: Stated = {
    state,
    stateText,
    ...times,
    seller: sellerOf(seller['sellerName'], seller['storeUrl'], seller['connectUrl'], frame, notes),
    items: linesOf(lines, frame, notes),
    total: priceOf({ ...total, text: total['value'] }, frame.language),
    shipTo: shipToOf(fieldsOf(info['addressVO'])),
    estimatedDelivery: etaOf(lines, times.placedAt, frame),
    links: Object.keys(links).length > 0 ? links : undefined,
    parcels: parcelsOf(tree),
    ...promised(tree, state, stateText, frame, notes),
  };
  noteMissing(stated, notes);
  return orderReading(orderId, frame.site, stated, source);
}

/** What every order of a healthy detail page has. */
function noteMissing(stated: Stated, notes: Notes): void {
  for (const field of ['placedAt', 'seller', 'total'] as const) if (stated[field] === undefined) notes.missing(field);
  if (stated.state === 'unknown') notes.missing('state');
  if (stated.items?.length === 0) notes.missing('items');
}

function timesOf(info: Fields, frame: Frame): Pick<Stated, 'placedAt' | 'paidAt' | 'dispatchedAt' | 'completedAt'> {
  return {
    placedAt: whenOf(info['orderCreatTime'], frame.language),
    paidAt: whenOf(info['payTime'], frame.language),
    dispatchedAt: whenOf(info['orderShipTime'], frame.language),
    completedAt: whenOf(info['orderEndTime'], frame.language),
  };
}

/** Deadlines of the services, the service bar and the reminder, and the on-time promise beside them. */
function promised(
  tree: ComponentTree,
  state: Order['state'],
  stateText: string | undefined,
  frame: Frame,
  notes: Notes,
): Pick<Stated, 'protectionEndsAt' | 'protectionReadings' | 'promisedBy' | 'shipBy'> {
  const services = tagged(tree, 'detail_order_services').flatMap(({ fields }) =>
    listOf(fields['data']).flatMap((service) => textOf(fieldsOf(service)['content']) ?? []),
  );
  const promises = promisesIn(services, frame);
  if (promises.refundBy === undefined && hasDate(services, frame)) notes.missing('deadline in the services');
  const nodes = tagged(tree, 'detail_service_progress_bar').map(({ fields }) =>
    listOf(fields['nodes'])
      .map(fieldsOf)
      .map((node) => ({ text: textOf(node['text']) ?? '', time: textOf(node['time']) ?? '' })),
  );
  const reminder = textOf(tagged(tree, 'detail_order_status_block')[0]?.fields['reminder']) ?? '';
  const base = epochOfField(tree.global['curTime']) ?? frame.now;
  const reminded = readReminder([reminder, stateText ?? ''], state, base, frame);
  return {
    promisedBy: promises.promisedBy,
    shipBy: reminded.shipBy,
    ...protectionOf([
      { place: 'detail_services', endsAt: promises.refundBy },
      ...nodes.map((bar) => ({ place: 'detail_progress' as const, endsAt: refundDayOfBar(bar, frame) })),
      { place: 'detail_reminder', endsAt: reminded.endsAt },
    ]),
  };
}

/** The span of all lines: the order is there when its last line is. */
function etaOf(lines: readonly Fields[], placedAt: string | undefined, frame: Frame): Order['estimatedDelivery'] {
  const anchor = placedAt === undefined ? frame.now : Date.parse(placedAt);
  const spans = lines.flatMap((line) => {
    const text = textOf(fieldsOf(line['etaAndTrack'])['expectDeliveryDateTitle']);
    return text === undefined ? [] : (spanIn(text, frame.language, anchor) ?? []);
  });
  return spans.sort((one, other) => one.to.localeCompare(other.to)).at(-1);
}

function parcelsOf(tree: ComponentTree): Parcel[] {
  const packages = tagged(tree, 'detail_logistic_package_block').flatMap(({ fields }) =>
    listOf(fields['packageInfoList']),
  );
  const numbers = packages.flatMap((one) => trackingNumberOf(fieldsOf(one)['trackingNumber']) ?? []);
  return [...new Set(numbers)].map((number) => ({ number, events: [] }));
}

/** `detail_order_services_sv3-8210000000000002` names the order in its key. */
function orderIdOfKeys(tree: ComponentTree): string | undefined {
  return tree.components.map(({ key }) => orderIdOf(/[-_](\d{15,20})$/.exec(key)?.[1])).find((id) => id !== undefined);
}
