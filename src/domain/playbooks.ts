/** Playbooks: the steps a buyer ticks off, and the evidence each asks for (guides A, B, C). Ids only. */

/** C's nine kinds of evidence. */
export const EVIDENCE = [
  'tracking_number',
  'tracking_history',
  'order_details',
  'delivery_address',
  'carrier_response',
  'wrong_place',
  'seller_messages',
  'proof_of_non_delivery',
  'protection_date',
] as const;
export type EvidenceId = (typeof EVIDENCE)[number];

export interface Playbook {
  readonly steps: readonly string[];
  readonly evidence: readonly EvidenceId[];
  /** Policy facts shown beside the steps (policy.md ids). */
  readonly facts: readonly string[];
}

/** C's nine places to look before anyone is asked. */
const PLACES = [
  'look_mailbox',
  'look_front_door',
  'look_parcel_locker',
  'look_reception',
  'look_concierge',
  'look_package_room',
  'look_neighbours',
  'look_household',
  'look_post_office',
] as const;

export const PLAYBOOKS = {
  'delivered-not-received': {
    steps: [
      'do_not_confirm',
      ...PLACES,
      'carrier_delivery_details',
      'carrier_ask_where',
      'carrier_letter',
      'screenshot_tracking',
      'message_seller',
      'open_dispute',
    ],
    evidence: [
      'tracking_number',
      'tracking_history',
      'order_details',
      'delivery_address',
      'carrier_response',
      'proof_of_non_delivery',
      'seller_messages',
    ],
    facts: ['T-LETTER', 'T-EU'],
  },
  'wrong-place': {
    steps: [
      'screenshot_tracking',
      'screenshot_address',
      'other_trackers',
      'message_seller',
      'open_dispute_if_confirmed',
    ],
    evidence: [
      'tracking_number',
      'tracking_history',
      'delivery_address',
      'wrong_place',
      'order_details',
      'seller_messages',
    ],
    facts: ['T-EU'],
  },
  returned: {
    steps: [
      'read_return_reason',
      'message_seller',
      'ask_resend',
      'no_payment_outside',
      'screenshot_tracking',
      'open_dispute',
    ],
    evidence: ['tracking_number', 'tracking_history', 'order_details', 'delivery_address', 'seller_messages'],
    facts: [],
  },
  customs: {
    steps: [
      'check_mail_sms',
      'check_customs_site',
      'check_address_phone',
      'answer_requests',
      'contact_carrier',
      'screenshot_tracking',
      'watch_protection',
    ],
    evidence: ['tracking_number', 'tracking_history', 'carrier_response', 'order_details', 'protection_date'],
    facts: ['T-DUTY'],
  },
  'number-invalid': {
    steps: [
      'copy_number_again',
      'remove_spaces',
      'wait_72_hours',
      'other_trackers',
      'ask_which_carrier',
      'screenshot_tracking',
    ],
    evidence: ['tracking_number', 'order_details', 'seller_messages', 'protection_date'],
    facts: [],
  },
  'no-first-scan': {
    steps: [
      'copy_number_again',
      'other_trackers',
      'wait_72_hours',
      'message_seller',
      'screenshot_tracking',
      'watch_protection',
    ],
    evidence: ['tracking_number', 'tracking_history', 'order_details', 'seller_messages', 'protection_date'],
    facts: ['T-EARLIEST'],
  },
  'stuck-after-export': {
    steps: [
      'other_trackers',
      'local_carrier',
      'message_seller',
      'screenshot_tracking',
      'watch_protection',
      'open_dispute_before_end',
    ],
    evidence: ['tracking_number', 'tracking_history', 'order_details', 'seller_messages', 'protection_date'],
    facts: ['T-EARLIEST', 'T-MOVING'],
  },
  'seller-says-wait': {
    steps: [
      'note_the_date',
      'keep_in_chat',
      'reply_with_limit',
      'ask_extension',
      'open_dispute_before_end',
      'never_close_on_promise',
    ],
    evidence: ['seller_messages', 'protection_date', 'tracking_history', 'order_details'],
    facts: ['T-EXTEND'],
  },
  dispute: {
    steps: [
      'open_returns_refunds',
      'choose_refund_only',
      'choose_reason',
      'state_dates',
      'attach_evidence',
      'wait_five_days',
      'escalate_to_aliexpress',
      'never_close_on_promise',
    ],
    evidence: [
      'order_details',
      'tracking_number',
      'tracking_history',
      'seller_messages',
      'wrong_place',
      'carrier_response',
      'protection_date',
    ],
    facts: ['T-BUTTON', 'T-REPLY', 'T-STEPIN', 'T-EU'],
  },
  'protection-ending': {
    steps: [
      'note_deadline',
      'ask_extension_on_page',
      'ask_extension_in_chat',
      'open_dispute_before_end',
      'if_ended_last_chance',
      'if_ended_support',
      'if_ended_chargeback',
    ],
    evidence: ['protection_date', 'order_details', 'tracking_number', 'tracking_history', 'seller_messages'],
    facts: ['T-PST', 'T-EXTEND', 'T-AFTER', 'T-CARD'],
  },
  collect: {
    steps: ['find_pickup_point', 'bring_identity', 'collect_before_deadline', 'inspect_parcel'],
    evidence: ['tracking_number', 'tracking_history'],
    facts: [],
  },
  'not-shipped': {
    steps: ['wait_for_processing', 'message_seller', 'cancel_if_possible', 'screenshot_order'],
    evidence: ['order_details', 'seller_messages', 'protection_date'],
    facts: [],
  },
} as const satisfies Record<string, Playbook>;
export type PlaybookId = keyof typeof PLAYBOOKS;

/** A playbook by its id as a verdict carries it; null for an id that is not one. */
export function playbookOf(id: string): Playbook | null {
  return isPlaybookId(id) ? PLAYBOOKS[id] : null;
}

function isPlaybookId(id: string): id is PlaybookId {
  return Object.hasOwn(PLAYBOOKS, id);
}
