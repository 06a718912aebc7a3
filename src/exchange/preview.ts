/** What an import would change, before anything is changed. */

import type { Piece } from '../domain/evidence.ts';
import type { KeptOrder } from '../domain/kept.ts';
import type { Backup } from './backup.ts';
import { amongPieces, mergeKeptOrders } from './merge.ts';

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

/** What would become of the pictures and files of evidence. */
export type PiecesPreview = Pick<ImportPreview, 'added' | 'same' | 'removed'>;

/** A backup without pieces takes none away from the orders it holds; replacing takes away those of other orders. */
export function previewPieces(
  here: readonly Piece[],
  { orders, pieces }: Pick<Backup, 'orders' | 'pieces'>,
  mode: ImportMode,
): PiecesPreview {
  const staying = mode === 'merge' ? here : here.filter(staysAfterReplacing({ orders, pieces }));
  const isHere = amongPieces(staying);
  const added = (pieces ?? []).filter((piece) => !isHere(piece)).length;
  return { added, same: staying.length, removed: here.length - staying.length };
}

/** Tells of a piece that is here whether it is still there after everything was replaced. */
export function staysAfterReplacing({ orders, pieces }: Pick<Backup, 'orders' | 'pieces'>): (piece: Piece) => boolean {
  if (pieces !== null) return amongPieces(pieces);
  const kept = new Set(orders.map(({ orderId }) => orderId));
  return ({ orderId }) => kept.has(orderId);
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
