/** How AliExpress writes dates, prices and labels, by locale and label variant. */

import type { DemoState } from '../world.ts';
import { intlLocale } from './hosts.ts';

export interface Wording {
  readonly orderId: string;
  readonly orderDate: string;
  readonly details: string;
  readonly copy: string;
  readonly viewOrders: string;
  readonly trackOrder: string;
  readonly confirmReceived: string;
  readonly tabs: Readonly<Record<'all' | 'unpaid' | 'processing' | 'shipped' | 'completed', string>>;
  readonly states: Readonly<Record<DemoState, string>>;
}

const ENGLISH_STATES: Readonly<Record<DemoState, string>> = {
  unpaid: 'To pay',
  processing: 'Awaiting shipment',
  shipped: 'Awaiting delivery',
  completed: 'Completed',
  cancelled: 'Canceled',
  dispute: 'Awaiting delivery',
  refunded: 'Closed',
};

const ENGLISH_A: Wording = {
  orderId: 'Order ID',
  orderDate: 'Order date',
  details: 'Order details',
  copy: 'Copy',
  viewOrders: 'View orders',
  trackOrder: 'Track order',
  confirmReceived: 'Confirm received',
  tabs: { all: 'View all', unpaid: 'To pay', processing: 'To ship', shipped: 'Shipped', completed: 'Processed' },
  states: ENGLISH_STATES,
};

const ENGLISH_B: Wording = {
  ...ENGLISH_A,
  orderId: 'Ref. Number',
  orderDate: 'Date',
  details: 'Details',
  trackOrder: 'Track status',
  tabs: { all: 'View all', unpaid: 'To pay', processing: 'Processing', shipped: 'Processed', completed: 'Completed' },
};

const SPANISH: Wording = {
  ...ENGLISH_A,
  orderId: 'Nº de pedido',
  orderDate: 'Fecha del pedido',
  details: 'Detalles del pedido',
  copy: 'Copiar',
  states: {
    ...ENGLISH_STATES,
    shipped: 'Esperando entrega',
    dispute: 'Esperando entrega',
    completed: 'Finalizado',
    refunded: 'Cerrado',
    cancelled: 'Cerrado',
  },
};

const PORTUGUESE: Wording = {
  ...ENGLISH_A,
  states: {
    unpaid: 'Aguardando pagamento',
    processing: 'Processando',
    shipped: 'Aguardando a entrega ',
    dispute: 'Aguardando a entrega ',
    completed: 'Concluído',
    refunded: 'Pedido cancelado',
    cancelled: 'Pedido cancelado',
  },
};

/** Labels of a page; languages whose exact words no public source gives keep the English ones. */
export function wordingFor(locale: string, variant: 'A' | 'B'): Wording {
  if (locale === 'es_ES') return SPANISH;
  if (locale === 'pt_BR') return PORTUGUESE;
  return variant === 'A' ? ENGLISH_A : ENGLISH_B;
}

/** A calendar day (`2026-11-03`) as the page writes it: `Nov 3, 2026`, `3 nov 2026` … */
export function dayText(day: string, locale: string): string {
  const format = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(intlLocale(locale), format).format(Date.parse(`${day}T12:00:00Z`));
}

/** `Tue | Jul. 28 18:39`: the tracking page's time, without a year, in the zone the page asked for. */
export function scanTimeText(epoch: number, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(epoch);
  const clock = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${part({ weekday: 'short' })} | ${part({ month: 'short' })}. ${part({ day: 'numeric' })} ${clock}`;
}

/** A zone as the pages name it in their calls: `GMT+0100`. */
export function zoneText(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value.replace(':', '') ?? 'GMT';
  return name === 'GMT' ? 'GMT+0000' : name;
}

interface Currency {
  readonly sign: string;
  readonly after?: boolean;
  readonly decimals: number;
  readonly point: string;
  readonly thousands: string;
}

const CURRENCIES: Readonly<Record<string, Currency>> = {
  USD: { sign: 'US $', decimals: 2, point: '.', thousands: ',' },
  EUR: { sign: '€', after: true, decimals: 2, point: ',', thousands: '.' },
  PLN: { sign: 'zł', after: true, decimals: 2, point: ',', thousands: '' },
  BRL: { sign: 'R$', decimals: 2, point: ',', thousands: '.' },
  GBP: { sign: '£', decimals: 2, point: '.', thousands: ',' },
  ILS: { sign: '₪', decimals: 2, point: '.', thousands: ',' },
  KRW: { sign: '₩', decimals: 0, point: '', thousands: ',' },
  JPY: { sign: 'JP¥', decimals: 0, point: '', thousands: ',' },
  RUB: { sign: '₽', after: true, decimals: 2, point: ',', thousands: ' ' },
};

export interface PriceText {
  /** As a person reads it, `R$31,93`. */
  readonly display: string;
  /** `<display>|<int>|<frac>`; the third part is empty where the currency has no fraction. */
  readonly formatPriceInfo: string;
}

/** A price as AliExpress writes it. Throws on a currency the stand-ins do not know. */
export function priceText(amount: number, currencyCode: string): PriceText {
  const currency = CURRENCIES[currencyCode];
  if (currency === undefined) throw new Error(`no price format for ${currencyCode}`);
  const [whole = '0', fraction = ''] = amount.toFixed(currency.decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, currency.thousands);
  const digits = fraction === '' ? grouped : `${grouped}${currency.point}${fraction}`;
  const display = currency.after ? `${digits}${currency.sign}` : `${currency.sign}${digits}`;
  return { display, formatPriceInfo: `${display}|${whole}|${fraction}` };
}
