/** N-ORDERNO: tells an AliExpress order number from a tracking number. */

import { hasGs1 } from '../../domain/checkdigits.ts';

const LOOKS_LIKE_ORDER = /^[358]\d{15}$/;

/**
 * Whether a normalised number is an order number: one of the buyer's own, or sixteen digits beginning with 3, 5 or 8
 * that no carrier's check digit accepts (a Canada Post number has sixteen digits too, with a GS1 check digit).
 */
export function isOrderNumber(
  number: string,
  orderIds: readonly string[],
  acceptedByCarrier: (number: string) => boolean = hasGs1,
): boolean {
  if (orderIds.includes(number)) return true;
  return LOOKS_LIKE_ORDER.test(number) && !acceptedByCarrier(number);
}
