/**
 * `npm run bench`: every measurement in one run, each beside its baseline; writes `bench/results.json` and the tables of
 * `docs/performance.md`.
 * `npm run bench -- popup worker` measures only these and writes nothing.
 */

import '../src/aliexpress/whole-words.ts';
import '../src/rules/whole-tables.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { ensureBrowsers } from '../scripts/browsers.ts';
import { type Builds, makeBuilds } from './builds.ts';
import { benchClassify } from './classify.ts';
import { type Figure, isMet, printed } from './figures.ts';
import { benchGrowth } from './growth.ts';
import { benchJudge } from './judge.ts';
import { benchNetwork } from './network.ts';
import { benchPage } from './page.ts';
import { benchPopup } from './popup.ts';
import { benchRead } from './read.ts';
import { type Results, type Section, withTables } from './report.ts';
import { benchSizes } from './sizes.ts';
import { benchWorker } from './worker.ts';

const root = process.cwd();
const SECTIONS: Readonly<Record<string, (builds: Builds) => readonly Figure[] | Promise<readonly Figure[]>>> = {
  judge: benchJudge,
  classify: benchClassify,
  read: benchRead,
  growth: benchGrowth,
  network: benchNetwork,
  sizes: () => benchSizes(root),
  popup: benchPopup,
  page: benchPage,
  worker: benchWorker,
};

const IN_CHROMIUM = new Set(['popup', 'page', 'worker']);

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in SECTIONS));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}`);
const wanted = named.length === 0 ? Object.keys(SECTIONS) : named;
// What is missing is said before ten minutes of work, not after them.
if (wanted.some((name) => IN_CHROMIUM.has(name))) ensureBrowsers(['chromium']);
const sections: Record<string, Section> = {};
const builds = await makeBuilds(root);
try {
  for (const [name, bench] of Object.entries(SECTIONS)) if (wanted.includes(name)) await measure(name, bench);
} finally {
  builds.remove();
}
if (Object.keys(sections).length === Object.keys(SECTIONS).length) writeResults();

/** A part that fails fails the run, which then writes nothing; what the others take is still worth knowing. */
async function measure(name: string, bench: (typeof SECTIONS)[string]): Promise<void> {
  try {
    sections[name] = await measured(name, bench);
  } catch (problem) {
    console.error(`\n── ${name} failed`, problem);
    process.exitCode = 1;
  }
}

async function measured(name: string, bench: (typeof SECTIONS)[string]): Promise<Section> {
  const begun = performance.now();
  const figures = await bench(builds);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  console.log(`\n── ${name} (${seconds} s, load ${load} on ${cpus().length} cores)`);
  for (const figure of figures) console.log(printed(figure));
  return { load, seconds, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) };
}

function writeResults(): void {
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
  const rounded = (_name: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value);
  const results: Results = { measuredOn: new Date().toISOString().slice(0, 10), machine, sections };
  const text = JSON.stringify(results, rounded, 2);
  writeFileSync(resolve(root, 'bench/results.json'), `${text}\n`);
  const document = resolve(root, 'docs/performance.md');
  // Made of the rounded figures: the document can then be made again from the file.
  writeFileSync(document, withTables(readFileSync(document, 'utf8'), JSON.parse(text)));
}
