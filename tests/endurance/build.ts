/** The extension as files of a test's own: as it was built, and as its next version would be. */

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import type { BrowserName } from '../../demo/browsers/browser.ts';

const MODES: Record<BrowserName, 'chrome' | 'firefox'> = { chromium: 'chrome', firefox: 'firefox' };

/** Copies what `npm run build` made. `root` is the project. */
export function copyBuilt(root: string, name: BrowserName, into: string): void {
  cpSync(resolve(root, 'dist', MODES[name]), into, { recursive: true });
}

/** Puts the next version in its place, as an update does: one more migration, and a higher version number. */
export async function buildNext(root: string, name: BrowserName, into: string): Promise<void> {
  rmSync(into, { recursive: true, force: true });
  await build({
    root,
    configFile: resolve(root, 'vite.config.ts'),
    mode: MODES[name],
    logLevel: 'silent',
    plugins: [oneMoreMigration(root)],
    build: { outDir: into, emptyOutDir: true },
  });
  const file = join(into, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version: '999.0.0' }));
}

function oneMoreMigration(root: string): Plugin {
  const added = JSON.stringify(resolve(root, 'tests/endurance/next-version.ts'));
  return {
    name: 'one-more-migration',
    enforce: 'pre',
    transform(code, id) {
      if (!/src\/storage\/migrations\/chain\.ts$/.test(id.replaceAll('\\', '/'))) return null;
      const longer = code.replace(/(MIGRATIONS[^=]*=\s*\[)([^\]]*)\]/, '$1$2, toNextVersion]');
      if (longer === code) this.error('the chain of migrations was not found');
      return { code: `import { toNextVersion } from ${added};\n${longer}`, map: null };
    },
  };
}
