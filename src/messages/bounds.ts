/**
 * How much a page may give at once. Made in the page script and checked again by the worker, so that a hostile page
 * neither grows the storage without end nor spoils what else stands on it. Free of schemas: it runs in every order page.
 */

export const BOUNDS = {
  /** Characters of one text; AliExpress's longest addresses have 900. */
  text: 4_000,
  /** Entries of one list; newest events come first. */
  list: 500,
  /** Characters of one order in all its texts; one with ten parcels and their histories has 60,000. */
  order: 200_000,
  /** Orders of one message. */
  orders: 100,
  parcels: 200,
  warnings: 100,
  /** Orders of one page or answer; the longest page that was seen had 300. */
  ordersOfPage: 1_000,
} as const;

/** Code of the warning that says that a page gave more than any real one. */
export const FLOOD = 'flood';

/** Whether the worker takes a value of this size: no text and no list beyond what `cut` leaves. */
export function isWithinBounds(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= BOUNDS.text;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value) && value.length > BOUNDS.list) return false;
  return Object.values(value).every(isWithinBounds);
}

/** Characters in all texts of a value, and one for everything else. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + 1 + sizeOf(part), 0);
}

/** A copy with texts and lists cut to their bounds. */
export function cut<T>(value: T): T;
export function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, BOUNDS.text);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, BOUNDS.list).map((entry) => cut(entry));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cut(part)]));
}
