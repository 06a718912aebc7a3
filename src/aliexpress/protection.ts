/** Keeps every protection deadline with the place that stated it; the earliest one counts (`policy.md` T-DATE). */

import type { Order } from '../domain/order.ts';
import { DAY, isDate } from '../domain/time.ts';

export type ProtectionReading = NonNullable<Order['protectionReadings']>[number];

/** Places that state a deadline. A page that states it twice in one place gives the earlier one. */
const PROTECTION_PLACES = [
  'tracking_services',
  'detail_services',
  'detail_progress',
  'detail_reminder',
  'page_text',
] as const;
export type ProtectionPlace = (typeof PROTECTION_PLACES)[number];

/** The fields of an order that its deadlines give; none where no place states one. */
export function protectionOf(
  stated: readonly { readonly place: ProtectionPlace; readonly endsAt: string | undefined }[],
): Pick<Order, 'protectionEndsAt' | 'protectionReadings'> {
  const readings = stated.flatMap(({ place, endsAt }) => (endsAt === undefined ? [] : [{ endsAt, place }]));
  const earliest = earliestDeadline(readings);
  return earliest === undefined ? {} : { protectionEndsAt: earliest, protectionReadings: readings };
}

/** The earliest of several deadlines; a bare day ends when it is over, an instant at once. */
export function earliestDeadline(readings: readonly ProtectionReading[]): string | undefined {
  return readings.map(({ endsAt }) => endsAt).sort((one, other) => deadlineEpoch(one) - deadlineEpoch(other))[0];
}

/** When a deadline is over, in epoch ms; the end of a bare day is taken in UTC, which is enough to order deadlines. */
export function deadlineEpoch(when: string): number {
  return isDate(when) ? Date.parse(when) + DAY : Date.parse(when);
}
