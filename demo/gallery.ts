/** `npm run gallery`: pictures of every page and state in both browsers, themes, languages and widths, in artifacts/gallery. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowsers } from '../scripts/browsers.ts';
import type { BrowserName } from './browsers/browser.ts';
import { launch } from './browsers/launch.ts';
import { demoOrders } from './buyer.ts';
import { type Picture, takeScene } from './gallery/camera.ts';
import { bringTo } from './gallery/hold.ts';
import { looksOf } from './gallery/looks.ts';
import { type GalleryOptions, parseGalleryOptions } from './gallery/options.ts';
import { HOLDINGS, SCENES, type Scene } from './gallery/scenes.ts';
import { sheetOf } from './gallery/sheet.ts';
import { startStandIns } from './stand-ins/start.ts';

const root = process.cwd();
const folder = resolve(root, 'artifacts/gallery');
const DIST: Readonly<Record<BrowserName, string>> = {
  chromium: resolve(root, 'dist/chrome'),
  firefox: resolve(root, 'dist/firefox'),
};

process.exitCode = await main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  return 1;
});

/** The exit status: 0 when nothing looks broken to the machine; whether it looks right, a person must judge. */
async function main(): Promise<number> {
  const options = parseGalleryOptions(process.argv.slice(2));
  const scenes = SCENES.filter(
    ({ name }) => options.only.length === 0 || options.only.some((part) => name.startsWith(part)),
  );
  if (scenes.length === 0)
    throw new Error(`no scene is called so; there are ${SCENES.map(({ name }) => name).join(', ')}`);
  ensureBrowsers(options.browsers);
  const pictures: Picture[] = [];
  for (const name of options.browsers) pictures.push(...(await takeAll(name, scenes, options)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), sheetOf(pictures));
  const broken = pictures.filter(({ problems }) => problems.length > 0);
  for (const { file, problems } of broken) console.log(`${file}\n  ${problems.join('\n  ')}`);
  console.log(`${pictures.length} pictures, ${broken.length} with findings: ${join(folder, 'index.html')}`);
  return broken.length === 0 ? 0 : 1;
}

async function takeAll(name: BrowserName, scenes: readonly Scene[], options: GalleryOptions): Promise<Picture[]> {
  const extensionDir = DIST[name];
  if (!existsSync(extensionDir)) throw new Error('the extension is not built yet: npm run build');
  const built = readdirSync(join(extensionDir, '_locales'));
  const cases = demoOrders(Date.now());
  const standIns = await startStandIns(cases.map(({ order }) => order));
  const browser = await launch(name, { extensionDir, standIns, headless: true });
  const pictures: Picture[] = [];
  try {
    const own = await browser.openExtensionPage('manifest.json');
    for (const holding of HOLDINGS) {
      const shown = scenes.filter((scene) => scene.holding === holding);
      if (!scenes.some((scene) => HOLDINGS.indexOf(scene.holding) >= HOLDINGS.indexOf(holding))) break;
      await bringTo(holding, browser, own, cases);
      for (const scene of shown) {
        console.log(`${name}: ${scene.name}`);
        pictures.push(...(await takeScene(browser, own, scene, looksOf(scene.kind, options, built), folder)));
      }
    }
  } finally {
    await browser.close();
    await standIns.close();
  }
  return pictures;
}
