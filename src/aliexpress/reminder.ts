/** Reads the free sentence under an order's state: a running countdown or a date, as far as the state says of what. */

import type { OrderState } from '../domain/stage.ts';
import { DAY, instantOf, MINUTE } from '../domain/time.ts';
import { countdownIn } from './countdown.ts';
import { dayIn } from './dates.ts';
import { isAboutShipping, refundPromiseIn } from './deadlines.ts';
import type { Frame } from './frame.ts';

export interface Reminder {
  /** When protection ends. */
  readonly endsAt?: string;
  /** By when the seller must ship. */
  readonly shipBy?: string;
}

/**
 * `base` is the moment the page counted from (epoch ms). A shipped order counts down to its automatic confirmation,
 * which ends the protection; a processing one to the last day of shipping, which is never a day that has passed. Periods such as "within 90 days after order
 * was placed" are rules, not countdowns, and are never turned into a date (`policy.md` T-LENGTH).
 */
export function readReminder(texts: readonly string[], state: OrderState, base: number, frame: Frame): Reminder {
  if (state !== 'shipped' && state !== 'processing') return {};
  const when = texts.map((text) => momentIn(text, state, base, frame)).find((found) => found !== undefined);
  if (when === undefined) return {};
  return state === 'shipped' ? { endsAt: when } : { shipBy: when };
}

function momentIn(text: string, state: OrderState, base: number, frame: Frame): string | undefined {
  const countdown = countdownIn(text, frame.language);
  if (countdown !== undefined) return instantOf(Math.floor((base + countdown) / MINUTE) * MINUTE);
  if (state === 'shipped') return refundPromiseIn(text, frame);
  const day = isAboutShipping(text) ? dayIn(text, frame.language) : undefined;
  return day !== undefined && Date.parse(day) + DAY > base ? day : undefined;
}
