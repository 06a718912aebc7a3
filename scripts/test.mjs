// Everything `npm test` proves, in order: types, lint, unit tests, builds and Firefox's linter, both real browsers.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', 'npx', ['tsc', '--noEmit']],
  ['lint', 'npx', ['biome', 'ci', '--error-on-warnings', '.']],
  ['unit tests', 'npx', ['vitest', 'run', '--project', 'unit']],
  ['build', 'node', ['scripts/build.mjs']],
  ['sizes', 'node', ['scripts/run.mjs', 'scripts/check-sizes.ts']],
  ['Firefox lint', 'npx', ['web-ext', 'lint', '--warnings-as-errors', '--source-dir', 'dist/firefox']],
  ['browsers', 'node', ['scripts/run.mjs', 'scripts/ensure-browsers.ts']],
  ['browser tests', 'npx', ['vitest', 'run', '--project', 'e2e']],
];

for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}
console.log('\nall passed');
