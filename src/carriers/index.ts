/**
 * Every carrier of the product. A file in `known/` that exports `carrier` is registered by being there; the ones the
 * product only links to are rows of `links.ts`.
 */

import type { Carrier } from './carrier.ts';
import { linkedCarriers } from './links.ts';

const files = import.meta.glob<Carrier>('./known/*.ts', { eager: true, import: 'carrier' });

/** All carriers, by id. */
export const carriers: readonly Carrier[] = [...Object.values(files), ...linkedCarriers].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const byName = new Map<string, Carrier>();
for (const carrier of carriers) {
  for (const name of [...(carrier.aliases ?? []), carrier.name]) byName.set(folded(name), carrier);
}
// An id wins over another carrier's alias.
for (const carrier of carriers) byName.set(folded(carrier.id), carrier);

/** The carrier with this id. */
export function carrierById(id: string): Carrier | undefined {
  return carriers.find((carrier) => carrier.id === id);
}

/** The carrier people, pages or other carriers call so: an id, a name or an alias, without case, spaces and marks. */
export function carrierByName(name: string): Carrier | undefined {
  return byName.get(folded(name));
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
