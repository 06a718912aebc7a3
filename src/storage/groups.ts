/** The groups in which cards stand. */

import type { Level } from '../domain/stage.ts';
import type { StoredOrder } from './schema.ts';

/** Cards stand in these groups, in this order: needs you, to watch, on their way, closed, archived. */
export const GROUPS = ['needs_you', 'to_watch', 'on_their_way', 'closed', 'archived'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF_LEVEL: Record<Level, Group> = {
  urgent: 'needs_you',
  react: 'needs_you',
  watch: 'to_watch',
  normal_pause: 'on_their_way',
  moving: 'on_their_way',
  closed: 'closed',
};

export function groupOf(order: Pick<StoredOrder, 'archived' | 'verdict'>): Group {
  return order.archived ? 'archived' : GROUP_OF_LEVEL[order.verdict.level];
}
