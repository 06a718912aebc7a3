/** Tracking numbers as the pages state them. */

import { textOf } from './json.ts';

/** A number without the spaces a page puts in it; nothing for a text that can be none (`-`, `null`, a sentence). */
export function trackingNumberOf(value: unknown): string | undefined {
  const number = textOf(value)?.replace(/[\s\u200b-\u200f\ufeff]/g, '');
  return number !== undefined && /^(?=.*\d{4})[A-Za-z0-9-]{6,40}$/.test(number) ? number : undefined;
}
