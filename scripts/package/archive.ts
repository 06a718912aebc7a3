/** Packs files so that the same files give the same bytes on every machine, and unpacks them again. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Contents by path, with `/` between folders. */
export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * A ZIP of `files`: sorted names, one fixed date, no attributes and no extra fields. The packing is done in JavaScript,
 * because the zlib that a browser or Node brings along packs otherwise from version to version.
 */
export function archiveOf(files: Files): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort()) sorted[name] = files[name] ?? new Uint8Array();
  // The first day a ZIP can name, by the machine's own clock: a ZIP's dates have no zone, so the bytes are the same in all.
  return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}

/** Lays the files of an archive into `folder`, which need not be there. Throws on a name that leads out of it. */
export function unpack(archive: Uint8Array, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const file = resolve(folder, name);
    if (!file.startsWith(resolve(folder) + sep)) throw new Error(`leads out of the folder: ${name}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Reads the named files of a folder. */
export function readFiles(folder: string, names: readonly string[]): Files {
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** The names of all files below a folder; whatever `leftOut` names (folders end with `/`) is not looked into. */
export function filesBelow(folder: string, leftOut: (name: string) => boolean = () => false): string[] {
  const names: string[] = [];
  const queue = [folder];
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const name = relative(folder, path).replaceAll('\\', '/');
      if (leftOut(entry.isDirectory() ? `${name}/` : name)) continue;
      if (entry.isDirectory()) queue.push(path);
      else names.push(name);
    }
  return names.sort();
}

/** The names of what differs between two archives: content, or only there in one of them. */
export function differences(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [left, right] = [unzipSync(one), unzipSync(other)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return names.filter((name) => {
    const [a, b] = [left[name], right[name]];
    return a === undefined || b === undefined || !Buffer.from(a).equals(b);
  });
}
