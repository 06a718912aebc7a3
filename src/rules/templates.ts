/** Ids of the messages to the seller and of the dispute texts (rules.md section 9), and what each is filled with. */

/** Figures a text may need. A text whose figure is not known is not offered at all. */
export const TEMPLATE_FIGURES = {
  'not-scanned-yet': ['orderId', 'days'],
  'stuck-after-export': ['orderId', 'days'],
  'number-invalid': ['orderId'],
  'not-updated': ['orderId', 'days'],
  'delivered-not-received': ['orderId'],
  'wrong-place': ['orderId'],
  returned: ['orderId'],
  'customs-help': ['orderId'],
  'protection-ending': ['orderId'],
  'ask-extension': ['orderId'],
  'not-shipped': ['orderId'],
  'seller-promise-reply': ['orderId'],
} as const satisfies Record<string, readonly string[]>;
export type TemplateId = keyof typeof TEMPLATE_FIGURES;

export const DISPUTE_FIGURES = {
  'not-received': ['orderId', 'placed', 'today'],
  'delivered-elsewhere': ['orderId', 'placed', 'today'],
  returned: ['orderId', 'placed', 'today'],
  'wrong-place': ['orderId', 'placed', 'today'],
} as const satisfies Record<string, readonly string[]>;
export type DisputeTextId = keyof typeof DISPUTE_FIGURES;
