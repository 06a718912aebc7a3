/** The extensions that are measured: the product with a clock in its worker and an empty page, and one that does nothing. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import clock from './worker-clock.js?raw';

export interface Builds {
  /** The product; `EMPTY_PAGE` is a page of it that only starts Preact. */
  readonly product: string;
  /** An extension with a worker that does nothing, for pages without the product. */
  readonly nothing: string;
  remove(): void;
}

export const EMPTY_PAGE = 'empty/index.html';
const LOADER = 'service-worker-loader.js';

/** Copies what was built into `dist/chrome`. */
export async function makeBuilds(root: string): Promise<Builds> {
  const dist = resolve(root, 'dist/chrome');
  if (!existsSync(dist)) throw new Error('nothing to measure: run `npm run build` first');
  const home = mkdtempSync(join(tmpdir(), 'waitwise-bench-'));
  const [product, nothing] = [join(home, 'product'), join(home, 'nothing')];
  cpSync(dist, product, { recursive: true });
  const loader = readFileSync(join(product, LOADER), 'utf8');
  writeFileSync(join(product, LOADER), `import './bench-clock.js';\n${loader}`);
  writeFileSync(join(product, 'bench-clock.js'), clock);
  await build({
    root: resolve(root, 'bench/empty'),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: join(product, 'empty'), modulePreload: false },
  });
  mkdirSync(nothing);
  writeFileSync(join(nothing, 'worker.js'), '');
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(nothing, 'manifest.json'), JSON.stringify(manifest));
  return { product, nothing, remove: () => rmSync(home, { recursive: true, force: true }) };
}
