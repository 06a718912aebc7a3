/**
 * How the build cuts the pages and the worker into files: what the popup's list needs comes in few files, because every
 * file compresses and loads by itself, and the worker carries none of what only pages show.
 */

import { dirname } from 'node:path';

/** As the bundler gives it: what a module imports with `import … from`. */
export type ImportsOf = (id: string) => readonly string[];

/** Everything that is loaded together with a module, itself included. */
export function loadedWith(entry: string, importsOf: ImportsOf): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [entry];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...importsOf(id));
  }
  return seen;
}

interface ChunkContext {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the file of a module that the popup's list needs: one shared with the worker, one for pages only. The popup's own
 * modules stay with it: their styles would reach the dashboard otherwise.
 */
export function fileOfList(popup: string, worker: string): (id: string, context: ChunkContext) => string | null {
  let known: { readonly list: ReadonlySet<string>; readonly worker: ReadonlySet<string> } | undefined;
  return (id, context) => {
    const importsOf: ImportsOf = (module) => context.getModuleInfo(module)?.importedIds ?? [];
    known ??= { list: loadedWith(popup, importsOf), worker: loadedWith(worker, importsOf) };
    if (!known.list.has(id)) return null;
    if (id.startsWith(dirname(popup))) return 'popup';
    return known.worker.has(id) ? 'everywhere' : 'list';
  };
}
