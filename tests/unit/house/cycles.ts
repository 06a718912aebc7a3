/** Finds rings in the imports of source files, those of types included. */

import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** What each file imports of the others. `sources` are the files of `src` with their text, by their path there. */
export function importGraph(sources: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const targetOf = (file: string, specifier: string) =>
    specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(file), specifier);
  const imports = (file: string, source: string) =>
    importsOf(source).flatMap((specifier) => {
      const target = targetOf(file, specifier);
      return /^(\.|@\/)/.test(specifier) && sources.has(target) ? [target] : [];
    });
  return new Map([...sources].map(([file, source]) => [file, imports(file, source)]));
}

/** Every file that leads back to itself. */
export function filesInRings(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...graph.keys()].filter((file) => reaches(graph, graph.get(file) ?? [], file)).sort();
}

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: readonly string[], goal: string): boolean {
  const seen = new Set<string>();
  const queue = [...from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...(graph.get(at) ?? []));
  }
  return false;
}
