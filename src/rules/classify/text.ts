/** Reads the words of an event: rules first, then the trained model where no rule is sure. */
import { STAGES, type Stage } from '../../domain/stage.ts';
import { extractFeatures, newFeatures } from './features.ts';
import { foldInto, MAX_FOLDED } from './fold.ts';
import { matcher, newHits } from './matcher.ts';
import { newWeighing, weigh } from './model.ts';

/** What the words say; `sure` when a rule decided or the model sees no rival. */
export interface TextReading {
  readonly stage: Stage;
  readonly sure: boolean;
}

/** Margins of the model, in units of its weights: below the first a text is not understood, from the second it is sure. */
const UNDERSTOOD = 1;
const SURE = 12;

const folded = new Uint16Array(MAX_FOLDED);
const hits = newHits();
const features = newFeatures();
const weighing = newWeighing();

/** Reads a text in any language; undefined when it is empty or not understood. */
export function readText(text: string): TextReading | undefined {
  matcher.match(folded, foldInto(text, folded), hits);
  if (hits.count === 0) return undefined;
  extractFeatures(hits, features);
  weigh(features, weighing);
  const stage = STAGES[weighing.best];
  if (stage === undefined || weighing.margin < UNDERSTOOD) return undefined;
  return { stage, sure: weighing.margin >= SURE };
}
