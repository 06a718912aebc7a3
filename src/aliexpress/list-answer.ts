/** Reads the answer behind My Orders (`mtop.aliexpress.trade.buyer.order.list`), first page and appended ones. */

import type { Order } from '../domain/order.ts';
import type { FieldSource, OrderReading } from '../domain/reading.ts';
import { type Buttons, buttonsOf, firstLink } from './buttons.ts';
import { type Component, type ComponentTree, tagged } from './components.ts';
import { whenOf } from './dates.ts';
import type { Frame } from './frame.ts';
import { type Fields, fieldsOf, listOf, numberOf, orderIdOf, textOf } from './json.ts';
import { linesOf } from './lines.ts';
import { linkOf, orderIdOfLink } from './links.ts';
import { priceOf } from './money.ts';
import type { Notes } from './notes.ts';
import { stateOf } from './state.ts';
import { phraseKey } from './state-words.ts';
import { compact, orderReading } from './stated.ts';

/** The tabs of My Orders: which one is open, and their titles in the page's language. */
export interface Tabs {
  readonly open: string | undefined;
  readonly titles: ReadonlyMap<string, string>;
}

/** Orders of a list answer; `tab` is the tab the request asked for. Nothing where the tree is no list. */
export function readList(
  tree: ComponentTree,
  tab: string | undefined,
  frame: Frame,
  notes: Notes,
  source: FieldSource,
): OrderReading[] | undefined {
  const orders = tagged(tree, 'pc_om_list_order');
  if (orders.length === 0 && tagged(tree, 'pc_om_list_body').length === 0) return undefined;
  for (const key of tree.absent) if (key.startsWith('pc_om_list_order')) notes.missing('an order that the list names');
  const tabs = tabsOf(tree, tab);
  const readings: OrderReading[] = [];
  for (const component of orders) {
    const orderId = orderIdOfComponent(component);
    if (orderId === undefined) {
      notes.missing('id of an order');
      continue;
    }
    const reading = readListOrder(orderId, component.fields, tabs, frame, notes, source);
    if (EXPECTED.some((field) => reading.fields[field] !== undefined)) readings.push(reading);
  }
  return readings;
}

/** A component of which none of these is read says nothing of its order; each is noted as missing. */
const EXPECTED = ['state', 'placedAt', 'seller', 'total', 'items'] as const;

/** One order's fields as the list states them, wherever in an answer they were found. */
export function readListOrder(
  orderId: string,
  fields: Fields,
  tabs: Tabs,
  frame: Frame,
  notes: Notes,
  source: FieldSource,
): OrderReading {
  const buttons = buttonsOf([fields['buttons']], frame, notes);
  const items = linesOf(fields['orderLines'], frame, notes);
  const stateText = textOf(fields['statusText']);
  const refundText = refundTextOf(fields['exposeInfo']);
  const state = stateOf({
    code: fieldsOf(fieldsOf(fields['utParams'])['args'])['orderStatus'] ?? fields['orderStatus'],
    tab: tabs.open,
    tabTitles: tabs.titles,
    buttons: buttons.types,
    text: stateText,
    refundText,
    lines: numberOf(fields['orderLineSize']) ?? items.length,
  });
  const stated = {
    state,
    stateText,
    refundText,
    placedAt: whenOf(fields['orderDateText'], frame.language),
    seller: sellerOf(fields['storeName'], fields['storePageUrl'], fields['sellerConnectUrl'], frame, notes),
    items,
    total: totalOf(fields, frame),
    links: linksOf(fields['orderDetailUrl'], buttons, frame),
  };
  noteMissing(stated, Number(fields['orderLineSize']), notes);
  // The list shows every refund and dispute under way, so an order without such a line states that there is none.
  return orderReading(orderId, frame.site, stated, source, ['refundText']);
}

function totalOf(fields: Fields, frame: Frame): Order['total'] {
  const { formatPriceInfo, totalPriceText, currencyCode } = fields;
  return priceOf({ formatPriceInfo, text: totalPriceText, currencyCode }, frame.language);
}

function linksOf(detailUrl: unknown, { tracking, dispute }: Buttons, frame: Frame): Order['links'] {
  const detail = linkOf(detailUrl, frame.pageUrl);
  const links: NonNullable<Order['links']> = {};
  if (detail !== undefined) links.detail = detail;
  if (tracking !== undefined) links.tracking = tracking;
  if (dispute !== undefined) links.dispute = dispute;
  return (detail ?? tracking ?? dispute) ? links : undefined;
}

/** What every order of a healthy list has. */
function noteMissing(stated: Partial<Order>, lineCount: number, notes: Notes): void {
  if (stated.state === 'unknown') notes.missing('state');
  for (const field of ['placedAt', 'seller', 'total'] as const) if (stated[field] === undefined) notes.missing(field);
  if ((stated.items?.length ?? 0) === 0 || lineCount > (stated.items?.length ?? 0)) notes.missing('items');
}

export function sellerOf(name: unknown, store: unknown, chat: unknown, frame: Frame, notes: Notes): Order['seller'] {
  const text = textOf(name);
  if (text === undefined) return undefined;
  return compact<NonNullable<Order['seller']>>({
    name: text,
    url: firstLink([store], 'store link', frame, notes),
    chatUrl: firstLink([chat], 'chat link', frame, notes),
  });
}

/** An id stands in five places; a renamed one leaves the others. */
function orderIdOfComponent({ key, id, fields }: Component): string | undefined {
  return (
    orderIdOf(fields['orderId']) ??
    orderIdOf(id) ??
    [fields['orderDetailUrl'], ...listOf(fields['buttons']).map((button) => fieldsOf(button)['href'])]
      .map(orderIdOfLink)
      .find((found) => found !== undefined) ??
    orderIdOf(fieldsOf(fieldsOf(fields['utParams'])['args'])['orderId']) ??
    orderIdOf(/_(\d{10,20})$/.exec(key)?.[1])
  );
}

function tabsOf(tree: ComponentTree, asked: string | undefined): Tabs {
  const action = tagged(tree, 'pc_om_list_header_action')[0]?.fields ?? {};
  const header = tagged(tree, 'pc_om_list_header')[0]?.fields ?? {};
  const titles = listOf(header['statusTabList']).map(fieldsOf);
  return {
    open: textOf(action['statusTab']) ?? asked,
    titles: new Map(titles.map((tab) => [phraseKey(textOf(tab['title']) ?? ''), textOf(tab['code']) ?? ''])),
  };
}

/** The line under a card that says how a refund or dispute stands; the last one is the newest. */
function refundTextOf(exposed: unknown): string | undefined {
  const titles = listOf(fieldsOf(exposed)['itemList']).flatMap((item) =>
    listOf(fieldsOf(item)['detailList']).flatMap((detail) => textOf(fieldsOf(detail)['title']) ?? []),
  );
  return titles.length > 0 ? titles.join(' · ') : undefined;
}
