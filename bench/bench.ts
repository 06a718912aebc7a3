/**
 * `npm run bench`: every measurement in one run, each beside its baseline; writes `bench/results.json`.
 * `npm run bench -- popup worker` measures only these and writes nothing.
 */

import '../src/aliexpress/whole-words.ts';
import '../src/aliexpress/whole-words.ts';
import '../src/rules/whole-tables.ts';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { makeBuilds } from './builds.ts';
import { benchClassify } from './classify.ts';
import { type Figure, printed } from './figures.ts';
import { benchJudge } from './judge.ts';
import { benchPopup } from './popup.ts';
import { benchRead } from './read.ts';
import { benchWorker } from './worker.ts';

const root = process.cwd();
const builds = await makeBuilds(root);
const SECTIONS: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  judge: benchJudge,
  classify: benchClassify,
  read: benchRead,
  popup: () => benchPopup(builds),
  worker: () => benchWorker(builds),
};

const wanted = process.argv.slice(2);
const found: Record<string, readonly Figure[]> = {};
try {
  for (const [section, bench] of Object.entries(SECTIONS)) {
    if (wanted.length > 0 && !wanted.includes(section)) continue;
    const figures = await bench();
    found[section] = figures;
    console.log(`\n── ${section} (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)`);
    for (const figure of figures) console.log(printed(figure));
  }
} finally {
  builds.remove();
}
if (wanted.length === 0) writeFileSync(resolve(root, 'bench/results.json'), `${JSON.stringify(found, null, 2)}\n`);
