/** The buttons of an order: their types tell its state, their links lead to tracking and dispute. */

import type { Frame } from './frame.ts';
import { type Fields, fieldsOf, listOf, textOf } from './json.ts';
import { linkOf } from './links.ts';
import type { Notes } from './notes.ts';

export interface Buttons {
  readonly types: readonly string[];
  /** Addresses as given; the dispute one is for "not received" where the page asks. */
  readonly tracking: string | undefined;
  readonly dispute: string | undefined;
}

export function buttonsOf(lists: readonly unknown[], frame: Frame, notes: Notes): Buttons {
  const types: string[] = [];
  const tracking: unknown[] = [];
  const dispute: unknown[] = [];
  for (const list of lists)
    for (const entry of listOf(list)) {
      const button = fieldsOf(entry);
      const type = textOf(button['type']);
      if (type !== undefined) types.push(type);
      if (type === 'TRACKING') tracking.push(button['href']);
      if (type === 'OPEN_DISPUTE') dispute.push(...disputeAddresses(button));
    }
  return {
    types,
    tracking: firstLink(tracking, 'tracking link', frame, notes),
    dispute: firstLink(dispute, 'dispute link', frame, notes),
  };
}

/**
 * "Have you received your package?" No → `cancelButton`. The address behind "yes" opens another kind of dispute, so it
 * never stands in for it; without the question the button has its own.
 */
function disputeAddresses(button: Fields): unknown[] {
  return [fieldsOf(fieldsOf(button['extMap'])['cancelButton'])['href'], button['href']];
}

/** The first address that is AliExpress's; one that leads elsewhere is dropped and said so. */
export function firstLink(addresses: readonly unknown[], name: string, frame: Frame, notes: Notes): string | undefined {
  for (const address of addresses) {
    const link = linkOf(address, frame.pageUrl);
    if (link !== undefined) return link;
    if (textOf(address) === undefined) continue;
    notes.missing(`${name} (an address that is not AliExpress's was dropped)`);
  }
  return undefined;
}
