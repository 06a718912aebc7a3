/**
 * Keeps a chip beside every order the page shows: follows the page's re-renders, asks the worker for words, and takes
 * chips away that nothing speaks for any more. It only ever writes to the page, so it forces no layout.
 */

import type { Chip } from '../../messages/protocol.ts';
import { type ChipDeeds, type ChipView, createChipView } from './chip-view.ts';
import type { ChipPlace } from './places.ts';

export interface BoardSurroundings extends ChipDeeds {
  readonly document: Document;
  /** Where chips stand on the page as it is now. */
  places(): readonly ChipPlace[];
  /** Chips of these orders; nothing where they are turned off or the worker cannot be reached. */
  ask(orderIds: string[]): Promise<readonly Chip[] | undefined>;
  /** Settles when nobody uses the page: chips drawn while it is scrolled would make it lay itself out each time. */
  rest(): Promise<void>;
  /** Settles in a task of its own. */
  nextTask(): Promise<void>;
}

export interface ChipBoard {
  /** The page changed: puts chips where cards are, and asks about orders not seen before. */
  look(): void;
  /** Verdicts of these orders may have changed, or of any: asks about those on the page again. */
  refresh(orderIds?: readonly string[]): void;
  /** The warning beside "Confirm received" for the order of the card that holds `element`; null where there is none. */
  guardAt(element: Element): string | null;
}

/** Orders asked about at once, and chips drawn at once: either stays a short task. */
const AT_ONCE = 10;

export function createChipBoard({
  document,
  places: find,
  ask,
  rest,
  nextTask,
  ...deeds
}: BoardSurroundings): ChipBoard {
  const views = new Map<string, ChipView>();
  const chips = new Map<string, Chip>();
  /** The latest question in which each order was asked about. */
  const asked = new Map<string, number>();
  const undrawn = new Set<string>();
  let drawing = false;
  let places: readonly ChipPlace[] = [];
  let placeOfCard = new Map<Element, ChipPlace>();
  let turn = 0;

  function findPlaces(): void {
    places = find();
    placeOfCard = new Map(places.map((place) => [place.card, place]));
  }

  function placeAround(target: Element): ChipPlace | undefined {
    for (let part: Element | null = target; part !== null; part = part.parentElement) {
      const place = placeOfCard.get(part);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  function put(here: readonly ChipPlace[]): void {
    for (const { orderId, anchor, column } of here) {
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

  async function fetchChips(orderIds: readonly string[]): Promise<void> {
    turn += 1;
    const own = turn;
    for (const orderId of orderIds) asked.set(orderId, own);
    // What was asked about again meanwhile is answered there.
    const isLatest = (orderId: string) => asked.get(orderId) === own;
    for (let at = 0; at < orderIds.length; at += AT_ONCE) {
      const part = orderIds.slice(at, at + AT_ONCE);
      const found = await ask(part);
      for (const orderId of part.filter(isLatest)) {
        const chip = found?.find((one) => one.orderId === orderId);
        if (chip === undefined) chips.delete(orderId);
        else chips.set(orderId, chip);
      }
      void draw(part);
    }
  }

  /** What is known warns beside "Confirm received" at once; to be drawn, all of it waits together, then goes in short tasks. */
  async function draw(orderIds: readonly string[]): Promise<void> {
    for (const orderId of orderIds) undrawn.add(orderId);
    if (drawing) return;
    drawing = true;
    try {
      await rest();
      while (undrawn.size > 0) {
        const part = [...undrawn].slice(0, AT_ONCE);
        for (const orderId of part) undrawn.delete(orderId);
        put(placesOf(part));
        await nextTask();
      }
    } finally {
      drawing = false;
    }
  }

  /** To look for places is dear in a page of hundreds: it is done anew only where the page took one of these away. */
  function placesOf(orderIds: readonly string[]): ChipPlace[] {
    const known = places.filter(({ orderId }) => orderIds.includes(orderId));
    if (known.every(({ anchor }) => anchor.isConnected)) return known;
    findPlaces();
    return places.filter(({ orderId }) => orderIds.includes(orderId));
  }

  return {
    look() {
      findPlaces();
      clear();
      put(places);
      const unasked = places.filter(({ orderId }) => !asked.has(orderId));
      void fetchChips(unasked.map(({ orderId }) => orderId));
    },
    refresh(orderIds) {
      const changed = places.filter(({ orderId }) => orderIds?.includes(orderId) ?? true);
      void fetchChips(changed.map(({ orderId }) => orderId));
    },
    guardAt(target) {
      let place = placeAround(target);
      if (place === undefined) {
        // The pointer may be on a card that the page drew anew a moment ago, before it came to rest.
        findPlaces();
        place = placeAround(target);
      }
      return place === undefined ? null : (chips.get(place.orderId)?.guard ?? null);
    },
  };
}
