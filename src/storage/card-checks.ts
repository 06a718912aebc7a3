/**
 * The check of a stored order that the popup's list makes before it shows a card: by hand, because the schemas would
 * weigh more than all the rest of the list. As deep as a card looks; an opened order is read with the whole schema.
 */

import { ACTIONS, LEVELS, ORDER_STATES, SITES, STAGES } from '../domain/stage.ts';
import type { StoredOrder, StoredWarning } from './schema.ts';

type Check = (value: unknown) => boolean;
/** A check for every field of `T`, so that a new field cannot be forgotten here. */
type Checks<T> = { readonly [Field in keyof T]-?: Check };

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const anything: Check = () => true;
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  <T>(checks: Checks<T>): Check =>
  (value) =>
    isObject(value) && Object.entries<Check>(checks).every(([field, check]) => check(value[field]));
const valuesAre =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const figure: Check = (value) => text(value) || number(value) || flag(value);
const reason = shape<StoredOrder['verdict']['headline']>({ id: text, figures: valuesAre(figure) });
const maybe = optional(text);

const verdict = shape<StoredOrder['verdict']>({
  level: oneOf(LEVELS),
  stage: oneOf(STAGES),
  cause: optional(nullable(text)),
  parcelNumber: optional(nullable(text)),
  headline: reason,
  reasons: list(reason),
  silenceDays: nullable(number),
  pause: nullable(shape({ normalUntil: number, reactFrom: number })),
  protectionDaysLeft: nullable(number),
  action: oneOf(ACTIONS),
  actBy: nullable(text),
  message: nullable(reason),
  disputeText: optional(nullable(reason)),
  playbook: nullable(text),
  evidence: list(text),
  validUntil: nullable(text),
  trace: anything,
});

const line = shape<StoredOrder['order']['items'][number]>({
  title: text,
  quantity: optional(number),
  price: anything,
  variant: maybe,
  weightGrams: anything,
  productId: maybe,
  skuId: maybe,
  imageUrl: maybe,
  url: maybe,
});

const order = shape<StoredOrder['order']>({
  orderId: text,
  site: oneOf(SITES),
  placedAt: maybe,
  paidAt: maybe,
  dispatchedAt: maybe,
  completedAt: maybe,
  state: oneOf(ORDER_STATES),
  seller: optional(shape({ name: text, url: maybe, chatUrl: maybe })),
  items: list(line),
  total: anything,
  shipTo: optional(shape({ country: maybe, city: maybe, postcode: maybe })),
  shippingMethod: maybe,
  shipBy: maybe,
  estimatedDelivery: optional(shape({ from: maybe, to: text })),
  promisedBy: maybe,
  protectionEndsAt: maybe,
  protectionReadings: anything,
  stateText: maybe,
  refundText: maybe,
  links: optional(shape({ detail: maybe, tracking: maybe, dispute: maybe })),
  parcels: list(isObject),
  marks: anything,
});

const storedOrder = shape<StoredOrder>({
  orderId: text,
  order,
  fields: isObject,
  firstReadAt: number,
  readAt: number,
  marks: isObject,
  note: text,
  label: text,
  archived: flag,
  ticks: isObject,
  annotatedAt: optional(number),
  typed: optional(isObject),
  timeline: list(shape({ at: text, text, stage: optional(oneOf(STAGES)) })),
  verdict,
  judgedAt: number,
  notices: optional(isObject),
  shelf: text,
  rank: text,
  numbers: list(text),
  actBy: maybe,
  validUntil: optional(number),
  tellAt: optional(number),
});

export function isStoredOrder(record: unknown): record is StoredOrder {
  return storedOrder(record);
}

const warning = shape<StoredWarning>({ code: text, detail: text, at: number, shape: maybe });

export function isStoredWarning(record: unknown): record is StoredWarning {
  return warning(record);
}
