/** The HTML of the AliExpress pages: an empty frame that its own scripts fill, as on the real site. */

import type { Control } from './control.ts';
import { html, nothing, redirect, type StandInAnswer, type StandInRequest, script } from './exchange.ts';
import { ALIEXPRESS_LOCALES, ASSET_HOST, intlLocale, LOGIN_HOST } from './hosts.ts';
import mtopScript from './pages/mtop.js?raw';
import detailScript from './pages/order-detail.js?raw';
import listScript from './pages/order-list.js?raw';
import prefetchScript from './pages/prefetch.js?raw';
import trackingScript from './pages/tracking.js?raw';
import { wordingFor, zoneText } from './wording.ts';

const PUNISH = '/_____tmd_____/punish?x5secdata=invented&x5step=1';
const SCRIPTS: Readonly<Record<string, string>> = {
  '/g/ae-fe/cosmos/1.0.0/pc/mtop.js': mtopScript,
  '/g/ae-dida/order-list/1.0.0/index.js': listScript,
  '/g/ae-dida/order-detail/1.0.0/index.js': detailScript,
  '/g/ae-dida/tracking/1.0.0/index.js': trackingScript,
};

interface PageScripts {
  readonly bundle: string;
  readonly title: string;
  readonly root: string;
}

const PAGES: Readonly<Record<string, PageScripts>> = {
  '/p/order/index.html': { bundle: 'order-list', title: 'Orders', root: 'order-wrap' },
  '/p/order/detail.html': { bundle: 'order-detail', title: 'Order Detail', root: 'order-wrap' },
  '/p/tracking/index.html': { bundle: 'tracking', title: 'Tracking', root: 'tracking-page-layout-v2' },
};

export function answerAsset(request: StandInRequest): StandInAnswer {
  const body = SCRIPTS[request.path];
  return body === undefined ? nothing(404) : script(body);
}

/** A page of www.aliexpress.com or one of its language hosts. */
export function answerPage(request: StandInRequest, control: Control): StandInAnswer {
  if (request.path.startsWith('/_____tmd_____/punish')) return html(punishPage());
  const page = PAGES[request.path];
  if (page === undefined) return html('<!DOCTYPE html><title>AliExpress</title><p>Not part of the demo.</p>', 404);
  if (control.botCheck === 'page') return redirect(PUNISH);
  if (control.session === 'redirect') {
    const back = encodeURIComponent(`https://${request.host}${request.path}?${request.query}`);
    return redirect(`https://${LOGIN_HOST}/?return_url=${back}`);
  }
  return html(framePage(page, request, control), 200, { 'set-cookie': accountCookie(request.host) });
}

export function answerLogin(): StandInAnswer {
  return html(
    '<!DOCTYPE html><html><head><title>Login</title></head><body><form class="fm-login"><input name="account"><div class="fm-sns-item">Google</div></form></body></html>',
  );
}

function accountCookie(host: string): string {
  const locale = ALIEXPRESS_LOCALES[host] ?? 'en_US';
  const domain = host.endsWith('.us') ? '.aliexpress.us' : '.aliexpress.com';
  return `aep_usuc_f=site=glo&c_tp=USD&region=PL&b_locale=${locale}; Domain=${domain}; Path=/; Secure`;
}

/** What the page's own scripts are told: the first call, its exact data, and how this visit's transport behaves. */
function pageConfig(request: StandInRequest, control: Control, locale: string): Record<string, unknown> {
  const orderId = request.query.get('tradeOrderId') ?? request.query.get('orderId') ?? '';
  const zone = zoneText(control.timeZone, Date.now());
  const common = { clientPlatform: 'pc', shipToCountry: 'PL', _lang: locale, timeZone: zone };
  const calls: Readonly<Record<string, Record<string, unknown>>> = {
    '/p/order/index.html': {
      api: 'mtop.aliexpress.trade.buyer.order.list',
      data: { statusTab: request.query.get('statusTab') ?? 'all', renderType: 'init', ...common },
    },
    '/p/order/detail.html': {
      api: 'mtop.aliexpress.trade.buyer.order.detail',
      data: { tradeOrderId: orderId, channel: 'tracking', ...common },
    },
    '/p/tracking/index.html': {
      api: 'mtop.ae.ld.querydetail',
      data: {
        tradeOrderId: orderId,
        tradeOrderLineId: '',
        terminalType: 'PC',
        needPageDisplayInfo: true,
        timeZone: zone,
        __inline: 'true',
        _lang: locale,
        _currency: 'USD',
      },
    },
  };
  const tracking = request.path === '/p/tracking/index.html';
  return {
    call: calls[request.path],
    transport: tracking ? control.trackingTransport : 'jsonp',
    insertion: control.insertion,
    callbackDefined: control.callbackDefined,
    duplicateAnswers: control.duplicateAnswers,
    cards: control.cards,
    wording: wordingFor(locale, control.labels),
  };
}

