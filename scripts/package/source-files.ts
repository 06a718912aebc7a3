/** Which files are the product's source: those that git keeps; outside git, all that `.gitignore` lets be. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './archive.ts';

/** Sorted names, with `/` between folders. */
export function sourceFiles(root: string): string[] {
  return existsSync(join(root, '.git')) ? filesOfGit(root) : filesOfFolder(root);
}

/** What git keeps and is still there. */
function filesOfGit(root: string): string[] {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git does not name its files: ${stderr}`);
  return stdout
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)))
    .sort();
}

/** All below a folder that its `.gitignore` does not name. */
export function filesOfFolder(root: string): string[] {
  const ignored = ignoredBy(readFileSync(join(root, '.gitignore'), 'utf8'));
  return filesBelow(root, (name) => ignored(name) || name === '.git' || name === '.git/');
}

/** Understands the three forms our `.gitignore` has (`folder/`, `name`, `*.ending`) and throws on any other. */
export function ignoredBy(gitignore: string): (name: string) => boolean {
  const tests = gitignore
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line): ((name: string) => boolean) => {
      if (/^[\w.-]+\/?$/.test(line)) return (name) => name === line || name.endsWith(`/${line}`);
      if (/^\*\.\w+$/.test(line)) return (name) => name.endsWith(line.slice(1));
      throw new Error(`.gitignore holds a form that is not read here: ${line}`);
    });
  return (name) => tests.some((test) => test(name));
}
