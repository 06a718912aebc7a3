/** The closed vocabularies of the field: parcel stages, verdict levels, order states and what a buyer can do. */

/** Stages of a parcel, in the order of its way; the last four stand outside that way. */
export const STAGES = [
  'order_placed',
  'processing',
  'shipped',
  'accepted',
  'departed_origin',
  'transit',
  'arrived_destination',
  'customs',
  'out_for_delivery',
  'available_for_pickup',
  'delivered',
  'returned',
  'exception',
  'info_only',
] as const;
export type Stage = (typeof STAGES)[number];

/** Levels of a verdict, from nothing to do to act today; the index is the rank. */
export const LEVELS = ['closed', 'moving', 'normal_pause', 'watch', 'react', 'urgent'] as const;
export type Level = (typeof LEVELS)[number];

/** AliExpress's own state of an order. */
export const ORDER_STATES = [
  'unpaid',
  'processing',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
  'dispute',
  'refunded',
  'unknown',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** The one thing a verdict asks the buyer to do. */
export const ACTIONS = [
  'wait',
  'check_other_trackers',
  'check_local_carrier',
  'collect_parcel',
  'confirm_received',
  'check_delivery_place',
  'message_seller',
  'ask_extension',
  'open_dispute',
  'escalate',
  'answer_customs',
  'contact_support',
  'none',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Where an order was placed; `elsewhere` for a parcel that the user added and that is not from AliExpress. */
export const SITES = ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru', 'elsewhere'] as const;
export type Site = (typeof SITES)[number];
