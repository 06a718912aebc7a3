/**
 * The tables of `docs/performance.md`, made of what `bench/results.json` holds. The bench writes both; a test makes the
 * tables again and compares, so that no figure in the document is another than the one that was measured.
 */

import { type Figure, limitOf, numberOf } from './figures.ts';

export interface Section {
  /** Processes that wanted the machine in the minute before the end; above the cores, others were at work too. */
  readonly load: number;
  readonly seconds: number;
  readonly figures: readonly (Figure & { readonly met?: boolean | undefined })[];
}

export interface Results {
  readonly measuredOn: string;
  readonly machine: { readonly cores: number; readonly model: string; readonly node: string };
  readonly sections: Readonly<Record<string, Section>>;
}

const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

const TITLES: Readonly<Record<string, string>> = {
  judge: 'Judging, in Node',
  classify: 'Classifying, in Node',
  read: 'Reading, in Node',
  growth: 'Growth, in Node',
  network: 'Requests',
  sizes: 'Sizes',
  popup: 'The popup, in Chromium',
  page: "AliExpress's page, in Chromium",
  worker: 'The worker, in Chromium',
};

/** The document with its tables made anew; one without a place for them throws. */
export function withTables(document: string, results: Results): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error('the document has no place for the tables');
  return `${before}${BEGIN}\n\n${tablesOf(results)}\n\n${END}${after}`;
}

function tablesOf({ measuredOn, machine, sections }: Results): string {
  const missed = Object.values(sections)
    .flatMap(({ figures }) => figures)
    .filter(({ met }) => met === false)
    .map(({ name }) => `* ${name}`);
  return [
    `Measured on ${measuredOn}: ${machine.cores} cores (${machine.model}), Node ${machine.node}.`,
    '',
    missed.length === 0 ? 'Every budget is met.' : 'Missed:',
    ...(missed.length === 0 ? [] : ['', ...missed]),
    ...Object.entries(sections).flatMap(([name, section]) => ['', ...tableOf(TITLES[name] ?? name, section)]),
  ].join('\n');
}

function tableOf(title: string, { load, seconds, figures }: Section): string[] {
  return [
    `**${title}** (${seconds} s; load at the end ${load})`,
    '',
    '| what | median | half of all rounds | beside | ratio | budget | |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...figures.map(rowOf),
  ];
}

function rowOf({ name, unit, value, spread, baseline, ratio, budget, met }: Section['figures'][number]): string {
  const cells = [
    name,
    `${numberOf(value)} ${unit}`.trim(),
    spread === undefined ? '' : `${numberOf(spread.low)} – ${numberOf(spread.high)}`,
    baseline === undefined ? '' : `${baseline.name}: ${numberOf(baseline.value)} ${unit}`,
    ratio === undefined ? '' : `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} – ${ratio.high.toFixed(2)})`,
    budget === undefined ? '' : limitOf(budget),
    met === undefined ? '' : met ? 'met' : '**missed**',
  ];
  return `| ${cells.join(' | ')} |`;
}
