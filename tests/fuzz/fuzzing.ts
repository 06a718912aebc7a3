/** Runs inputs through one parser: throws, hangs and invalid results are failures; counts and the slowest input are figures. */

import fc from 'fast-check';
import { daysIn } from '../../src/aliexpress/dates.ts';
import type { Target } from './target.ts';
import { aliexpressTargets } from './targets/aliexpress.ts';
import { carrierTargets } from './targets/carriers.ts';
import { keptTargets } from './targets/kept.ts';
import { textTargets } from './targets/texts.ts';

export const TARGETS: readonly Target[] = [...aliexpressTargets, ...carrierTargets, ...keptTargets, ...textTargets];

export interface Figures {
  readonly room: string;
  readonly name: string;
  readonly runs: number;
  /** Milliseconds of the slowest input, measured as `slowest` says. */
  readonly slowest: number;
}

export interface Choices {
  readonly seed: number;
  readonly runs: number;
  /** Milliseconds beyond which an input counts as a hang; absent where time is not judged. */
  readonly longest?: number;
}

/** Throws what fast-check reports: the seed, the shrunk input and what was wrong with its result; or the slowest input. */
export function fuzz(target: Target, { seed, runs, longest: wanted = Number.POSITIVE_INFINITY }: Choices): Figures {
  const longest = wanted * (target.slower ?? 1);
  let slowest = 0;
  let hang: unknown;
  const property = fc.property(target.inputs, (input) => {
    const given = target.prepare(input);
    const { result, took } = timed(() => target.parse(given));
    target.check(result, given);
    mustBeUnpolluted();
    const own = took > longest ? leastOf(target, input, took) : took;
    if (own > longest) hang = input;
    slowest = Math.max(slowest, own);
  });
  fc.assert(property, { seed, numRuns: runs });
  if (hang !== undefined) throw new Error(`took ${slowest.toFixed(0)} ms: ${JSON.stringify(hang)}`);
  return { room: target.room, name: target.name, runs, slowest };
}

/** Milliseconds of the clock or of the processor, whichever is less: other processes' time is not the parser's. */
function timed<T>(work: () => T): { readonly result: T; readonly took: number } {
  const used = process.cpuUsage();
  const began = performance.now();
  const result = work();
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  return { result, took: Math.min(took, (user + system) / 1_000) };
}

/** A slow input is measured again: the least of thirteen is its own time, the rest is the collector's. */
function leastOf(target: Target, input: unknown, first: number): number {
  const more = Array.from({ length: 12 }, () => {
    const given = target.prepare(input);
    return timed(() => target.parse(given)).took;
  });
  return Math.min(first, ...more);
}

/** Tables that are made once a process, on the first date in no known language: a tenth of a second, never again. */
export function warmUp(): void {
  daysIn('18 zzyzx 2026', undefined);
}

function mustBeUnpolluted(): void {
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) throw new Error('a prototype was polluted');
}
