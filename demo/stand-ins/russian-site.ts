/** The stand-in of aliexpress.ru: its own list call and a server-rendered order page. */

import type { DemoOrder } from '../world.ts';
import type { Control } from './control.ts';
import { html, json, nothing, type StandInAnswer, type StandInRequest } from './exchange.ts';
import { orderTotal, pictureUrl } from './order-line.ts';
import { priceText } from './wording.ts';

const LIST_CALL = /^\/aer-(?:api|jsonapi)\/bx\/orders\/v3\/(?:web\/orders-list|web-order-list)$/;
const STATES: Readonly<Record<DemoOrder['state'], string>> = {
  unpaid: 'Ожидает оплаты',
  processing: 'Ожидает отправки',
  shipped: 'Заказ\u00a0в\u00a0пути',
  completed: 'Завершён',
  cancelled: 'Отменён',
  dispute: 'Открыт спор',
  refunded: 'Деньги возвращены',
};

export function answerRussianSite(request: StandInRequest, control: Control): StandInAnswer {
  const orders = control.orders.filter((order) => order.site === 'aliexpress.ru');
  if (LIST_CALL.test(request.path)) return json({ data: { hasMore: false, items: [{ orders: orders.map(listed) }] } });
  if (request.path === '/order-list') return html(listPage());
  const order = orders.find((one) => request.path === `/order-list/${one.orderId}`);
  return order === undefined ? nothing(404) : html(orderPage(order));
}

function listed(order: DemoOrder): Record<string, unknown> {
  return {
    orderId: order.orderId,
    url: { pc: `https://aliexpress.ru/order-list/${order.orderId}` },
    imageUrls: order.lines.map(pictureUrl),
    statusInfo: { title: STATES[order.state] },
    tag: { title: '' },
    totalPrice: priceText(orderTotal(order), order.currency).display,
    products: order.lines.map((line) => ({ itemId: line.productId })),
  };
}

function listPage(): string {
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Мои заказы</title></head><body><div id="root"></div><script>
fetch('/aer-api/bx/orders/v3/web/orders-list?_bx-v=2.5.28', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ tabType: 'active', page: 1, pageSize: 20 }) })
  .then((answer) => answer.json())
  .then((answer) => {
    for (const order of answer.data.items.flatMap((item) => item.orders)) {
      const link = document.createElement('a');
      link.href = order.url.pc;
      link.textContent = order.statusInfo.title + ' ' + order.totalPrice;
      document.getElementById('root').append(link);
    }
  });
</script></body></html>`;
}

function orderPage(order: DemoOrder): string {
  const day = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const lines = order.lines.map(
    (line) => `<a data-testid="productText" href="/item/${line.productId}.html">${line.title}</a>`,
  );
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Заказ</title></head><body>
<h1>Заказ от <!-- -->${day.format(Date.parse(`${order.placedOn}T12:00:00Z`))}</h1><div>${STATES[order.state]}</div>${lines.join('')}</body></html>`;
}
