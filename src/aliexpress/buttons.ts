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
  const buttons = lists.flatMap(listOf).map(fieldsOf);
  const ofType = (type: string): Fields[] => buttons.filter((button) => button['type'] === type);
  return {
    types: buttons.flatMap((button) => textOf(button['type']) ?? []),
    tracking: firstLink(
      ofType('TRACKING').map((button) => button['href']),
      'tracking link',
      frame,
      notes,
    ),
    dispute: firstLink(ofType('OPEN_DISPUTE').flatMap(disputeAddresses), 'dispute link', frame, notes),
  };
}

/** "Have you received your package?" No → `cancelButton`, yes → `okButton`; without the question the button's own. */
function disputeAddresses(button: Fields): unknown[] {
  const extra = fieldsOf(button['extMap']);
  return [fieldsOf(extra['cancelButton'])['href'], fieldsOf(extra['okButton'])['href'], button['href']];
}

/** The first address that is AliExpress's; one that leads elsewhere is dropped and said so. */
export function firstLink(addresses: readonly unknown[], name: string, frame: Frame, notes: Notes): string | undefined {
  for (const address of addresses) {
    if (textOf(address) === undefined) continue;
    const link = linkOf(address, frame.pageUrl);
    if (link !== undefined) return link;
    notes.missing(`${name} (an address that is not AliExpress's was dropped)`);
  }
  return undefined;
}
