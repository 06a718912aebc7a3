// Builds dist/chrome and dist/firefox.
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
for (const mode of ['chrome', 'firefox']) {
  await build({ root, configFile: resolve(root, 'vite.config.ts'), mode, logLevel: 'warn' });
  console.log(`built dist/${mode}`);
}
