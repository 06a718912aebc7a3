// Tracking: one tab a parcel, scans newest first; class names carry a build's hash, as the real ones do.
(() => {
  const config = window._page_config_;
  const root = document.getElementById('root');
  const HASH = 'Q7x2Kp';

  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const part = (name, ...children) => element('div', `logistic-info-v2--${name}--${HASH}`, ...children);

  function node(scan) {
    return element(
      'div',
      `logistic-info-v2--node--${HASH}`,
      part('nodeTitle', scan.trackingName || ''),
      part('nodeDesc', scan.trackingDetailDesc || ''),
      part('nodeTime', scan.timeText || ''),
    );
  }

  function show(parcel) {
    const body = element(
      'div',
      `logistic-info-v2--body--${HASH}`,
      element(
        'div',
        `arrival-time-v2--title--${HASH}`,
        parcel.etaInfo ? `Delivery: ${parcel.etaInfo.etaTimeText}` : '',
      ),
      part('carrierTitle', 'Carrier'),
      part('carrierValue', parcel.logisticsCarrierName || ''),
      part('mailNoTitle', 'Tracking number:'),
      part('mailNoValue', parcel.mailNo || ''),
      ...parcel.detailList.map(node),
    );
    root.querySelector('[data-parcel]').replaceChildren(body);
  }

  function draw(answer) {
    const parcels = answer?.data?.module?.trackingDetailLineList || [];
    if (config.cards !== 'drawn' || parcels.length === 0) {
      root.dataset.drawn = 'empty';
      return;
    }
    const tabs = parcels.map((parcel, index) => {
      const tab = element('button', `tab-list-v2--tab--${HASH}`, `Package ${index + 1}`);
      tab.onclick = () => show(parcel);
      return tab;
    });
    const place = element('div', '');
    place.dataset.parcel = '';
    root.replaceChildren(...(parcels.length > 1 ? tabs : []), place);
    show(parcels[0]);
    root.dataset.drawn = 'true';
  }

  if (config.transport === 'jsonp') {
    if (window._prefetched_) draw(window._prefetched_);
    window.addEventListener('prefetched', () => draw(window._prefetched_));
  } else {
    window.lib.mtop.request({ ...config.call, v: '1.0', transport: config.transport }, draw, () => {});
  }
})();
