// Order detail: draws the answer of the inline prefetch.
(() => {
  const config = window._page_config_;
  const root = document.getElementById('root');

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
  const marked = (place, text) => {
    const made = element('span', '', text);
    made.dataset.pl = place;
    return made;
  };

  function infoRows(info) {
    const rows = [
      ['order_detail_gray_id', `${info.orderIdTitle}: ${info.tradeOrderId}`],
      ['order_detail_gray_date', `${info.orderCreatTimeTile}: ${info.orderCreatTime}`],
      ['order_detail_gray_payment', `${info.paymentMethodTitle}: ${info.paymentMethod}`],
    ];
    return rows.map(([place, text]) => element('div', 'info-row', marked(place, text)));
  }

  function address(info) {
    const { contactName, detailAddress, regionAddress, postCode } = info.addressVO;
    const contact = element(
      'div',
      'contact-info',
      marked('contact_info_address', `${detailAddress}, ${regionAddress}, ${postCode}`),
    );
    contact.prepend(marked('contact_info', contactName));
    return element('div', 'order-detail-info-item', element('div', 'order-detail-info-content', contact));
  }

  function line(one) {
    const image = element('div', 'order-detail-item-content-img');
    image.style.backgroundImage = `url("${one.itemImgUrl}")`;
    const expected = one.etaAndTrack ? one.etaAndTrack.expectDeliveryDateTitle : '';
    return element(
      'div',
      'order-detail-item-content',
      image,
      element(
        'div',
        'order-detail-item-content-info',
        element('div', 'item-title', link(one.itemDetailUrl, one.itemTitle)),
        element('div', 'item-sku-attr', (one.skuAttrs || []).map((attribute) => attribute.text).join(', ')),
        element('div', 'item-price', one.itemPriceText, element('span', 'item-price-quantity', `x${one.quantity}`)),
      ),
      element('div', 'order-detail-item-track-info-title', expected),
    );
  }

  function draw() {
    const components = Object.values(window._prefetched_?.data?.data || {});
    const fields = (tag) => components.find((one) => one.tag === tag)?.fields;
    const info = fields('detail_simple_order_info_component');
    const status = fields('detail_order_status_block');
    const products = fields('detail_product_block');
    const prices = fields('detail_order_price_block');
    if (!info || !status || !products || !prices || config.cards !== 'drawn') return;
    const store = link(products.sellerVO.storeUrl, element('span', 'store-name', products.sellerVO.sellerName));
    const total = element('span', 'right-col', prices.totalPrice.value);
    total.dataset.pl = 'order_price_item_value';
    root.replaceChildren(
      element(
        'div',
        'order-status',
        element('div', 'order-block-title', status.title),
        element('div', 'order-status-content', status.reminder),
      ),
      element(
        'div',
        'order-detail-info',
        address(info),
        element('div', 'order-detail-info-item order-detail-order-info', ...infoRows(info)),
      ),
      element(
        'div',
        'order-detail-item',
        element('div', 'order-detail-item-store', store),
        element('div', 'order-detail-item-content-wrap', ...products.productVOList.map(line)),
      ),
      element('div', 'order-price', element('div', 'order-price-item', element('span', 'left-col', 'Total'), total)),
    );
    root.dataset.drawn = 'true';
  }

  if (window._prefetched_) draw();
  window.addEventListener('prefetched', draw);
})();
