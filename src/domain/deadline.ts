/** Protection deadlines as pages state them, put in order. */

import type { Order } from './order.ts';
import { DAY, isDate } from './time.ts';

export type ProtectionReading = NonNullable<Order['protectionReadings']>[number];

/** The earliest of several deadlines; a bare day ends when it is over, an instant at once. */
export function earliestDeadline(readings: readonly ProtectionReading[]): string | undefined {
  return readings.map(({ endsAt }) => endsAt).sort((one, other) => deadlineEpoch(one) - deadlineEpoch(other))[0];
}

/** When a deadline is over, in epoch ms; the end of a bare day is taken in UTC, which is enough to order deadlines. */
export function deadlineEpoch(when: string): number {
  return isDate(when) ? Date.parse(when) + DAY : Date.parse(when);
}

/** Days after AliExpress's decision in a dispute within which it takes an appeal, once (policy T-STEPIN: usually). */
export const APPEAL_DAYS = 7;
