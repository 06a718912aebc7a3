/** What an import would change, before anything is changed. */

import type { KeptOrder } from '../domain/kept.ts';
import { mergeKeptOrders } from './merge.ts';

export const IMPORT_MODES = ['merge', 'replace'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface ImportPreview {
  /** Orders that are not here yet. */
  readonly added: number;
  /** Orders that would be different afterwards. */
  readonly changed: number;
  readonly same: number;
  /** Orders that would be gone afterwards; only when everything is replaced. */
  readonly removed: number;
}

/** Compares the orders that are here with those of a file. */
export function previewImport(
  here: ReadonlyMap<string, KeptOrder>,
  given: readonly KeptOrder[],
  mode: ImportMode,
): ImportPreview {
  let added = 0;
  let changed = 0;
  for (const order of given) {
    const own = here.get(order.orderId);
    if (own === undefined) added++;
    else if (!isSame(own, mode === 'merge' ? mergeKeptOrders(own, order) : order)) changed++;
  }
  const known = given.length - added;
  return { added, changed, same: known - changed, removed: mode === 'replace' ? here.size - known : 0 };
}

function isSame(left: KeptOrder, right: KeptOrder): boolean {
  return canonical(left) === canonical(right);
}

/** The JSON of a value with the keys of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
