/** Which action, message and playbook answer each cause (rules.md section 7). Data only. */

import type { PlaybookId } from '../domain/playbooks.ts';
import type { Action } from '../domain/stage.ts';
import type { TemplateId } from './templates.ts';

export interface ActionRow {
  readonly watch: Action;
  readonly react: Action;
  readonly urgent: Action;
  readonly template: TemplateId | null;
  readonly playbook: PlaybookId | null;
}

function row(
  [watch, react, urgent]: readonly [Action, Action, Action],
  template: TemplateId | null,
  playbook: PlaybookId | null,
): ActionRow {
  return { watch, react, urgent, template, playbook };
}

const ASK_SELLER = ['check_other_trackers', 'message_seller', 'message_seller'] as const;
const ONLY_SELLER = ['wait', 'message_seller', 'message_seller'] as const;
const COLLECT = ['collect_parcel', 'collect_parcel', 'collect_parcel'] as const;
const CONFIRM = ['confirm_received', 'confirm_received', 'confirm_received'] as const;
const DISPUTE = ['open_dispute', 'open_dispute', 'open_dispute'] as const;
const LOCAL = ['check_local_carrier', 'check_local_carrier', 'message_seller'] as const;

export const NOT_SHIPPED = row(ONLY_SELLER, 'not-shipped', 'not-shipped');
export const NO_SCAN = row(ASK_SELLER, 'not-scanned-yet', 'no-first-scan');
export const ACCEPTED = row(ASK_SELLER, 'not-updated', 'no-first-scan');
export const AFTER_EXPORT = row(ASK_SELLER, 'stuck-after-export', 'stuck-after-export');
/** A-MONTH and A-OVERDUE before anything left: "stuck after export" would be untrue. */
export const BEFORE_EXPORT = row(ASK_SELLER, 'not-updated', 'stuck-after-export');
export const AFTER_ARRIVAL = row(LOCAL, 'not-updated', 'stuck-after-export');
export const CUSTOMS = row(['answer_customs', 'answer_customs', 'answer_customs'], 'customs-help', 'customs');
export const PICK_UP = row(COLLECT, null, 'collect');
export const DELIVERED = row(CONFIRM, null, 'delivered-not-received');
export const MISSING = row(
  ['check_delivery_place', 'check_delivery_place', 'check_delivery_place'],
  'delivered-not-received',
  'delivered-not-received',
);
export const RETURNED = row(ONLY_SELLER, 'returned', 'returned');
export const EXCEPTION = row(
  ['check_local_carrier', 'check_local_carrier', 'check_local_carrier'],
  'not-updated',
  'stuck-after-export',
);
export const CUSTOMS_EXCEPTION: ActionRow = { ...EXCEPTION, playbook: 'customs' };
export const WRONG_PLACE = row(ONLY_SELLER, 'wrong-place', 'wrong-place');
export const WRONG_NUMBER = row(ONLY_SELLER, 'number-invalid', 'number-invalid');
export const DOUBTFUL_SELLER = row(ONLY_SELLER, 'not-updated', 'dispute');
export const EXTEND = row(['ask_extension', 'ask_extension', 'ask_extension'], 'ask-extension', 'protection-ending');
export const OPEN_DISPUTE = row(DISPUTE, 'protection-ending', 'dispute');
export const EXPIRED = row(['contact_support', 'contact_support', 'contact_support'], null, 'protection-ending');
export const DISPUTE_WAIT = row(['wait', 'wait', 'wait'], null, 'dispute');
export const DISPUTE_ESCALATE = row(['escalate', 'escalate', 'escalate'], null, 'dispute');
/** T-AFTER: the last chance after completion; then only support is left. */
export const LAST_CHANCE = row(DISPUTE, 'delivered-not-received', 'delivered-not-received');
