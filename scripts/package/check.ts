/** Proves the packages on hand: they come out the same when built elsewhere, and Firefox's linter has no word on them. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, unpack } from './archive.ts';
import { fileOf, PACKAGES, type PackageName } from './names.ts';

/** Throws what is wrong. `root` is the product's folder, whose packages were just made. */
export function checkPackages(root: string): void {
  // Another length and a space: a path that got into the build would show.
  const elsewhere = mkdtempSync(join(tmpdir(), 'waitwise built elsewhere '));
  try {
    console.log('building from the source archive, in another folder …');
    unpack(readFileSync(fileOf(root, 'source')), elsewhere);
    run('npm', ['ci', '--no-audit', '--no-fund'], elsewhere);
    run('npm', ['run', 'package'], elsewhere);
    const wrong = PACKAGES.flatMap((name) => differs(name, root, elsewhere));
    if (wrong.length > 0) throw new Error(`not the same when built elsewhere:\n${wrong.join('\n')}`);
    console.log(`the same bytes: ${PACKAGES.join(', ')}`);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
  run('npx', ['web-ext', 'lint', '--warnings-as-errors', '--source-dir', fileOf(root, 'firefox')], root);
  console.log("Firefox's linter: nothing to say");
}

function differs(name: PackageName, root: string, elsewhere: string): readonly string[] {
  const [left, right] = [readFileSync(fileOf(root, name)), readFileSync(fileOf(elsewhere, name))];
  return left.equals(right) ? [] : [`${name}: ${differences(left, right).join(', ') || 'the packing'}`];
}

/** As from a fresh shell: what npm and the bundler set for this run (a production build, for one) is not handed on. */
function run(command: string, args: readonly string[], cwd: string): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV$)/.test(name)));
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
