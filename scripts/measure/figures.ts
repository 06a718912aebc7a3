/** What can be counted in a source file: its lines, the lines of its functions, and how much of it is comment. */

import { parseAst } from 'vite';

export interface FileFigures {
  readonly lines: number;
  /** Lines of every function that is longer than one line; one inside another counts in both. */
  readonly functions: readonly number[];
  /** Lines that hold nothing but a comment. */
  readonly comments: number;
  readonly blank: number;
}

export interface Spread {
  readonly p50: number;
  readonly p90: number;
  readonly max: number;
}

/** `name` tells by its ending how the source is to be read. */
export function figuresOf(name: string, source: string): FileFigures {
  const lines = source.replace(/\n$/, '').split('\n');
  return {
    lines: lines.length,
    functions: functionsIn(name, source),
    comments: countComments(lines),
    blank: lines.filter((line) => line.trim() === '').length,
  };
}

/** The nearest-rank percentiles; zeros where there is nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p90: at(0.9), max: at(1) };
}

function functionsIn(name: string, source: string): readonly number[] {
  const found: number[] = [];
  const breaks = [...source.matchAll(/\n/g)].map(({ index }) => index);
  const lineOf = (at: number) => breaks.filter((end) => end < at).length;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === 'object' && node !== null) {
      const { type, start, end } = node as { type?: unknown; start?: unknown; end?: unknown };
      if (isFunction(type) && typeof start === 'number' && typeof end === 'number') {
        const lines = lineOf(end) - lineOf(start) + 1;
        if (lines > 1) found.push(lines);
      }
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(parseAst(source, { lang: name.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}

function isFunction(type: unknown): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

function countComments(lines: readonly string[]): number {
  let inside = false;
  return lines.filter((line) => {
    const text = line.trim();
    const counts = inside || /^(\/\/|\/\*|\{\/\*)/.test(text);
    if (/^(\/\*|\{\/\*)/.test(text)) inside = true;
    if (text.includes('*/')) inside = false;
    return counts;
  }).length;
}
