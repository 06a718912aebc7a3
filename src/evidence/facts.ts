/** The details of an order as they were read, each with its source and time, and its deadlines. */

import type { Texts } from '../i18n/texts.ts';
import type { CaseFile } from './casefile.ts';
import type { Moments } from './moments.ts';
import { inTurn, timingOf } from './timing.ts';
import { type PersonalFieldId, priceWords } from './withheld.ts';

export interface PackFact {
  readonly name: string;
  readonly value: string;
  /** Where it was read and when; empty where that was not kept. */
  readonly source: string;
  readonly readAt: string;
  /** The switch that keeps it back. */
  readonly personal?: PersonalFieldId;
}

/** A moment that counts, on both clocks. */
export interface PackDeadline {
  readonly id: string;
  readonly own: string;
  readonly pacific: string;
}

/** Everything the pages stated of the order. What was not stated is not in it. */
export function orderFacts(file: CaseFile, texts: Texts, moments: Moments): PackFact[] {
  const { order, fields, numbers, readAt } = file.stored;
  const rows: readonly (readonly [
    field: string,
    value: string | undefined,
    personal?: PersonalFieldId,
    from?: string,
  ])[] = [
    ['order_number', order.orderId, 'order_number', 'orderId'],
    ['site', order.site],
    ['items', order.items.map(itemLine).join('\n') || undefined, 'titles'],
    ['total', priceWords(order, texts), 'price'],
    ['seller', order.seller?.name, 'seller'],
    ['placed', dated(order.placedAt), undefined, 'placedAt'],
    ['paid', dated(order.paidAt), undefined, 'paidAt'],
    ['dispatched', dated(order.dispatchedAt), undefined, 'dispatchedAt'],
    ['state', [texts.say(`ui_dash_state_${order.state}`), order.stateText].filter(Boolean).join(': ')],
    ['method', order.shippingMethod, undefined, 'shippingMethod'],
    ['tracking', numbers.join(', ') || undefined, 'tracking_numbers', 'parcels'],
    ['country', order.shipTo?.country, 'country', 'shipTo'],
    ['city', order.shipTo?.city, 'city', 'shipTo'],
    ['postcode', order.shipTo?.postcode, 'postcode', 'shipTo'],
    ['estimated', estimated(), undefined, 'estimatedDelivery'],
    ['promised', dated(order.promisedBy), undefined, 'promisedBy'],
    ['protection', dated(order.protectionEndsAt), undefined, 'protectionEndsAt'],
  ];
  return rows.flatMap(([field, value, personal, from = field]) => {
    if (value === undefined) return [];
    const reading = Object.hasOwn(fields, from) ? fields[from] : undefined;
    return [
      {
        name: texts.say(`ev_fact_${field}`),
        value,
        source: reading === undefined ? '' : texts.say(`ev_reading_${reading.source}`),
        readAt: moments.own(reading?.readAt ?? readAt),
        ...(personal === undefined ? {} : { personal }),
      },
    ];
  });

  function dated(when: string | undefined): string | undefined {
    return when === undefined ? undefined : moments.own(when);
  }

  function estimated(): string | undefined {
    const range = order.estimatedDelivery;
    return range === undefined ? undefined : [range.from, range.to].map(dated).filter(Boolean).join(' – ');
  }
}

function itemLine({ title, variant, quantity }: CaseFile['stored']['order']['items'][number]): string {
  const detail = [variant, quantity === undefined || quantity === 1 ? undefined : `× ${quantity}`].filter(Boolean);
  return detail.length === 0 ? title : `${title} (${detail.join(', ')})`;
}

/** The moments that count, on the buyer's clock and on AliExpress's; only those that are known. */
export function packDeadlines(file: CaseFile, texts: Texts, moments: Moments): PackDeadline[] {
  const { opensAt, deliveryEndsAt, protectionEndsAt } = timingOf(file);
  const known = inTurn([
    ['opens', opensAt],
    ['delivery_ends', deliveryEndsAt],
    ['protection_ends', protectionEndsAt],
  ] as const);
  return known.flatMap(([id, at]) =>
    at === null ? [] : [{ id: texts.say(`ev_deadline_${id}`), own: moments.own(at), pacific: moments.pacific(at) }],
  );
}
