/** Collects what a reader could not read: each field once with a count, never a value of the page. */

import type { ReadingWarning, WarningCode } from '../domain/reading.ts';

export interface Notes {
  warn(code: WarningCode, detail: string): void;
  /** `field` was expected and not found; said once for all orders of the reading. */
  missing(field: string): void;
  /** The warnings so far; `reader` says which reader they come from. */
  warnings(reader: string): ReadingWarning[];
}

export function takeNotes(): Notes {
  const said: { code: WarningCode; detail: string }[] = [];
  const counts = new Map<string, number>();
  return {
    warn: (code, detail) => {
      said.push({ code, detail });
    },
    missing: (field) => {
      counts.set(field, (counts.get(field) ?? 0) + 1);
    },
    warnings: (reader) => [
      ...said.map(({ code, detail }) => ({ code, detail: `${reader}: ${detail}` })),
      ...[...counts].map(([field, count]) => ({
        code: 'missing_field' as const,
        detail: `${reader}: ${field} not found (${count})`,
      })),
    ],
  };
}
