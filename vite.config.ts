import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import { manifestFor, type Target } from './manifest.config.ts';
import manifest from './manifest.json' with { type: 'json' };
import { version } from './package.json' with { type: 'json' };
import { fileOfList } from './scripts/chunks.ts';
import { lateStyles } from './scripts/late-styles.ts';
import { terser } from './scripts/terser.ts';
import { thirdPartyNotices } from './scripts/third-party-notices.ts';
import { words } from './scripts/words.ts';

/**
 * Firefox's linter warns of every write to `innerHTML`; Preact has one, for `dangerouslySetInnerHTML`, which we never
 * use. It is cut out, so that no way to write HTML is left in the product.
 */
const withoutInnerHtml = (): Plugin => ({
  name: 'without-inner-html',
  apply: 'build',
  transform(code, id) {
    if (!/preact\/dist\/preact\.mjs$/.test(id)) return null;
    const cut = code.replace(/\b\w+\.innerHTML=(\w+\.__html)/, 'void $1');
    if (cut === code) this.error('preact changed: its innerHTML branch was not found');
    return { code: cut, map: null };
  },
});

const POPUP = resolve(import.meta.dirname, 'src/popup/main.tsx');
const WORKER = resolve(import.meta.dirname, 'src/background/index.ts');

/** Writes what the worker reads when it needs it, so that its code need not carry it: the rules' tables, the demo's orders. */
const dataFiles = (): Plugin => ({
  name: 'waitwise-data-files',
  apply: 'build',
  async generateBundle() {
    const files = (await runnerImport<typeof import('./scripts/data-files.ts')>('./scripts/data-files.ts')).module;
    for (const [fileName, data] of Object.entries(files.dataFiles))
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(data) });
  },
});

/** Hosts of all carriers and keyed trackers, read from themselves: adding one needs no edit here. */
async function carrierHosts(): Promise<string[]> {
  const [carriers, trackers] = await Promise.all([
    runnerImport<typeof import('./src/carriers/index.ts')>('./src/carriers/index.ts'),
    runnerImport<typeof import('./src/carriers/keyed-trackers.ts')>('./src/carriers/keyed-trackers.ts'),
  ]);
  return [
    ...carriers.module.carriers.flatMap(({ query }) => [...(query?.hosts ?? [])]),
    ...trackers.module.keyedTrackers.flatMap(({ hosts }) => [...hosts]),
  ];
}

export default defineConfig(async ({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    resolve: { alias: { '@': resolve(import.meta.dirname, 'src') } },
    plugins: [
      lateStyles(),
      withoutInnerHtml(),
      thirdPartyNotices(import.meta.dirname),
      crx({
        manifest: manifestFor(target, { ...manifest, version }, await carrierHosts()) as unknown as ManifestV3Export,
        browser: target,
      }),
      words(import.meta.dirname),
      dataFiles(),
      terser(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      // A page names the files of its first load at once; what comes later is not fetched ahead.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }) =>
          hostType === 'html' ? files : [],
      },
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: fileOfList(POPUP, WORKER) }] } } },
      target: target === 'firefox' ? 'firefox142' : 'chrome120',
    },
  };
});
