/**
 * `npm run measure`: the figures of the house, room by room, and the imports between its files.
 * `-- --write` puts the table into docs/architecture.md.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesInRings, importGraph } from '../../tests/unit/house/cycles.ts';
import { sourceFiles } from '../package/source-files.ts';
import { type FileFigures, figuresOf, spreadOf } from './figures.ts';

const root = process.cwd();
const DOCUMENT = 'docs/architecture.md';
const BEGIN = '<!-- npm run measure -- --write: begin -->';
const END = '<!-- end -->';

const names = sourceFiles(root).filter((name) => /^(src|tests|demo|scripts|bench)\/.*\.tsx?$/.test(name));
const sources = new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
const figures = new Map([...sources].map(([name, source]) => [name, figuresOf(name, source)]));
const product = names.filter((name) => name.startsWith('src/'));

const graph = importGraph(new Map(product.map((name) => [name.slice('src/'.length), sources.get(name) ?? ''])));
const edges = [...graph.values()].reduce((count, list) => count + list.length, 0);
const rings = filesInRings(graph);

const text = [...table(), '', ...sentences()].join('\n');
if (process.argv.includes('--write')) writeDocument();
else console.log(text);
if (rings.length > 0) throw new Error(`rings of imports: ${rings.join(', ')}`);

function table(): string[] {
  const rooms = [...new Set(product.map((name) => name.split('/')[1] ?? ''))].sort();
  return [
    '| room | files | lines | lines a file p50 / p90 / max | functions | lines a function p50 / p90 / max | comment |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rooms.map((room) => row(`src/${room}`, `src/${room}/`)),
    row('**the product**', 'src/'),
    ...['demo', 'scripts', 'bench', 'tests'].map((folder) => row(folder, `${folder}/`)),
  ];
}

function row(label: string, prefix: string): string {
  const part = [...figures].filter(([name]) => name.startsWith(prefix)).map(([, figure]) => figure);
  const functions = part.flatMap((figure) => figure.functions);
  const cells = [
    part.length,
    sum(part, 'lines'),
    spread(part.map(({ lines }) => lines)),
    functions.length,
    spread(functions),
    `${Math.round((100 * sum(part, 'comments')) / (sum(part, 'lines') - sum(part, 'blank')))} %`,
  ];
  return `| ${label} | ${cells.join(' | ')} |`;
}

function sum(part: readonly FileFigures[], of: 'lines' | 'comments' | 'blank'): number {
  return part.reduce((total, figure) => total + figure[of], 0);
}

function spread(values: readonly number[]): string {
  const { p50, p90, max } = spreadOf(values);
  return `${p50} / ${p90} / ${max}`;
}

function sentences(): string[] {
  const longest = product
    .map((name) => ({ name, lines: Math.max(0, ...(figures.get(name)?.functions ?? [])) }))
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 3);
  const tall = product.filter((name) => (figures.get(name)?.lines ?? 0) > 300);
  return [
    `Imports between files of the product: ${edges}; files in a ring: ${rings.length}.`,
    `Files over 300 lines: ${tall.map((name) => `\`${name}\``).join(', ') || 'none'}.`,
    `The longest functions: ${longest.map(({ name, lines }) => `${lines} lines in \`${name}\``).join(', ')}.`,
  ];
}

function writeDocument(): void {
  const file = join(root, DOCUMENT);
  const [before, rest] = readFileSync(file, 'utf8').split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${DOCUMENT} has no place for the table`);
  writeFileSync(file, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}
