/** What is loaded, in packed bytes, as CI checks it. */

import { resolve } from 'node:path';
import { sizesOf } from '../scripts/sizes.ts';
import type { Figure } from './figures.ts';

export function benchSizes(root: string): Figure[] {
  return sizesOf(resolve(root, 'dist/chrome')).map(({ name, bytes, budget }) => ({
    name,
    unit: 'bytes',
    value: bytes,
    budget: { of: 'value', most: budget },
  }));
}
