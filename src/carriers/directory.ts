/** A list of carriers in which they are found by id, or by any name people, pages or other carriers use. */

import type { Carrier } from './carrier.ts';

export interface Directory {
  /** By id. */
  readonly carriers: readonly Carrier[];
  byId(id: string): Carrier | undefined;
  /** An id, a name or an alias, without case, spaces and marks. */
  byName(name: string): Carrier | undefined;
}

export function directoryOf(list: readonly Carrier[]): Directory {
  const carriers = list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Map(carriers.map((carrier) => [carrier.id, carrier]));
  const names = new Map<string, Carrier>();
  for (const carrier of carriers)
    for (const name of [...(carrier.aliases ?? []), carrier.name]) names.set(folded(name), carrier);
  // An id wins over another carrier's alias.
  for (const carrier of carriers) names.set(folded(carrier.id), carrier);
  return { carriers, byId: (id) => ids.get(id), byName: (name) => names.get(folded(name)) };
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
