/** Scalars and containers of untrusted JSON: AliExpress sends the same field as a string or as its real type. */

export type Fields = Readonly<Record<string, unknown>>;

const NOTHING: Fields = {};

/** The value as an object, or an empty one: a missing branch reads like one that states nothing. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : NOTHING;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Trimmed text of a string or number; nothing for an empty one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || text === 'null' || text === 'undefined' ? undefined : text;
}

export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*-?\d{1,15}(\.\d{1,9})?\s*$/.test(value)) return undefined;
  return Number(value);
}

/** Pieces ordered: a whole positive number, or nothing (a quantity is never guessed as 1). */
export function quantityOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) && number > 0 && number < 100_000 ? number : undefined;
}

/**
 * An order, product or SKU id as text. A bare number above 2^53 has lost its last digits in `JSON.parse`, so it is no
 * id any more; `parseBody` keeps such numbers as text.
 */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? idOf(String(value)) : undefined;
  if (typeof value !== 'string') return undefined;
  const id = value.trim();
  return /^\d{6,20}$/.test(id) ? id : undefined;
}

/** An order id has 10 to 20 digits (16 today, 15 in 2019). */
export function orderIdOf(value: unknown): string | undefined {
  const id = idOf(value);
  return id !== undefined && id.length >= 10 ? id : undefined;
}

export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** Milliseconds since the epoch, between 2005 and 2100; AliExpress sends them as numbers or as text. */
export function epochOfField(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && number >= 1_104_537_600_000 && number < 4_102_444_800_000 ? number : undefined;
}
