/** The calls a page of the stand-ins makes, for tests that want an answer without a browser. */

import type { Control } from './control.ts';
import type { StandInRequest } from './exchange.ts';
import { MTOP_HOST } from './hosts.ts';
import { answerMtop } from './mtop.ts';

/** One answered call as an extension sees it in the page. */
export interface PageCallAnswer {
  readonly pageUrl: string;
  readonly url: string;
  readonly body: string;
}

/** The first call of My Orders, of an order's page or of its tracking page, answered by JSONP. */
export function visit(page: 'list' | 'detail' | 'tracking', orderId: string, control: Control): PageCallAnswer {
  const { path, api, data } = CALLS[page](orderId);
  const pageUrl = `https://www.aliexpress.com${path}`;
  const query = new URLSearchParams({
    jsv: '2.5.1',
    appKey: '24815441',
    api,
    v: '1.0',
    type: 'jsonp',
    dataType: 'jsonp',
    callback: 'mtopjsonp1',
    data: JSON.stringify({ ...data, clientPlatform: 'pc', _lang: 'en_US' }),
  });
  const request: StandInRequest = {
    method: 'GET',
    host: MTOP_HOST,
    path: `/h5/${api}/1.0/`,
    query,
    headers: { referer: pageUrl },
    body: '',
  };
  return {
    pageUrl,
    url: `https://${MTOP_HOST}${request.path}?${query}`,
    body: String(answerMtop(request, control).body),
  };
}

const CALLS = {
  list: () => ({
    path: '/p/order/index.html',
    api: 'mtop.aliexpress.trade.buyer.order.list',
    data: { statusTab: 'all', renderType: 'init' } as Record<string, string>,
  }),
  detail: (tradeOrderId: string) => ({
    path: `/p/order/detail.html?orderId=${tradeOrderId}`,
    api: 'mtop.aliexpress.trade.buyer.order.detail',
    data: { tradeOrderId, channel: 'tracking' } as Record<string, string>,
  }),
  tracking: (tradeOrderId: string) => ({
    path: `/p/tracking/index.html?tradeOrderId=${tradeOrderId}`,
    api: 'mtop.ae.ld.querydetail',
    data: { tradeOrderId, tradeOrderLineId: '', terminalType: 'PC' } as Record<string, string>,
  }),
};
