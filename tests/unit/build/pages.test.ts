/** What the pages for people claim: commands, files, links, figures. Each must be there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import packed from '../../../package.json' with { type: 'json' };
import { RULES } from '../../../src/domain/rule-ids.ts';
import { GUIDE_THRESHOLDS } from '../../../src/domain/thresholds.ts';
import captions from '../../../store/captions.json' with { type: 'json' };
import { DOORS } from '../house/imports.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
const PAGES = ['.', 'docs', 'store'].flatMap(markdownIn);

const FOLDERS = 'src|tests|docs|demo|scripts|bench|store|_locales';
/** Made by commands that the page names. */
const MADE = /^(dist|artifacts)\//;

/** Commands of npm, scripts of node, paths and links that a page names. */
function claimsOf(page: string, text: string) {
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to);
  return {
    commands: [...text.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z][a-z\d:]*)/g)].map(([, name = '']) => name),
    paths: [
      ...[...text.matchAll(new RegExp(`(?<![\\w./@-])(?:${FOLDERS})/[\\w./-]*\\w`, 'g'))].map(([path]) => path),
      ...linked.filter((to) => !/^[a-z]+:/.test(to)).map((to) => join(dirname(page), to).replaceAll('\\', '/')),
    ],
  };
}

/** What npm does without a script of ours. */
const OF_NPM = ['ci', 'version', 'run'];
const isThere = (path: string) => MADE.test(path) || existsSync(join(root, path));

describe.each(PAGES)('%s', (page) => {
  const { commands, paths } = claimsOf(page, read(page));

  it('names only commands that run', () => {
    const known = [...Object.keys(packed.scripts), ...OF_NPM];
    expect(commands.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names only files that are there', () => {
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('the pages', () => {
  it('name every command', () => {
    const named = PAGES.flatMap((page) => [...read(page).matchAll(/[a-z][a-z\d:]*/g)].map(([word]) => word));
    expect(Object.keys(packed.scripts).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('are seen through when they claim what is not there', () => {
    const text =
      'Run `npm run nowhere` or `npm ci && npm run --silent judge`, see `src/no/file.ts` and [it](gone.md#a).';
    expect(claimsOf('docs/x.md', text)).toEqual({
      commands: ['nowhere', 'ci', 'judge'],
      paths: ['src/no/file.ts', 'docs/gone.md'],
    });
    expect(isThere('src/no/file.ts')).toBe(false);
  });
});

describe('docs/architecture.md', () => {
  it('draws the doors as the house has them', () => {
    const picture = /```mermaid\n(.*?)```/s.exec(read('docs/architecture.md'))?.[1] ?? '';
    const arrows = [...picture.matchAll(/^\s*(\w+) --> (.+)$/gm)].map(([, from = '', to = '']) => [
      from,
      [...to.split(' & '), 'domain'].sort(),
    ]);
    const doors = Object.entries(DOORS)
      .filter(([room, open]) => room !== 'cli' && open.some((other) => other !== 'domain'))
      .map(([room, open]) => [room, [...open].sort()]);
    expect(Object.fromEntries(arrows)).toEqual(Object.fromEntries(doors));
  });

  it('lists every room', () => {
    for (const room of Object.keys(DOORS)) expect(read('docs/architecture.md')).toContain(`\`src/${room}\``);
  });
});

describe('docs/rules.md', () => {
  const text = read('docs/rules.md');

  it.each(Object.entries(GUIDE_THRESHOLDS).filter(([, row]) => 'a' in row))('has the figures of %s', (id, row) => {
    const cells = new RegExp(`^\\| ${id} \\|[^|]*\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|`, 'm').exec(text);
    expect(cells?.slice(1).map(Number)).toEqual(Object.values(row));
  });

  it('names every rule, or the page of promises does', () => {
    const both = text + read('docs/policy.md');
    expect(RULES.filter((id) => !both.includes(id))).toEqual([]);
  });
});

describe('the store page', () => {
  it('says the short description as the package does', () => {
    expect(read('store/listing.md')).toContain(`\n> ${messages.extDescription.message}\n`);
    expect(messages.extDescription.message.length).toBeLessThanOrEqual(132);
  });

  it('has the same pictures in words of every language', () => {
    const names = Object.values(captions).map((words) => Object.keys(words));
    expect(names.length).toBe(3);
    for (const one of names) expect(one).toEqual(names[0]);
  });
});
