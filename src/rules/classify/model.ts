/** Weighs the features of a text with trained weights: which stage do its ideas speak for, and how clearly. */
import { STAGES } from '../../domain/stage.ts';
import type { Features } from './features.ts';

const CLASSES = STAGES.length;
const scores = new Int32Array(CLASSES);

/** Biases are given in parts of a weight, so that equal sums of weights are told apart by how common a stage is. */
export const BIAS_PARTS = 16;

/** Trained numbers: one bias a stage (in parts of a weight), and for each feature one weight a stage (feature-major). */
export interface Model {
  readonly bias: readonly number[];
  readonly weights: Int8Array;
}

/** The two stages that score best (indexes into STAGES) and how far they are apart, in parts of a weight (see BIAS_PARTS). */
export interface Weighing {
  best: number;
  second: number;
  margin: number;
}

export function newWeighing(): Weighing {
  return { best: 0, second: 0, margin: 0 };
}

/** Writes the weighing of `features` into `into`. */
export function weigh({ bias, weights }: Model, features: Features, into: Weighing): void {
  for (let stage = 0; stage < CLASSES; stage += 1) scores[stage] = bias[stage] ?? 0;
  for (let at = 0; at < features.count; at += 1) {
    const row = (features.numbers[at] ?? 0) * CLASSES;
    for (let stage = 0; stage < CLASSES; stage += 1) {
      scores[stage] = (scores[stage] ?? 0) + BIAS_PARTS * (weights[row + stage] ?? 0);
    }
  }
  let best = 0;
  let second = 1;
  if ((scores[1] ?? 0) > (scores[0] ?? 0)) [best, second] = [1, 0];
  for (let stage = 2; stage < CLASSES; stage += 1) {
    if ((scores[stage] ?? 0) > (scores[best] ?? 0)) [second, best] = [best, stage];
    else if ((scores[stage] ?? 0) > (scores[second] ?? 0)) second = stage;
  }
  into.best = best;
  into.second = second;
  into.margin = (scores[best] ?? 0) - (scores[second] ?? 0);
}
