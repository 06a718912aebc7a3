/** `npm run endure`: five hundred kills in Chromium and a hundred in Firefox, with figures. */

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserName } from '../../demo/browsers/browser.ts';
import { ensureBrowsers } from '../../scripts/browsers.ts';
import { type Endured, endure } from './endure.ts';

const root = process.cwd();
const KILLS: Record<BrowserName, number> = { chromium: 500, firefox: 100 };
/** A fifth of the kills happens during migrations. */
const MIGRATING = 0.2;
const RESTART_AFTER = 50;

process.exitCode = await main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.stack : problem);
  return 1;
});

async function main(): Promise<number> {
  const names = (['chromium', 'firefox'] as const).filter((name) => argument('browser', name) === name);
  ensureBrowsers(names);
  const built = spawnSync(process.execPath, [resolve(root, 'scripts/build.mjs')], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}\nthe extension could not be built`);
  const seed = Number(argument('seed', String(Date.now() % 1_000_000)));
  let problems = 0;
  for (const name of names) {
    const kills = Number(argument('kills', String(KILLS[name])));
    console.log(`${name}: ${kills} kills, seed ${seed}`);
    const migrations = Math.round(kills * MIGRATING);
    const endured = await endure({
      name,
      root,
      kills,
      migrations,
      seed,
      restartAfter: RESTART_AFTER,
      tell: console.log,
    });
    print(name, endured);
    problems += endured.problems.length;
  }
  return problems === 0 ? 0 : 1;
}

/** The value of `--name value`, or what stands for it. */
function argument(name: string, otherwise: string): string {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : (process.argv[place + 1] ?? otherwise);
}

function print(name: BrowserName, endured: Endured): void {
  const { kills, seconds, works, restarts, orders, events, changes, rows, problems, seed } = endured;
  console.log(`\n${name}: ${kills} kills in ${seconds} s (${(kills / seconds).toFixed(2)} a second), seed ${seed}`);
  for (const [work, counts] of Object.entries(works))
    console.log(`  ${work.padEnd(18)} ${String(counts.kills).padStart(4)} kills, ${counts.midway} in the middle of it`);
  console.log(
    `  ${restarts} restarts; at the end ${orders} orders, ${events} events, ${changes} changes, ${rows} rows`,
  );
  console.log(
    problems.length === 0 ? '  nothing lost, nothing doubled' : problems.map((one) => `  ✗ ${one}`).join('\n'),
  );
}
