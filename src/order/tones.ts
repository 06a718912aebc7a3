/** How a verdict feels in colour, and how many pieces an order has. */

import type { Level } from '../domain/stage.ts';
import type { StoredOrder } from '../storage/schema.ts';

const TONES: Readonly<Record<Level, string>> = {
  closed: 'tone-closed',
  moving: 'tone-calm',
  normal_pause: 'tone-calm',
  watch: 'tone-watch',
  react: 'tone-react',
  urgent: 'tone-urgent',
};

/** The class that colours everything inside by the verdict's level. */
export function toneOf(level: Level): string {
  return TONES[level];
}

/** Pieces in an order: every line counts its quantity. */
export function pieces(order: StoredOrder['order']): number {
  return order.items.reduce((sum, line) => sum + Math.max(1, Math.round(line.quantity ?? 1)), 0);
}
