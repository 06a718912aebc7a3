/** The requests "Read all my orders" may ask the page's own client for: reading only, the list and the tracking. */

import { tagged, treeOf } from './components.ts';
import { type Fields, fieldsOf, isTrue, numberOf } from './json.ts';

/** The only APIs a sync asks; nothing that writes (`…order.operation`) is among them. */
export const SYNC_APIS = ['mtop.aliexpress.trade.buyer.order.list', 'mtop.ae.ld.querydetail'] as const;

/** One call of the page's mtop client, as `lib.mtop.request({api, v, data, …})` takes it. */
export interface SyncRequest {
  readonly api: (typeof SYNC_APIS)[number];
  readonly v: '1.0';
  readonly method: 'GET' | 'POST';
  readonly data: Readonly<Record<string, string | boolean>>;
}

/** What the page knows of its visitor, from the cookie `aep_usuc_f` (`region`, `b_locale`, `c_tp`). */
export interface SyncPlace {
  readonly region: string;
  readonly language: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** What a list answer says of the pages after it. */
export interface ListPaging {
  readonly hasMore: boolean;
  /** `params` of the next page's request; absent where the answer holds no way on. */
  readonly params?: string;
}

/** Longest `params` that is kept; known ones have about 10 kB. */
const LONGEST_PARAMS = 300_000;

export function firstListRequest(place: SyncPlace): SyncRequest {
  return {
    api: 'mtop.aliexpress.trade.buyer.order.list',
    v: '1.0',
    method: 'GET',
    data: {
      statusTab: 'all',
      renderType: 'init',
      clientPlatform: 'pc',
      shipToCountry: place.region,
      _lang: place.language,
      timeZone: place.timeZone,
    },
  };
}

export function nextListRequest(params: string, place: SyncPlace): SyncRequest {
  return {
    api: 'mtop.aliexpress.trade.buyer.order.list',
    v: '1.0',
    method: 'POST',
    data: { params, shipToCountry: place.region, _lang: place.language },
  };
}

export function trackingRequest(orderId: string, place: SyncPlace): SyncRequest {
  return {
    api: 'mtop.ae.ld.querydetail',
    v: '1.0',
    method: 'GET',
    data: {
      tradeOrderId: orderId,
      tradeOrderLineId: '',
      terminalType: 'PC',
      needPageDisplayInfo: true,
      timeZone: place.timeZone,
      _lang: place.language,
      _currency: place.currency,
    },
  };
}

/**
 * How a whole (not whitelisted) list answer goes on. The next page is asked with the answer's own `linkage`,
 * `hierarchy` and `endpoint`: without them AliExpress answers with success and nothing in it.
 */
export function listPagingOf(payload: unknown): ListPaging {
  const tree = treeOf(payload);
  const holder = fieldsOf(fieldsOf(payload)['data']);
  const [body, header] = [tagged(tree, 'pc_om_list_body')[0], tagged(tree, 'pc_om_list_header_action')[0]];
  const page = numberOf(body?.fields['pageIndex']);
  const hasMore = isTrue(body?.fields['hasMore']);
  if (!hasMore || body === undefined || page === undefined) return { hasMore };
  const components = fieldsOf(holder['data']);
  const next = { ...fieldsOf(components[body.key]), fields: { ...body.fields, pageIndex: page + 1 } };
  const kept = header === undefined ? {} : { [header.key]: components[header.key] };
  const params = paramsOf(holder, { ...kept, [body.key]: next }, body.key);
  return params.length > LONGEST_PARAMS ? { hasMore } : { hasMore, params };
}

/** Every part is a JSON text inside the JSON text, as the page itself sends it. */
function paramsOf(holder: Fields, data: Fields, operator: string): string {
  const keys = Object.keys(data);
  const linkage = { ...fieldsOf(holder['linkage']), input: keys, request: keys };
  const { structure } = fieldsOf(holder['hierarchy']);
  return JSON.stringify({
    data: JSON.stringify(data),
    linkage: JSON.stringify(linkage),
    hierarchy: JSON.stringify({ structure }),
    endpoint: JSON.stringify(fieldsOf(holder['endpoint'])),
    operator,
  });
}
