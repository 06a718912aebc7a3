/** What must hold, right after any kill and at the end; each gives the broken promises in words. */

import type { ChangeRecord, OrderRecord, Records, TrackingRecord } from './desk.ts';
import { doubledEvents, importedIds, importNote, isImported, type Ledger, wordsOf } from './ledger.ts';

/** Hosts of these are allowed in the run. */
const ASKED = ['cainiao', 'inpost'];

/** Holds at any moment, whatever was going on. */
export function soundness(records: Records, ledger: Ledger): string[] {
  return [
    ...ordersAreThere(records.orders, ledger),
    ...records.orders.flatMap((order) => wordsAreKept(order, ledger)),
    ...importIsWhole(records.orders, ledger),
    ...records.orders.flatMap((order) => eventsAreSingle(order, ledger)),
    ...changesAreChained(records.changes),
    ...pollsAreKept(records, ledger),
    ...(records.setAside.length > 0 ? [`${records.setAside.length} records were set aside`] : []),
  ];
}

function ordersAreThere(orders: readonly OrderRecord[], ledger: Ledger): string[] {
  const there = new Set(orders.map(({ orderId }) => orderId));
  const wanted = [...ledger.ordersOfShop, ...ledger.filled, ...(ledger.importVersion > 0 ? importedIds() : [])];
  const lost = wanted.filter((orderId) => !there.has(orderId)).map((orderId) => `order ${orderId} was lost`);
  const known = new Set([...wanted, ...importedIds()]);
  const strange = orders
    .filter(({ orderId }) => !known.has(orderId))
    .map(({ orderId }) => `order ${orderId} is nobody's`);
  return [...lost, ...strange];
}

function wordsAreKept(order: OrderRecord, { words, pending }: Ledger): string[] {
  if (!words.has(order.orderId)) return [];
  const is = JSON.stringify(wordsOf(order));
  const may = [words.get(order.orderId), ...(pending?.orderId === order.orderId ? [pending.words] : [])];
  return may.some((one) => JSON.stringify(one) === is)
    ? []
    : [
        `order ${order.orderId}: the buyer's words are ${is}, not ${may.map((one) => JSON.stringify(one)).join(' or ')}`,
      ];
}

function importIsWhole(orders: readonly OrderRecord[], { importVersion, importPending }: Ledger): string[] {
  const notes = new Set(orders.filter(({ orderId }) => isImported(orderId)).map(({ note }) => note));
  if (notes.size === 0 && importVersion === 0) return [];
  const [note, ...others] = [...notes];
  const may = [importVersion, importPending].map(importNote);
  return others.length > 0 || note === undefined || !may.includes(note)
    ? [`the import is in part: ${[...notes].join(', ')}; wanted ${may.join(' or ')}`]
    : [];
}

function eventsAreSingle(order: OrderRecord, { twice }: Ledger): string[] {
  return doubledEvents(order)
    .filter((event) => !twice.has(event))
    .map((event) => `an event twice: ${event}`);
}

/** Each change of a fact begins where the one before it ended: none is missing, none is there twice. */
function changesAreChained(changes: readonly ChangeRecord[]): string[] {
  const last = new Map<string, string>();
  const broken: string[] = [];
  for (const { id, orderId, what, from, to } of [...changes].sort((one, other) => one.id - other.id)) {
    const key = `${orderId} ${what}`;
    const before = last.get(key);
    if (before !== undefined && before !== from) broken.push(`change ${id} of ${key}: from "${from}", was "${before}"`);
    if (what === 'imported' && before !== undefined) broken.push(`change ${id} of ${key} is there twice`);
    last.set(key, to);
  }
  return broken;
}

function pollsAreKept({ orders, trackings }: Records, { rows }: Ledger): string[] {
  const there = new Set(trackings.map(({ key }) => key));
  const lost = [...rows].filter((key) => !there.has(key)).map((key) => `the row ${key} was lost`);
  const open = openNumbers(orders);
  const forgotten = trackings.filter((row) => isWanted(row, open) && row.dueAt === undefined);
  return [...lost, ...forgotten.map(({ key, outcome }) => `the row ${key} (${outcome ?? 'never asked'}) is due never`)];
}

function openNumbers(orders: readonly OrderRecord[]): ReadonlySet<string> {
  return new Set(
    orders.filter(({ shelf }) => shelf !== 'closed' && shelf !== 'archived').flatMap(({ numbers }) => numbers),
  );
}

function isWanted({ carrier, number, waitingFor }: TrackingRecord, open: ReadonlySet<string>): boolean {
  return ASKED.includes(carrier) && open.has(number) && waitingFor === undefined;
}

/** Whom the buyer allowed to be asked is not waited for. */
export function nobodyWaits({ orders, trackings }: Records): string[] {
  const open = openNumbers(orders);
  return trackings
    .filter(
      ({ carrier, number, waitingFor }) => ASKED.includes(carrier) && open.has(number) && waitingFor !== undefined,
    )
    .map(({ key }) => `the row ${key} waits for a host that is allowed`);
}

/** The alarm rings no later than the first row is due, or half a minute and a little after `now`. */
export function alarmIsSet({ trackings, alarmAt }: Records, now: number): string[] {
  const due = trackings.flatMap(({ dueAt }) => dueAt ?? []);
  if (due.length === 0) return [];
  if (alarmAt === null) return ['no alarm is set'];
  const latest = Math.max(Math.min(...due), now) + 35_000;
  return alarmAt <= latest ? [] : [`the alarm rings ${Math.round((alarmAt - latest) / 1000)} s too late`];
}

const BOTH = 'aliexpress,cainiao';

/** Every scan that was told is there once from AliExpress and once from Cainiao. */
export function scansAreThere({ orders }: Records, ledger: Ledger): string[] {
  return [...ledger.scans].flatMap(([orderId, texts]) => {
    const timeline = orders.find((order) => order.orderId === orderId)?.timeline ?? [];
    return texts.flatMap((text) => {
      const told = timeline.filter((event) => event.text.includes(text)).map(({ source }) => source ?? 'nobody');
      return told.sort().join() === BOTH ? [] : [`order ${orderId}: "${text}" was told by ${told.join() || 'nobody'}`];
    });
  });
}

/** The number on the badge that these orders call for. */
export function badgeOf({ orders }: Records): string {
  const count = orders.filter(({ shelf }) => shelf === 'react' || shelf === 'urgent').length;
  return count === 0 ? '' : String(count);
}
