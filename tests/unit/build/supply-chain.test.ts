/** What the product is built from: exact versions, a lock that agrees and pins every file, licences that may ship. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesOf, shippedPackages } from '../../../scripts/third-party-notices.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(resolve(root, file), 'utf8'));

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
const declared = { ...dependencies, ...devDependencies };
const packages = read('package-lock.json').packages as Record<string, Locked>;

describe('packages', () => {
  it('are declared in exact versions', () => {
    for (const [name, version] of Object.entries(declared)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('are locked as declared', () => {
    const { dependencies: lockedOwn, devDependencies: lockedDev } = read('package-lock.json').packages[''];
    expect({ ...lockedOwn, ...lockedDev }).toEqual(declared);
    for (const [name, version] of Object.entries(declared))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  it('are pinned to their bytes, each of them', () => {
    for (const [path, { integrity, link }] of Object.entries(packages))
      if (path !== '' && link !== true) expect(integrity, path).toMatch(/^sha512-/);
  });

  it('that ship run nothing when they are installed, and bring a licence that may ship', () => {
    const shipped = shippedPackages(root);
    expect(shipped).toEqual(Object.keys(dependencies ?? {}).sort());
    for (const name of shipped) expect(packages[`node_modules/${name}`]?.hasInstallScript ?? false, name).toBe(false);
    const notices = noticesOf(root, shipped);
    for (const name of shipped)
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC|MPL-2\\.0)\\)$`, 'm'));
  });
});
