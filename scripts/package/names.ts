/** The packages and where their files lie. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PACKAGES = ['chrome', 'firefox', 'source'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** `root` is the product's folder; the version is package.json's. */
export function fileOf(root: string, name: PackageName): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return join(root, 'artifacts/packages', `waitwise-${version}-${name}.zip`);
}
