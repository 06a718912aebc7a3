/**
 * `npm run fuzz`: a million inputs over every parser at the edge. `--seed N` repeats a run, `--only carriers` (a room or
 * a part of a parser's name) chooses, `--runs N` says how many inputs in all.
 */

import { parseArgs } from 'node:util';
import '../../src/aliexpress/whole-words.ts';
import '../../src/rules/whole-tables.ts';
import { fuzz, TARGETS, warmUp } from './fuzzing.ts';

const LONGEST = 50;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' }, runs: { type: 'string' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const only = values.only ?? '';
const chosen = TARGETS.filter(({ room, name }) => room === only || name.includes(only));
const shares = chosen.reduce((sum, { share }) => sum + share, 0);
const wanted = Number(values.runs ?? 1_000_000);
if (chosen.length === 0 || !Number.isInteger(seed) || !(wanted > 0)) {
  console.error(
    `no parser is called ${only}, or a number is none; rooms: ${[...new Set(TARGETS.map(({ room }) => room))].join(', ')}`,
  );
  process.exit(2);
}

console.log(`seed ${seed}: ${wanted} inputs over ${chosen.length} parsers`);
warmUp();
const began = performance.now();
let runs = 0;
let failed = 0;
for (const target of chosen) {
  const own = Math.max(1, Math.round((target.share / shares) * wanted));
  try {
    const { slowest } = fuzz(target, { seed, runs: own, longest: LONGEST });
    runs += own;
    console.log(
      `${target.room.padEnd(10)} ${target.name.padEnd(40)} ${String(own).padStart(7)}  slowest ${slowest.toFixed(1)} ms`,
    );
  } catch (problem) {
    failed += 1;
    console.error(`${target.room} ${target.name}: failed: ${wordsOf(problem)}`);
  }
}
console.log(
  `${runs} inputs in ${((performance.now() - began) / 1000).toFixed(0)} s, ${failed} parsers failed; seed ${seed}`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** What was wrong, then what fast-check says of the input that shows it. */
function wordsOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const cause = problem.cause instanceof Error ? `${problem.cause.stack?.slice(0, 600)}\n` : '';
  return `${cause}${problem.message.slice(0, 3_000)}`;
}
