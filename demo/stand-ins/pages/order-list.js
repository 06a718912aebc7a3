// My Orders: draws the cards of each answer, asks the next page on "View orders" and another tab on a click.
(() => {
  const config = window._page_config_;
  const words = config.wording;
  const root = document.getElementById('root');
  let last;

  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const link = (href, ...children) => {
    const made = element('a', '', ...children);
    made.href = href;
    return made;
  };
  const marked = (made, place) => {
    made.dataset.pl = place;
    return made;
  };
  const byTag = (answer, tag) => Object.values(answer.data.data || {}).find((one) => one.tag === tag);
  const isTrue = (value) => value === true || value === 'true';

  function ordersOf(answer) {
    const structure = answer.data.hierarchy?.structure || {};
    const body = Object.keys(structure).find((key) => key.startsWith('pc_om_list_body'));
    const keys = body ? structure[body] : [];
    return keys.map((key) => answer.data.data[key]).filter((one) => one && one.tag === 'pc_om_list_order');
  }

  function header(fields) {
    const info = marked(
      element(
        'div',
        'order-item-header-right-info',
        element('div', '', `${words.orderDate}: ${fields.orderDateText}`),
        element('div', '', `${words.orderId}: ${fields.orderId}`, element('span', '', words.copy)),
      ),
      'order_item_header_info',
    );
    const detail = marked(link(fields.orderDetailUrl, words.details), 'order_item_header_detail');
    const status = element('span', 'order-item-header-status-text', fields.statusText);
    return element(
      'div',
      'order-item-header',
      element('div', 'order-item-header-status', status),
      element('div', 'order-item-header-right', info, detail),
    );
  }

  function store(fields) {
    const icon = element('img', 'order-item-store-icon');
    icon.src = fields.shopIcon;
    icon.alt = '';
    icon.height = 16;
    const name = element(
      'span',
      'order-item-store-name',
      link(fields.storePageUrl, element('span', '', fields.storeName)),
    );
    return element('div', 'order-item-store', icon, marked(name, 'order_item_store_name'));
  }

  function picture(line) {
    const image = element('div', 'order-item-content-img');
    image.style.backgroundImage = `url("${line.itemImgUrl}")`;
    return link(line.itemDetailUrl, image);
  }

  function price(text) {
    return element('div', 'es--wrap--1xYzAbC notranslate', ...[...text].map((sign) => element('span', '', sign)));
  }

  function oneLine(line) {
    const title = element('span', '', line.itemTitle);
    title.title = line.itemTitle;
    return element(
      'div',
      'order-item-content-body',
      picture(line),
      element(
        'div',
        'order-item-content-info',
        element('div', 'order-item-content-info-name', link(line.itemDetailUrl, title)),
        element('div', 'order-item-content-info-sku', (line.skuAttrs || []).map((one) => one.text).join(', ')),
        element(
          'div',
          'order-item-content-info-number',
          price(line.itemPriceText),
          element('span', 'order-item-content-info-number-quantity', `x${line.quantity}`),
        ),
      ),
    );
  }

  function buttons(fields) {
    const made = fields.buttons.map((one) => {
      const button = one.href ? link(one.href, one.text) : element('button', '', one.text);
      button.className = 'comet-btn order-item-btn';
      if (one.type === 'CONFIRM_GOODS') button.onclick = () => askToConfirm(one.text);
      return button;
    });
    return element('div', 'order-item-btns', ...made);
  }

  // The real dialog ends in a write; here it can only be closed.
  function askToConfirm(title) {
    const close = element('button', 'comet-btn', 'Cancel');
    const dialog = element('div', 'comet-modal', element('p', '', title), close);
    dialog.setAttribute('role', 'dialog');
    close.onclick = () => dialog.remove();
    document.body.append(dialog);
  }

  function card(fields) {
    const several = fields.orderLines.length > 1;
    const total = element('span', 'order-item-content-opt-price-total', 'Total:', price(fields.totalPriceText));
    const option = element(
      'div',
      'order-item-content-opt',
      element('div', 'order-item-content-opt-price', total),
      buttons(fields),
    );
    const lines = several
      ? [element('div', 'order-item-content-img-list', ...fields.orderLines.map(picture))]
      : fields.orderLines.map(oneLine);
    const titles = (fields.exposeInfo?.itemList || []).flatMap((one) => one.detailList);
    const notes = titles.map((one) => element('span', 'expose-info-item-title', one.title));
    return element(
      'div',
      'order-item',
      header(fields),
      store(fields),
      element('div', 'order-item-content', ...lines, option),
      element('div', 'order-item-bottom-action', element('div', 'expose-info', ...notes)),
    );
  }

  function frame() {
    const tabs = element('div', 'comet-tabs-nav');
    for (const [code, title] of Object.entries(words.tabs)) {
      const tab = element('div', 'comet-tabs-nav-item', title);
      tab.setAttribute('role', 'tab');
      tab.dataset.code = code;
      tab.onclick = () => openTab(code);
      tabs.append(tab);
    }
    const group = element('div', 'comet-checkbox-group');
    const more = marked(element('div', 'order-more'), 'order_more');
    root.append(
      element('div', 'order-header', tabs),
      element('div', 'order-main', element('div', 'order-content', group), more),
    );
    return { tabs, group, more };
  }

  const { tabs, group, more } = frame();

  function draw(answer, append) {
    if (!answer?.data?.data) return;
    last = answer;
    if (!append) group.replaceChildren();
    if (config.cards === 'drawn') group.append(...ordersOf(answer).map((one) => card(one.fields)));
    const body = byTag(answer, 'pc_om_list_body');
    more.replaceChildren();
    if (body && isTrue(body.fields.hasMore)) {
      const button = element(
        'button',
        'comet-btn comet-btn-large comet-btn-borderless',
        element('span', '', words.viewOrders),
      );
      button.onclick = () => nextPage(button, body);
      more.append(button);
    }
    root.dataset.pages = body ? String(body.fields.pageIndex) : '0';
  }

  function nextPage(button, body) {
    button.disabled = true;
    const action = byTag(last, 'pc_om_list_header_action');
    const sent = {
      [`pc_om_list_body_${body.id}`]: {
        ...body,
        fields: { ...body.fields, pageIndex: Number(body.fields.pageIndex) + 1 },
      },
      [`pc_om_list_header_action_${action.id}`]: action,
    };
    const params = {
      data: JSON.stringify(sent),
      linkage: JSON.stringify(last.data.linkage),
      hierarchy: JSON.stringify(last.data.hierarchy),
      endpoint: JSON.stringify(last.data.endpoint),
      operator: `pc_om_list_body_${body.id}`,
    };
    const { shipToCountry, _lang } = config.call.data;
    const data = { params: JSON.stringify(params), shipToCountry, _lang };
    window.lib.mtop.request(
      { api: config.call.api, v: '1.0', method: 'POST', data },
      (answer) => draw(answer, true),
      () => {
        button.disabled = false;
      },
    );
  }

  function openTab(code) {
    for (const tab of tabs.children) tab.classList.toggle('comet-tabs-nav-item-active', tab.dataset.code === code);
    const data = { ...config.call.data, statusTab: code };
    window.lib.mtop.request(
      { api: config.call.api, v: '1.0', data },
      (answer) => draw(answer, false),
      () => {},
    );
  }

  function first() {
    const answer = window._prefetched_;
    const ret = String(answer?.ret);
    if (ret.includes('FAIL_SYS_USER_VALIDATE')) {
      window.lib.mtop.request(
        { api: config.call.api, v: '1.0', data: config.call.data },
        () => {},
        () => {},
      );
      return;
    }
    draw(answer, false);
  }

  tabs.children[0].classList.add('comet-tabs-nav-item-active');
  if (window._prefetched_) first();
  window.addEventListener('prefetched', first);
})();
