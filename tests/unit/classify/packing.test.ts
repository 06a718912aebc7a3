/** The written forms of the lexicon and of the weights: what is read is what was written. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../../src/rules/classify/concepts.ts';
import { foldInto, MAX_FOLDED } from '../../../src/rules/classify/fold.ts';
import { type LexiconEntry, matchesInside, packLexicon, unpackLexicon } from '../../../src/rules/classify/lexicon.ts';
import { newHits, newMatcher } from '../../../src/rules/classify/matcher.ts';
import { LIMIT, packWeights, unpackWeights } from '../../../src/rules/classify/weights.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcdeшщéאבتث签收한국'), minLength: 1, maxLength: 40 });
const entry: fc.Arbitrary<LexiconEntry> = fc
  .record({
    words: fc.array(letters, { minLength: 1, maxLength: 3 }),
    concept: fc.integer({ min: 0, max: CONCEPTS.length - 1 }),
    anywhere: fc.boolean(),
    whole: fc.boolean(),
  })
  .map(({ words, concept, anywhere, whole }) => {
    const word = words.join(' ');
    return { word, concept, anywhere: anywhere || matchesInside(word, whole), whole };
  });
const keyOf = ({ word, concept, anywhere, whole }: LexiconEntry) => `${concept} ${word} ${anywhere} ${whole}`;

describe('the packed lexicon', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: (each) => `${each.concept} ${each.word}`, maxLength: 40 }),
        (entries) => {
          expect(unpackLexicon(packLexicon(entries)).map(keyOf).sort()).toEqual(entries.map(keyOf).sort());
        },
      ),
    );
  });
});

describe('the packed weights', () => {
  it('read back what was written', () => {
    const weight = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -LIMIT, max: LIMIT }));
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 600 }), fc.integer({ min: 1, max: 14 }), (values, classes) => {
        const features = Math.floor(values.length / classes);
        const weights = Int8Array.from(values.slice(0, features * classes));
        expect(unpackWeights(packWeights(weights, classes), classes, features)).toEqual(weights);
      }),
    );
  });
});

describe('the matcher', () => {
  const find = (entries: LexiconEntry[], text: string): string[] => {
    const folded = new Uint16Array(MAX_FOLDED);
    const hits = newHits();
    newMatcher(entries).match(folded, foldInto(text, folded), hits);
    return Array.from(hits.sequence.slice(0, hits.count), (concept) => CONCEPTS[concept] ?? '');
  };
  const word = (text: string, name: (typeof CONCEPTS)[number], flags = ''): LexiconEntry => ({
    word: text,
    concept: CONCEPTS.indexOf(name),
    anywhere: flags.includes('*') || matchesInside(text, flags.includes('=')),
    whole: flags.includes('='),
  });

  it.each([
    ['a stem covers endings', [word('deliver', 'deliver')], 'Deliveries', ['deliver']],
    ['a stem does not match inside a word', [word('deliver', 'deliver')], 'undelivered', []],
    ['unless it may', [word('zentrum', 'hub', '*')], 'Paketzentrum', ['hub']],
    ['a whole word has no endings', [word('not', 'not', '=')], 'notice left, not here', ['not']],
    ['words of several words', [word('out for deliver', 'outfor')], 'Out  for DELIVERY', ['outfor']],
    ['glued scripts match anywhere', [word('签收', 'sign')], '本人已签收', ['sign']],
    [
      'in reading order, the longest at a place',
      [word('not', 'not', '='), word('deliver', 'deliver'), word('delivered', 'delivered')],
      'delivered, not',
      ['delivered', 'not'],
    ],
  ] as const)('%s', (_, entries, text, found) => {
    expect(find([...entries], text)).toEqual(found);
  });
});
