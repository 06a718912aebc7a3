/**
 * Writes the packed lexicon and the trained weights of the classifier from the readable lexicons and the labelled set:
 * `node scripts/run.mjs scripts/classifier/build.ts`. To be run after every change of either.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STAGES } from '../../src/domain/stage.ts';
import { packLexicon } from '../../src/rules/classify/lexicon.ts';
import { newMatcher } from '../../src/rules/classify/matcher.ts';
import { packWeights } from '../../src/rules/classify/weights.ts';
import { compileLexicons } from './compile-lexicon.ts';
import { readAllPhrases, readCarrierScans } from './labelled.ts';
import { lexicons } from './lexicons.ts';
import { exampleOf, train } from './train.ts';

const labelled = [...readAllPhrases(), ...readCarrierScans()];
const entries = compileLexicons(
  lexicons,
  labelled.map(({ text }) => text),
);
const matcher = newMatcher(entries);
const model = train(labelled.map((each) => exampleOf(each, matcher)));
const packed = { lexicon: packLexicon(entries), bias: model.bias, weights: packWeights(model.weights, STAGES.length) };
writeFileSync(resolve(process.cwd(), 'src/rules/classify/packed.json'), `${JSON.stringify(packed)}\n`);
console.log(
  `${entries.length} entries, ${model.weights.filter((each) => each !== 0).length} weights, ${labelled.length} labelled texts`,
);
