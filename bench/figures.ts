/** What one measurement found, beside what was allowed: how it is printed and written down. */

import type { Spread } from './stats.ts';

export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** The median where there is a spread. */
  readonly value: number;
  readonly spread?: Spread | undefined;
  /** The same in the same run without us, or with what we are compared to. */
  readonly baseline?: { readonly name: string; readonly value: number; readonly spread?: Spread | undefined };
  readonly ratio?: Spread | undefined;
  /** What `value`, or `ratio` where it says so, must keep to. */
  readonly budget?: { readonly of: 'value' | 'ratio'; readonly most?: number; readonly least?: number };
}

/** Whether the budget is met; nothing where there is none. */
export function isMet({ value, ratio, budget }: Figure): boolean | undefined {
  if (budget === undefined) return undefined;
  const measured = budget.of === 'ratio' ? (ratio?.median ?? Number.NaN) : value;
  return (
    measured <= (budget.most ?? Number.POSITIVE_INFINITY) && measured >= (budget.least ?? Number.NEGATIVE_INFINITY)
  );
}

/** One line: `name: 12.3 ms (11.8 – 13.0, 15 rounds); baseline …; ratio … (at most 1.5) ✓`. */
export function printed(figure: Figure): string {
  const { name, unit, value, spread, baseline, ratio, budget } = figure;
  const parts = [`${name}: ${numberOf(value)} ${unit}${between(spread)}`];
  if (baseline !== undefined)
    parts.push(`${baseline.name}: ${numberOf(baseline.value)} ${unit}${between(baseline.spread)}`);
  if (ratio !== undefined) parts.push(`ratio ${ratio.median.toFixed(2)}${between(ratio)}`);
  if (budget !== undefined) parts.push(`${limitOf(budget)} ${isMet(figure) ? '✓' : '✗ NOT MET'}`);
  return parts.join('; ');
}

function between(spread: Spread | undefined): string {
  return spread === undefined ? '' : ` (${numberOf(spread.low)} – ${numberOf(spread.high)}, ${spread.rounds} rounds)`;
}

/** `ratio at most 1.5` */
export function limitOf({ of, most, least }: NonNullable<Figure['budget']>): string {
  const what = of === 'ratio' ? 'ratio ' : '';
  return most === undefined ? `${what}at least ${numberOf(least ?? 0)}` : `${what}at most ${numberOf(most)}`;
}

/** Two decimals below a hundred, none above, and none where there are none. */
export function numberOf(value: number): string {
  return Number.isInteger(value) || Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}
