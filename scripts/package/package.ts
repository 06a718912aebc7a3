/**
 * `npm run package`: builds the product and packs it for Chrome, for Firefox, and as source, into artifacts/packages.
 * `-- --check` also builds it again elsewhere, from the source archive, and compares; `-- --try` runs the packages in both
 * browsers.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { archiveOf, type Files, filesBelow, readFiles } from './archive.ts';
import { checkPackages } from './check.ts';
import { fileOf, PACKAGES, type PackageName } from './names.ts';
import { smokeTest } from './smoke.ts';
import { sourceFiles } from './source-files.ts';

const root = process.cwd();

process.exitCode = await main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((word) => word !== '--check' && word !== '--try');
  if (unknown !== undefined) throw new Error(`${unknown} is not understood; npm run package -- [--check] [--try]`);
  const built = spawnSync(process.execPath, [resolve(root, 'scripts/build.mjs')], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}\nthe extension could not be built`);
  pack();
  if (args.includes('--check')) checkPackages(root);
  if (args.includes('--try')) {
    await smokeTest('chromium', readFileSync(fileOf(root, 'chrome')));
    await smokeTest('firefox', readFileSync(fileOf(root, 'firefox')));
  }
  return 0;
}

function pack(): void {
  const folder = dirname(fileOf(root, 'source'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of PACKAGES) {
    const archive = archiveOf(filesOf(name));
    writeFileSync(fileOf(root, name), archive);
    const sum = createHash('sha256').update(archive).digest('hex');
    console.log(`${sum}  ${String(archive.length).padStart(8)}  ${relative(root, fileOf(root, name))}`);
  }
}

function filesOf(name: PackageName): Files {
  if (name === 'source') return readFiles(root, sourceFiles(root));
  const folder = resolve(root, 'dist', name);
  return readFiles(folder, filesBelow(folder));
}
