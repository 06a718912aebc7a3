/** Writes the licences of everything that ships into the package, and refuses a package that nobody declared. */

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The build's plugin. `root` is the project's directory. */
export function thirdPartyNotices(root: string): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle() {
      const shipped = shippedPackages(root);
      for (const id of this.getModuleIds()) {
        const name = packageOf(id);
        if (name !== undefined && !shipped.includes(name)) this.error(`${name} ships but is no dependency`);
      }
      this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: noticesOf(root, shipped) });
    },
  };
}

/** The declared dependencies and theirs, by name. */
export function shippedPackages(root: string): string[] {
  const found = new Set<string>();
  const open = Object.keys(read(resolve(root, 'package.json')).dependencies ?? {});
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...Object.keys(packageJson(root, name).dependencies ?? {}));
  }
  return [...found].sort();
}

/** Name, version and the licence's own text of each. Throws where a package brings none. */
export function noticesOf(root: string, names: readonly string[]): string {
  const parts = names.map((name) => {
    const { version, license } = packageJson(root, name);
    return `${name} ${version} (${license})\n\n${licenseText(root, name).trim()}\n`;
  });
  return `Waitwise contains the following packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function licenseText(root: string, name: string): string {
  const directory = resolve(root, 'node_modules', name);
  const file = readdirSync(directory).find((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} brings no licence text`);
  return readFileSync(resolve(directory, file), 'utf8');
}

function packageJson(root: string, name: string): Package {
  return read(resolve(root, 'node_modules', name, 'package.json'));
}

function read(file: string): Package {
  return JSON.parse(readFileSync(file, 'utf8')) as Package;
}

/** The package a module lies in; nothing for our own. Vite's and the bundler's own helpers are no packages' files. */
function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[1];
}
