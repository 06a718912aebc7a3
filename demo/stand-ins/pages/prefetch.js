// Inline in the page's <head>: asks the first call at once, long before any bundle is there.
(() => {
  const config = window._page_config_;
  const prefetch = { api: config.call.api, method: 'GET', v: '1.0', data: config.call.data };
  window._page_prefetch_ = prefetch;
  if (config.transport !== 'jsonp') return;
  const callback = 'mtopjsonp1';
  const define = () => {
    window[callback] = (answer) => {
      window._prefetched_ = answer;
      window.dispatchEvent(new Event('prefetched'));
    };
  };
  const query = new URLSearchParams({
    jsv: '2.5.1',
    appKey: '24815441',
    t: String(Date.now()),
    sign: '0123456789abcdef0123456789abcdef',
    api: prefetch.api,
    v: '1.0',
    type: 'jsonp',
    dataType: 'jsonp',
    timeout: '15000',
    callback,
    data: JSON.stringify(prefetch.data),
  });
  const script = document.createElement('script');
  script.src = `https://acs.aliexpress.com/h5/${prefetch.api}/1.0/?${query}`;
  if (config.callbackDefined === 'before') define();
  if (config.insertion === 'insertBefore') document.head.insertBefore(script, document.head.firstChild);
  else if (config.insertion === 'append') document.head.append(script);
  else document.head.appendChild(script);
  if (config.callbackDefined === 'after') define();
})();
