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

const target = resolve(process.cwd(), 'src/rules/classify');
const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

const labelled = [...readAllPhrases(), ...readCarrierScans()];
const entries = compileLexicons(
  lexicons,
  labelled.map(({ text }) => text),
);
writeFileSync(
  resolve(target, 'packed-lexicon.ts'),
  `/** Written by scripts/classifier/build.ts from the lexicons beside it: the words of all languages, in the form of lexicon.ts. */

export const packedLexicon = ${quoted(packLexicon(entries))};
`,
);

const matcher = newMatcher(entries);
const model = train(labelled.map((each) => exampleOf(each, matcher)));
writeFileSync(
  resolve(target, 'packed-model.ts'),
  `/** Written by scripts/classifier/build.ts from the labelled set: the weights of the small model, in the form of weights.ts. */

/** One number a stage, in the order of STAGES. */
export const bias: readonly number[] = [${model.bias.join(', ')}];
export const weights = ${quoted(packWeights(model.weights, STAGES.length))};
`,
);
console.log(
  `${entries.length} entries, ${model.weights.filter((each) => each !== 0).length} weights, ${labelled.length} labelled texts`,
);
