/** The stand-in of `acs.aliexpress.com`: reads a call, answers it by JSONP or plain JSON with the typing that transport has. */

import type { DemoOrder, DemoState } from '../world.ts';
import type { Control, PageCall } from './control.ts';
import { json, nothing, type StandInAnswer, type StandInRequest, script } from './exchange.ts';
import { ALIEXPRESS_LOCALES } from './hosts.ts';
import { emptyDetailData, orderDetailData } from './order-detail.ts';
import { orderListData } from './order-list.ts';
import { trackingData } from './tracking.ts';
import { wordingFor } from './wording.ts';

const CALLS: Readonly<Record<string, PageCall>> = {
  'mtop.aliexpress.trade.buyer.order.list': 'list',
  'mtop.aliexpress.trade.buyer.order.detail': 'detail',
  'mtop.ae.ld.querydetail': 'tracking',
};
const SUCCESS = ['SUCCESS::调用成功'];

/** States shown under each tab; the tab called "Processed" in English is `shipped`. */
const TABS: Readonly<Record<string, readonly DemoState[]>> = {
  unpaid: ['unpaid'],
  processing: ['processing'],
  shipped: ['shipped', 'dispute'],
  completed: ['completed', 'cancelled', 'refunded'],
};

/** Answers one call of the page's mtop client. Write calls and unknown ones answer 404, and the log shows them. */
export function answerMtop(request: StandInRequest, control: Control): StandInAnswer {
  const api = /^\/h5\/([\w.]+)\//.exec(request.path)?.[1]?.toLowerCase() ?? '';
  const call = CALLS[api];
  if (call === undefined) return nothing(404);
  const data = callData(request);
  const type = request.query.get('type') ?? 'json';
  const value = failure(control) ?? { data: answerOf(call, data, request, control), ret: SUCCESS };
  const typed = type.startsWith('original') ? value : stringly(value);
  const text = JSON.stringify({ api, ...(typed as Record<string, unknown>), v: '1.0' });
  return { ...dress(damaged(text, control.answers[call]), type, request, control), delay: control.delays[call] };
}

function callData(request: StandInRequest): Record<string, unknown> {
  const text = request.query.get('data') ?? new URLSearchParams(request.body).get('data') ?? '{}';
  return record(parsed(text));
}

function failure(control: Control): Record<string, unknown> | undefined {
  if (control.botCheck === 'answer') {
    const url = 'https://www.aliexpress.com:443/_____tmd_____/punish?x5secdata=invented&x5step=1';
    return { data: { url }, ret: ['FAIL_SYS_USER_VALIDATE', 'RGV587_ERROR::SM::哎哟喂,被挤爆啦,请稍后重试'] };
  }
  if (control.session === 'expired') return { data: {}, ret: ['FAIL_SYS_SESSION_EXPIRED::Session过期'] };
  return undefined;
}

function answerOf(
  call: PageCall,
  data: Record<string, unknown>,
  request: StandInRequest,
  control: Control,
): Record<string, unknown> {
  const host = pageHost(request);
  const locale = typeof data['_lang'] === 'string' ? data['_lang'] : (ALIEXPRESS_LOCALES[host] ?? 'en_US');
  if (control.answers[call] === 'skeleton') return call === 'tracking' ? { module: {} } : emptyDetailData();
  if (call === 'list') return listAnswer(data, host, locale, control);
  const order = orderOf(data['tradeOrderId'], control);
  if (call === 'tracking')
    return order === undefined ? { module: {}, result: false } : trackingData(order, locale, control.timeZone);
  if (order === undefined) return emptyDetailData();
  return orderDetailData({ order, locale, host, wording: wordingFor(locale, control.labels), now: Date.now() });
}

function orderOf(id: unknown, control: Control): DemoOrder | undefined {
  return control.orders.find((order) => order.orderId === id);
}

/** Page 1 is asked with `renderType: "init"`; later pages send back the components and the linkage of the page before. */
function listAnswer(
  data: Record<string, unknown>,
  host: string,
  locale: string,
  control: Control,
): Record<string, unknown> {
  const params = data['params'];
  const earlier = typeof params === 'string' ? record(parsed(params)) : undefined;
  if (earlier !== undefined && typeof earlier['linkage'] !== 'string')
    return { data: {}, hierarchy: { structure: {} } };
  const sent = earlier === undefined ? {} : componentFields(earlier['data']);
  const tab = String(sent['statusTab'] ?? data['statusTab'] ?? 'all');
  const pageIndex = Number(sent['pageIndex'] ?? data['pageIndex'] ?? 1);
  const states = TABS[tab];
  const chosen = states === undefined ? control.orders : control.orders.filter((order) => states.includes(order.state));
  const start = (pageIndex - 1) * control.pageSize;
  return orderListData({
    orders: chosen.slice(start, start + control.pageSize),
    pageIndex,
    pageSize: control.pageSize,
    hasMore: start + control.pageSize < chosen.length,
    locale,
    host,
    wording: wordingFor(locale, control.labels),
    tab,
    now: Date.now(),
  });
}

/** The fields of all components a later page sends back, in one record. */
function componentFields(text: unknown): Record<string, unknown> {
  const components = typeof text === 'string' ? Object.values(record(parsed(text))) : [];
  return Object.assign({}, ...components.map((component) => record(record(component)['fields'])));
}

/** The host of the page that asks, from its Referer or Origin. */
function pageHost(request: StandInRequest): string {
  const from = request.headers['referer'] ?? request.headers['origin'] ?? '';
  return URL.canParse(from) ? new URL(from).hostname : 'www.aliexpress.com';
}

/** JSONP and `type=json` give every scalar as text, as seen on the live site; `original…` keeps real types. */
function stringly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stringly);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stringly(inner)]));
  }
  return value === null ? null : String(value);
}

function damaged(text: string, answer: Control['answers'][PageCall]): string {
  if (answer === 'truncated') return text.slice(0, Math.floor(text.length * 0.6));
  if (answer === 'html') return '<!DOCTYPE html><html><body><h1>Service unavailable</h1></body></html>';
  if (answer === 'unknown_layout')
    return text.replace(/pc_om_list_|detail_|"trackingDetailLineList"/g, (name) => name.replace(/\w/, 'x'));
  return text;
}

function dress(text: string, type: string, request: StandInRequest, control: Control): StandInAnswer {
  const callback = request.query.get('callback');
  if (callback !== null && type.endsWith('jsonp')) {
    const once = ` ${callback}(${text})`;
    return script(control.duplicateAnswers ? `${once};${once}` : once);
  }
  const cors = {
    'access-control-allow-origin': request.headers['origin'] ?? 'https://www.aliexpress.com',
    'access-control-allow-credentials': 'true',
  };
  return { ...json(null, 200, cors), body: text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
