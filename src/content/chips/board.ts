/**
 * Keeps a chip beside every order the page shows: follows the page's re-renders, asks the worker for words, and takes
 * chips away that nothing speaks for any more. It only ever writes to the page, so it forces no layout.
 */

import type { ReadingContext } from '../../aliexpress/reading.ts';
import type { Chip } from '../../messages/protocol.ts';
import { type ChipDeeds, type ChipView, createChipView } from './chip-view.ts';
import { type ChipPlace, chipPlaces } from './places.ts';

export interface BoardSurroundings extends ChipDeeds {
  readonly document: Document;
  context(): ReadingContext;
  /** Chips of these orders; nothing where they are turned off or the worker cannot be reached. */
  ask(orderIds: readonly string[]): Promise<readonly Chip[] | undefined>;
}

export interface ChipBoard {
  /** The page changed: puts chips where cards are, and asks about orders not seen before. */
  look(): void;
  /** Verdicts or settings may have changed: asks about all orders on the page again. */
  refresh(): void;
  /** The warning beside "Confirm received" for the order of the card that holds `element`; null where there is none. */
  guardAt(element: Element): string | null;
}

export function createChipBoard({ document, context, ask, ...deeds }: BoardSurroundings): ChipBoard {
  const views = new Map<string, ChipView>();
  const chips = new Map<string, Chip>();
  const asked = new Set<string>();
  let places: readonly ChipPlace[] = [];
  let turn = 0;

  function put(): void {
    for (const { orderId, anchor, column } of places) {
      const chip = chips.get(orderId);
      const view = views.get(orderId);
      if (chip === undefined) {
        view?.host.remove();
        views.delete(orderId);
        continue;
      }
      const own = view ?? createChipView(document, deeds);
      views.set(orderId, own);
      own.show(chip);
      const { host } = own;
      if (column) {
        host.className = 'beside';
        if (host.previousSibling !== column) column.after(host);
      } else if (host.parentElement !== anchor) anchor.append(host);
    }
  }

  /** Chips of cards that are no longer there: a page may hold on to a card it does not show. */
  function clear(): void {
    const shown = new Set(places.map(({ orderId }) => orderId));
    for (const [orderId, view] of views)
      if (!shown.has(orderId)) {
        view.host.remove();
        views.delete(orderId);
      }
  }

  async function fetchChips(): Promise<void> {
    const orderIds = places.map(({ orderId }) => orderId);
    if (orderIds.length === 0) return;
    for (const orderId of orderIds) asked.add(orderId);
    turn += 1;
    const own = turn;
    const found = await ask(orderIds);
    if (own !== turn) return;
    for (const orderId of orderIds) chips.delete(orderId);
    for (const chip of found ?? []) chips.set(chip.orderId, chip);
    places = chipPlaces(document, context());
    put();
  }

  return {
    look() {
      places = chipPlaces(document, context());
      clear();
      put();
      if (places.some(({ orderId }) => !asked.has(orderId))) void fetchChips();
    },
    refresh() {
      asked.clear();
      void fetchChips();
    },
    guardAt(target) {
      const holds = ({ card }: ChipPlace) => card.contains(target);
      let place = places.find(holds);
      if (place === undefined) {
        // The pointer may be on a card that the page drew anew a moment ago, before it came to rest.
        places = chipPlaces(document, context());
        place = places.find(holds);
      }
      return place === undefined ? null : (chips.get(place.orderId)?.guard ?? null);
    },
  };
}
