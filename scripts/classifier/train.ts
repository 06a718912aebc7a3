/** Trains the small model of the classifier: multinomial logistic regression with an L1 penalty over the concepts' features. */
import { STAGES } from '../../src/domain/stage.ts';
import { extractFeatures, FEATURE_COUNT, newFeatures } from '../../src/rules/classify/features.ts';
import { foldInto, MAX_FOLDED } from '../../src/rules/classify/fold.ts';
import { type Matcher, newHits } from '../../src/rules/classify/matcher.ts';
import { BIAS_PARTS } from '../../src/rules/classify/model.ts';
import { LIMIT } from '../../src/rules/classify/weights.ts';
import type { Labelled } from './labelled.ts';

const CLASSES = STAGES.length;
const EPOCHS = 14;
const RATE = 0.25;
const PENALTY = 4e-3;
const BIAS_RATE = 0.02;
/** Keeps the sums of a long text in the range where the trainer still learns from it. */
const SCALE = 0.3;
/** Whole weights are these parts of the trained ones: finer ones do not decide anything. */
const QUANTUM = 1.8;

/** A labelled text as the trainer sees it; stages are indexes into STAGES, `alternative` is -1 where there is none. */
export interface Example {
  readonly features: Uint16Array;
  readonly stage: number;
  readonly alternative: number;
  /** How often it is shown an epoch: carriers' own scans tell how common each wording is, phrases only that it exists. */
  readonly times: number;
}

export interface TrainedModel {
  /** Feature-major whole weights. */
  readonly weights: Int8Array;
  readonly bias: readonly number[];
}

const folded = new Uint16Array(MAX_FOLDED);
const hits = newHits();
const features = newFeatures();

export function exampleOf(labelled: Labelled, matcher: Matcher): Example {
  matcher.match(folded, foldInto(labelled.text, folded), hits);
  extractFeatures(hits, features);
  return {
    features: features.numbers.slice(0, features.count),
    stage: STAGES.indexOf(labelled.stage),
    alternative: labelled.alternative === undefined ? -1 : STAGES.indexOf(labelled.alternative),
    times: labelled.carrier === '' ? 1 : 2,
  };
}

/** A fixed sequence of numbers in [0, 1): the same labelled set always gives the same model. */
function newSequence(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

function shuffle(order: Uint32Array, next: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Turns scores into chances minus what they should be: where two readings are right, the model may choose its share. */
function toErrors(scores: Float64Array, example: Example): void {
  const top = Math.max(...scores);
  let sum = 0;
  for (let stage = 0; stage < CLASSES; stage += 1) {
    scores[stage] = Math.exp((scores[stage] ?? 0) - top);
    sum += scores[stage] ?? 0;
  }
  for (let stage = 0; stage < CLASSES; stage += 1) scores[stage] = (scores[stage] ?? 0) / sum;
  const first = 0.7 * (scores[example.stage] ?? 0) + 0.05;
  const second = example.alternative < 0 ? 0 : 0.3 * (scores[example.alternative] ?? 0) + 0.02;
  scores[example.stage] = (scores[example.stage] ?? 0) - first / (first + second);
  if (example.alternative >= 0)
    scores[example.alternative] = (scores[example.alternative] ?? 0) - second / (first + second);
}

/** One step of AdaGrad with soft thresholding for every weight an example touches. */
function learn(
  example: Example,
  weights: Float32Array,
  squares: Float32Array,
  bias: Float64Array,
  scores: Float64Array,
): void {
  scores.set(bias);
  for (const feature of example.features) {
    for (let stage = 0; stage < CLASSES; stage += 1) {
      scores[stage] = (scores[stage] ?? 0) + (weights[feature * CLASSES + stage] ?? 0) * SCALE;
    }
  }
  toErrors(scores, example);
  for (let stage = 0; stage < CLASSES; stage += 1) bias[stage] = (bias[stage] ?? 0) - BIAS_RATE * (scores[stage] ?? 0);
  for (const feature of example.features) {
    for (let stage = 0; stage < CLASSES; stage += 1) {
      const gradient = (scores[stage] ?? 0) * SCALE;
      if (Math.abs(gradient) < 1e-4) continue;
      const at = feature * CLASSES + stage;
      squares[at] = (squares[at] ?? 0) + gradient * gradient;
      const pace = RATE / Math.sqrt(squares[at] ?? 1);
      const moved = (weights[at] ?? 0) - pace * gradient;
      weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pace * PENALTY);
    }
  }
}

/** Trains on `examples`; the weights come out as small whole numbers, ready to be packed. */
export function train(examples: readonly Example[]): TrainedModel {
  const weights = new Float32Array(FEATURE_COUNT * CLASSES);
  const squares = new Float32Array(FEATURE_COUNT * CLASSES).fill(1e-3);
  const bias = new Float64Array(CLASSES);
  const scores = new Float64Array(CLASSES);
  const next = newSequence();
  const order = Uint32Array.from(examples.flatMap(({ times }, index) => Array.from({ length: times }, () => index)));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) learn(example, weights, squares, bias, scores);
    }
  }
  const whole = (weight: number): number => Math.max(-LIMIT, Math.min(LIMIT, Math.round(weight / QUANTUM)));
  return {
    weights: Int8Array.from(weights, whole),
    bias: Array.from(bias, (each) => Math.round((BIAS_PARTS * each) / SCALE / QUANTUM)),
  };
}
