/** Reads the words of an event: rules first, then the trained model where no rule is sure. */
import { STAGES, type Stage } from '../../domain/stage.ts';
import { ruleTables } from '../tables.ts';
import { speaksAgainst, tellsSomething } from './evidence.ts';
import { extractFeatures, FEATURE_COUNT, newFeatures } from './features.ts';
import { foldInto, MAX_FOLDED } from './fold.ts';
import { unpackLexicon } from './lexicon.ts';
import { type Matcher, newHits, newMatcher } from './matcher.ts';
import { BIAS_PARTS, type Model, newWeighing, weigh } from './model.ts';
import { applyRules } from './rules.ts';
import { unpackWeights } from './weights.ts';

/** What the words say; `sure` when a rule decided or the model sees no rival. */
export interface TextReading {
  readonly stage: Stage;
  readonly sure: boolean;
}

/** Reads a text in any language; undefined when it is empty or not understood. */
export type TextReader = (text: string) => TextReading | undefined;

/** A margin from which the model sees no rival. */
const SURE = 6 * BIAS_PARTS;

const folded = new Uint16Array(MAX_FOLDED);
const hits = newHits();
const features = newFeatures();
const weighing = newWeighing();

/** A reader with the given lexicon and weights (the evaluation trains its own). */
export function newTextReader(words: Matcher, model: Model): TextReader {
  return (text) => {
    words.match(folded, foldInto(text, folded), hits);
    if (!tellsSomething(hits)) return undefined;
    const ruled = applyRules(hits);
    if (ruled !== undefined) return { stage: ruled, sure: true };
    extractFeatures(hits, features);
    weigh(model, features, weighing);
    const sure = weighing.margin >= SURE;
    const preferred = STAGES[weighing.best];
    if (preferred === undefined) return undefined;
    const stage = speaksAgainst(preferred, hits, sure) ? STAGES[weighing.second] : preferred;
    return stage === undefined ? undefined : { stage, sure };
  };
}

/** The matcher of the product: all languages at once. */
export function productMatcher(): Matcher {
  return newMatcher(unpackLexicon(ruleTables().words.lexicon));
}

let productReader: TextReader | undefined;

/** The reader of the product; unpacked at the first text. */
export const readText: TextReader = (text) => {
  productReader ??= newProductReader();
  return productReader(text);
};

function newProductReader(): TextReader {
  const { bias, weights } = ruleTables().words;
  return newTextReader(productMatcher(), { bias, weights: unpackWeights(weights, STAGES.length, FEATURE_COUNT) });
}
