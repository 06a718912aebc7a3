/**
 * `npm run bench`: every measurement in one run, each beside its baseline; writes `bench/results.json`. Build first.
 * `npm run bench -- popup worker` measures only these and writes nothing.
 */

import '../src/aliexpress/whole-words.ts';
import '../src/rules/whole-tables.ts';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { type Builds, makeBuilds } from './builds.ts';
import { benchClassify } from './classify.ts';
import { type Figure, isMet, printed } from './figures.ts';
import { benchGrowth } from './growth.ts';
import { benchJudge } from './judge.ts';
import { benchNetwork } from './network.ts';
import { benchPage } from './page.ts';
import { benchPopup } from './popup.ts';
import { benchRead } from './read.ts';
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

interface Section {
  /** Processes that wanted the machine in the minute before the end; above the cores, others were at work too. */
  readonly load: number;
  readonly figures: readonly (Figure & { readonly met?: boolean | undefined })[];
}

const wanted = process.argv.slice(2);
const sections: Record<string, Section> = {};
const builds = await makeBuilds(root);
try {
  for (const [name, bench] of Object.entries(SECTIONS))
    if (wanted.length === 0 || wanted.includes(name)) sections[name] = await measured(name, bench);
} finally {
  builds.remove();
}
if (wanted.length === 0) writeResults();

async function measured(name: string, bench: (typeof SECTIONS)[string]): Promise<Section> {
  const figures = await bench(builds);
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  console.log(`\n── ${name} (load ${load} on ${cpus().length} cores)`);
  for (const figure of figures) console.log(printed(figure));
  return { load, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) };
}

function writeResults(): void {
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
  const rounded = (_name: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
  const results = { measuredOn: new Date().toISOString().slice(0, 10), machine, sections };
  writeFileSync(resolve(root, 'bench/results.json'), `${JSON.stringify(results, rounded, 2)}\n`);
}
