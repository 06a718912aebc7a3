/** Medians, spreads and ratios of repeated measurements. */

export interface Spread {
  readonly median: number;
  /** Quartiles: half of all rounds lie between them. */
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    rounds: values.length,
  };
}

/** Between two neighbours in proportion; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return below + (above - below) * (at - Math.floor(at));
}

/** Of what was measured in the same round: what slows a whole round cancels out. */
export function ratiosOf(values: readonly number[], baselines: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (baselines[round] ?? Number.NaN)));
}

/** ms that `work` takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * The slope of log(cost) over log(count): 1 where twice as many cost twice as much, less where they cost less than that.
 */
export function exponentOf(costs: readonly (readonly [count: number, cost: number])[]): number {
  const points = costs.map(([count, cost]) => [Math.log(count), Math.log(cost)] as const);
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([count]) => count), mean(([, cost]) => cost)];
  return mean(([count, cost]) => (count - x) * (cost - y)) / mean(([count]) => (count - x) ** 2);
}
