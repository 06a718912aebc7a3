/** Reads the small tracking window that My Orders opens over a card: it names the parcel's number. */

import type { OrderReading } from '../domain/reading.ts';
import { first, gluedText, orderIdOfAnchor } from './dom-text.ts';
import type { Frame } from './frame.ts';
import { trackingNumberOf } from './numbers.ts';
import { orderReading } from './stated.ts';

export const POPOVERS = '.order-track-popover, .order-track-popup, .comet-popover-wrap';
const NUMBERS = ['.tracking-number-title span', '.order-track-popover-title p:nth-of-type(2) span'] as const;

/** A number counts only where the window itself links to exactly one order. */
export function readPopovers(document: Document, frame: Frame): OrderReading[] {
  return [...document.querySelectorAll(POPOVERS)].flatMap((popover) => {
    const number = trackingNumberOf(gluedText(first(popover, ...NUMBERS)));
    const ids = new Set(
      [...popover.querySelectorAll('a[href]')].flatMap((anchor) => orderIdOfAnchor(anchor, frame) ?? []),
    );
    const [orderId] = ids;
    if (number === undefined || orderId === undefined || ids.size > 1) return [];
    return [orderReading(orderId, frame.site, { parcels: [{ number, events: [] }] }, 'dom')];
  });
}
