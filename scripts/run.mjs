// Runs one TypeScript entry of the project in Node: `node scripts/run.mjs <entry.ts> [arguments]`.
// The entry is bundled by Vite first, because the product's own modules use Vite's `import.meta.glob` (a carrier is
// registered by being there) and because bundled code runs at the speed the extension has.
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run.mjs <entry.ts> [arguments]');
  process.exit(2);
}

const outDir = resolve(root, 'node_modules/.cache/waitwise', `${entry.replace(/[^\w]+/g, '-')}-${process.pid}`);
mkdirSync(outDir, { recursive: true });
const packages = Object.keys(createRequire(import.meta.url)('../package.json').devDependencies);

await build({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': resolve(root, 'src') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { external: packages, noExternal: true },
  build: {
    ssr: resolve(root, entry),
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'entry.mjs', chunkFileNames: '[name].mjs' } },
  },
});

process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
process.argv = [process.argv[0], resolve(root, entry), ...rest];
await import(pathToFileURL(resolve(outDir, 'entry.mjs')).href);
