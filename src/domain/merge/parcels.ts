/** Unites parcels by their numbers, and the events of each. */

import type { Parcel, TrackingEvent } from '../order.ts';
import { HOUR, MINUTE } from '../time.ts';

/**
 * Known and newly stated parcels, each once. Numbers change on the way, so parcels are the same when one's number is
 * the other's number or alias. Two parcels of one reading are never the same, even under a common earlier number.
 * With `lower` the reading is of lower trust: it adds parcels and events but changes nothing that is known.
 */
export function mergeParcels(known: readonly Parcel[], stated: readonly Parcel[], lower: boolean): Parcel[] {
  const free = new Set(known);
  const partners = new Map<Parcel, Parcel[]>(stated.map((parcel) => [parcel, []]));
  for (const test of [sameNumber, sameNames, onlyCommonAlias(known, stated)])
    for (const parcel of stated) {
      if (test !== sameNames && (partners.get(parcel)?.length ?? 0) > 0) continue;
      for (const other of free) {
        if (!test(other, parcel)) continue;
        free.delete(other);
        partners.get(parcel)?.push(other);
      }
    }
  const united = new Map<Parcel, Parcel>();
  const added: Parcel[] = [];
  for (const [parcel, [first, ...rest]] of partners) {
    if (first === undefined) added.push(ordered(parcel));
    else
      united.set(
        first,
        [first, ...rest].reduce((whole, part) => mergeTwo(part, whole, lower), parcel),
      );
  }
  return [...known.flatMap((parcel) => united.get(parcel) ?? (free.has(parcel) ? parcel : [])), ...added];
}

function namesOf({ number, aliases }: Parcel): string[] {
  return [number, ...(aliases ?? [])].map(normalised);
}

function normalised(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

function sameNumber(one: Parcel, other: Parcel): boolean {
  return normalised(one.number) === normalised(other.number);
}

function sameNames(one: Parcel, other: Parcel): boolean {
  return namesOf(other).includes(normalised(one.number)) || namesOf(one).includes(normalised(other.number));
}

/** An earlier number shared by exactly one known and one stated parcel: the number changed twice between readings. */
function onlyCommonAlias(known: readonly Parcel[], stated: readonly Parcel[]) {
  const holders = (parcels: readonly Parcel[], name: string): number =>
    parcels.filter((parcel) => namesOf(parcel).includes(name)).length;
  return (one: Parcel, other: Parcel): boolean =>
    namesOf(one).some(
      (name) => namesOf(other).includes(name) && holders(known, name) === 1 && holders(stated, name) === 1,
    );
}

function mergeTwo(known: Parcel, stated: Parcel, lower: boolean): Parcel {
  const [base, top] = lower ? [stated, known] : [known, stated];
  const number = isEarlierNumber(stated, known) ? known.number : top.number;
  const aliases = [...new Map([...namedAs(top), ...namedAs(base)]).values()].filter(
    (name) => normalised(name) !== normalised(number),
  );
  return ordered({
    ...base,
    ...top,
    number,
    ...(aliases.length > 0 ? { aliases } : {}),
    events: mergeEvents(base.events, top.events),
  });
}

/** A detail page still shows the number a parcel left with, which says nothing against the newer one. */
function isEarlierNumber(stated: Parcel, known: Parcel): boolean {
  const earlier = (known.aliases ?? []).some((name) => normalised(name) === normalised(stated.number));
  return earlier && !namesOf(stated).includes(normalised(known.number));
}

function namedAs({ number, aliases }: Parcel): [string, string][] {
  return [number, ...(aliases ?? [])].map((name) => [normalised(name), name]);
}

/** Newest first, as the pages show them. */
function ordered(parcel: Parcel): Parcel {
  const events = [...parcel.events].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return { ...parcel, events };
}

/** Every event once. What `top` says of an event replaces what `base` says of it. */
function mergeEvents(base: readonly TrackingEvent[], top: readonly TrackingEvent[]): TrackingEvent[] {
  const merged = [...top];
  const places = new Map<string, number>();
  top.forEach((event, place) => {
    for (const key of keysOf(event)) places.set(key, place);
  });
  for (const event of base) {
    const place = keysOf(event).flatMap((key) => places.get(key) ?? [])[0] ?? placeAtOtherClock(event, top);
    const same = place === undefined ? undefined : merged[place];
    if (place === undefined || same === undefined) merged.push(event);
    else merged[place] = withoutGuess({ ...event, ...same }, same);
  }
  return merged;
}

/** The same source at the same minute with the same code or the same text is the same event. */
function keysOf({ at, code, text, source }: TrackingEvent): string[] {
  const minute = `${source ?? ''}|${Math.floor(Date.parse(at) / MINUTE)}`;
  return [...(code === undefined ? [] : [`${minute}|c|${code}`]), ...(text === '' ? [] : [`${minute}|t|${text}`])];
}

/**
 * A page shows clocks without a zone, so the instant of an event that was read there is a guess: it is the event of the
 * same text that an answer states within a day and two hours of it.
 */
function placeAtOtherClock(event: TrackingEvent, others: readonly TrackingEvent[]): number | undefined {
  const place = others.findIndex(
    (other) =>
      (event.wallClock === undefined) !== (other.wallClock === undefined) &&
      event.source === other.source &&
      event.text === other.text &&
      Math.abs(Date.parse(event.at) - Date.parse(other.at)) <= 26 * HOUR,
  );
  return place < 0 ? undefined : place;
}

/** The exact instant needs no wall clock beside it. */
function withoutGuess({ wallClock, ...event }: TrackingEvent, same: TrackingEvent): TrackingEvent {
  return wallClock === undefined || same.wallClock === undefined ? event : { ...event, wallClock };
}
