/** Keeps every protection deadline with the place that stated it; the earliest one counts (`policy.md` T-DATE). */

import { earliestDeadline } from '../domain/deadline.ts';
import type { Order } from '../domain/order.ts';

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