function framePage(page: PageScripts, request: StandInRequest, control: Control): string {
  const locale = ALIEXPRESS_LOCALES[request.host] ?? 'en_US';
  const config = JSON.stringify(pageConfig(request, control, locale)).replace(/</g, '\\u003c');
  const lang = intlLocale(locale);
  const direction = /^(ar|he)/.test(lang) ? ' dir="rtl"' : '';
  return `<!DOCTYPE html>
<html lang="${lang}"${direction}><head><meta charset="utf-8"><title>${page.title}</title>
<script>window._page_config_ = ${config};</script>
<script>${prefetchScript}</script>
<style>${STYLE}</style>
</head><body>
<div id="root" class="${page.root}"></div>
<script src="https://${ASSET_HOST}/g/ae-fe/cosmos/1.0.0/pc/mtop.js"></script>
<script src="https://${ASSET_HOST}/g/ae-dida/${page.bundle}/1.0.0/index.js"></script>
</body></html>`;
}

function punishPage(): string {
  return `<!DOCTYPE html><html><head><title>Captcha Interception</title></head><body>
<p>Sorry, we have detected unusual traffic from your network. Please slide to verify.</p>
<div id="nc_1_wrapper" class="nc-container"></div></body></html>`;
}

const STYLE = `
body{margin:0;font:14px/1.4 Arial,sans-serif;background:#f5f5f5;color:#191919}
.order-wrap,.tracking-page-layout-v2{max-width:960px;margin:16px auto;padding:0 16px}
.comet-tabs-nav{display:flex;gap:24px;margin:0 0 12px;background:#fff;padding:0 16px}
.comet-tabs-nav-item{padding:12px 0;cursor:pointer}
.comet-tabs-nav-item-active{font-weight:700;border-bottom:2px solid #191919}
.order-item,.order-detail-item,.order-detail-info-item{background:#fff;margin:0 0 12px;padding:12px 16px}
.order-item-header{display:flex;justify-content:space-between;border-bottom:1px solid #eee;padding:0 0 8px}
.order-item-header-status-text,.order-block-title{font-weight:700}
.order-item-header-right{display:flex;gap:16px;color:#666}
.order-item-content{display:flex;flex-wrap:wrap;gap:16px;padding:12px 0;justify-content:space-between}
.order-item-content-body{display:flex;gap:12px;max-width:560px}
.order-item-content-img-list{display:flex;gap:8px}
.order-item-content-img,.order-detail-item-content-img{width:96px;height:96px;background-size:cover}
.order-item-content-opt{text-align:right}
.order-item-btns{display:flex;flex-direction:column;gap:8px;margin-top:8px}
.comet-btn{border:1px solid #ccc;border-radius:16px;padding:6px 14px;background:#fff;color:#191919;text-decoration:none;text-align:center}
[class*="logistic-info-v2--body"]{background:#fff;padding:16px}
[class*="logistic-info-v2--node--"]{border-top:1px solid #eee;padding:8px 0;margin-top:8px}
[class*="--nodeTitle"],[class*="--mailNoValue"]{font-weight:700}
[class*="--nodeTime"]{color:#666}
.order-more{text-align:center;margin:16px}
.comet-modal{position:fixed;inset:30% 35%;background:#fff;border:1px solid #ccc;border-radius:16px;padding:24px}
.baxia-dialog{position:fixed;inset:20% 30%;background:#fff;border:1px solid #999;padding:24px}
`;
