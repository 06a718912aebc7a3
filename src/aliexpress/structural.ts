/** Finds orders in a JSON of unknown layout by their shape alone, so that a renamed path degrades and does not fail. */

import type { FieldSource, OrderReading } from '../domain/reading.ts';
import type { Frame } from './frame.ts';
import { type Fields, isFields, orderIdOf, textOf } from './json.ts';
import { readListOrder } from './list-answer.ts';
import type { Notes } from './notes.ts';

const MOST_VALUES = 60_000;
const DEEPEST = 16;

/** Every object of a tree that `test` accepts, in the tree's order; accepted ones are not looked into. */
export function findFields(root: unknown, test: (fields: Fields) => boolean): Fields[] {
  const found: Fields[] = [];
  let left = MOST_VALUES;
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST || left <= 0) return;
    left -= 1;
    if (isFields(value) && test(value)) found.push(value);
    else for (const part of Object.values(value)) walk(part, depth + 1);
  };
  walk(root, 0);
  return found;
}

/** Orders by shape: an order id beside a state text or lines. */
export function readByShape(payload: unknown, frame: Frame, notes: Notes, source: FieldSource): OrderReading[] {
  const titles = new Map<string, string>();
  return findFields(payload, isOrderShape).flatMap((fields) => {
    const orderId = orderIdOf(fields['orderId']) ?? orderIdOf(fields['tradeOrderId']);
    return orderId === undefined
      ? []
      : [readListOrder(orderId, fields, { open: undefined, titles }, frame, notes, source)];
  });
}

function isOrderShape(fields: Fields): boolean {
  const id = orderIdOf(fields['orderId']) ?? orderIdOf(fields['tradeOrderId']);
  return id !== undefined && (textOf(fields['statusText']) !== undefined || Array.isArray(fields['orderLines']));
}
