// The page's signed client: `window.lib.mtop.request({api, v, data, …}, ok, fail)`, by JSONP, fetch or XHR.
(() => {
  const APP_KEY = '12574478';
  let calls = 1;

  function sign(data, t) {
    let hash = 0x811c9dc5;
    const text = `token&${t}&${APP_KEY}&${data}`;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0').repeat(4);
  }

  function address(options, extra) {
    const t = String(Date.now());
    const query = new URLSearchParams({
      jsv: '2.5.1',
      appKey: APP_KEY,
      t,
      sign: sign(JSON.stringify(options.data), t),
      api: options.api,
      v: options.v || '1.0',
      timeout: String(options.timeout || 15000),
      ...extra,
    });
    return `https://acs.aliexpress.com/h5/${options.api}/${options.v || '1.0'}/?${query}`;
  }

  function byJsonp(options, done, failed) {
    const callback = `mtopjsonp${++calls}`;
    window[callback] = done;
    const script = document.createElement('script');
    const type = options.dataType === 'originaljsonp' ? 'originaljsonp' : 'jsonp';
    script.src = address(options, { type, dataType: type, callback, data: JSON.stringify(options.data) });
    script.onerror = () => failed({ ret: ['FAIL_SYS::script'] });
    script.onload = () => script.remove();
    document.head.appendChild(script);
  }

  function byPost(options, done, failed) {
    const request = new XMLHttpRequest();
    const type = 'originaljson';
    const extra = {
      type,
      dataType: 'originaljsonp',
      post: '1',
      isSec: '1',
      ecode: '1',
      method: 'POST',
      needLogin: 'true',
    };
    request.open('POST', address(options, extra));
    request.withCredentials = true;
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.onload = () => settle(request.responseText, done, failed);
    request.onerror = () => failed({ ret: ['FAIL_SYS::network'] });
    request.send(`data=${encodeURIComponent(JSON.stringify(options.data))}`);
  }

  function byGet(options, done, failed) {
    const url = address(options, { type: 'originaljson', dataType: 'json', data: JSON.stringify(options.data) });
    if (options.transport === 'fetch') {
      fetch(url, { credentials: 'include' })
        .then((response) => response.text())
        .then(
          (text) => settle(text, done, failed),
          () => failed({ ret: ['FAIL_SYS::network'] }),
        );
      return;
    }
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.withCredentials = true;
    request.onload = () => settle(request.responseText, done, failed);
    request.onerror = () => failed({ ret: ['FAIL_SYS::network'] });
    request.send();
  }

  function settle(text, done, failed) {
    let answer;
    try {
      answer = JSON.parse(text);
    } catch {
      failed({ ret: ['FAIL_SYS::malformed'] });
      return;
    }
    done(answer);
  }

  // The slider the SDK shows over the page; the real one then waits for the buyer.
  function showBotCheck() {
    if (document.querySelector('.baxia-dialog')) return;
    const dialog = document.createElement('div');
    dialog.className = 'baxia-dialog';
    dialog.innerHTML = '<div id="baxia-dialog-content">Please slide to verify</div>';
    document.body.appendChild(dialog);
  }

  function request(options, ok, fail) {
    return new Promise((resolve, reject) => {
      const failed = (answer) => {
        if (fail) fail(answer);
        reject(answer);
      };
      const done = (answer) => {
        const ret = String(answer?.ret);
        if (ret.startsWith('SUCCESS')) {
          if (ok) ok(answer);
          resolve(answer);
          return;
        }
        if (ret.includes('FAIL_SYS_USER_VALIDATE')) showBotCheck();
        failed(answer);
      };
      const send = options.method === 'POST' ? byPost : options.transport ? byGet : byJsonp;
      send(options, done, failed);
      if (window._page_config_.duplicateAnswers && options.method === 'POST')
        send(
          options,
          () => {},
          () => {},
        );
    }).catch((answer) => {
      if (!fail) throw answer;
      return answer;
    });
  }

  window.lib = { ...window.lib, mtop: { request } };
})();
