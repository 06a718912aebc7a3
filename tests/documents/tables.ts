/** Reads the tables of our own documents, so that tests can compare what we say with what we do. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The rows of the table under a heading (without `#`), cell by cell, without its head. */
export function tableUnder(file: string, heading: string): string[][] {
  const lines = readFileSync(resolve(ROOT, file), 'utf8').split(/\r?\n/);
  const start = lines.findIndex((line) => line.replace(/^#+\s*/, '') === heading && line.startsWith('#'));
  if (start < 0) throw new Error(`${file} has no heading "${heading}"`);
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('#'));
  const part = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  return part
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** A cell without the marks of code. */
export function plain(cell: string | undefined): string {
  return (cell ?? '').replaceAll('`', '');
}

/** What a host gets, as both documents say it. */
export interface HostRow {
  readonly host: string;
  readonly who: string;
  readonly gets: string;
}

export function hostRows(file: string, heading: string): HostRow[] {
  return tableUnder(file, heading).map(([host, who = '', gets = '']) => ({ host: plain(host), who, gets }));
}

/** Hosts of carriers and services as PRIVACY.md names them. */
export function privacyHosts(): HostRow[] {
  return hostRows('PRIVACY.md', "Carriers' hosts");
}

/** Patterns of pages and pictures as PRIVACY.md names them, without the row that stands for the carriers. */
export function privacyPatterns(): string[] {
  return tableUnder('PRIVACY.md', 'What it sends, and to whom')
    .map(([, to]) => to ?? '')
    .filter((to) => to.startsWith('`'))
    .map(plain);
}

/** Whether a host lies under a match pattern such as `https://*.aliexpress.com/*`. */
export function isUnder(host: string, pattern: string): boolean {
  const name = pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
  return name.startsWith('*.') ? host === name.slice(2) || host.endsWith(name.slice(1)) : host === name;
}
