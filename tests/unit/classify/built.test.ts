/** What is generated is up to date with what people edit, and small. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileLexicons } from '../../../scripts/classifier/compile-lexicon.ts';
import { readAllPhrases, readCarrierScans } from '../../../scripts/classifier/labelled.ts';
import { lexicons } from '../../../scripts/classifier/lexicons.ts';
import { CONCEPTS } from '../../../src/rules/classify/concepts.ts';
import { packLexicon } from '../../../src/rules/classify/lexicon.ts';
import packed from '../../../src/rules/classify/packed.json' with { type: 'json' };

describe('the generated tables', () => {
  it('hold the lexicons as they are (else run scripts/classifier/build.ts)', () => {
    const texts = [...readAllPhrases(), ...readCarrierScans()].map(({ text }) => text);
    expect(packed.lexicon === packLexicon(compileLexicons(lexicons, texts))).toBe(true);
  });

  it('take no more room than the classifier may', () => {
    expect(gzipSync(packed.lexicon).length).toBeLessThan(22_000);
    expect(gzipSync(packed.weights).length).toBeLessThan(6_500);
  });
});

describe('the lexicons', () => {
  it('name only known concepts, and every concept in some language', () => {
    const named = new Set(lexicons.flatMap((lexicon) => Object.keys(lexicon)));
    expect([...named].sort()).toEqual([...CONCEPTS].sort());
  });

  it('write no word with a character that the written form needs', () => {
    for (const lexicon of lexicons) for (const words of Object.values(lexicon)) expect(words).not.toMatch(/[\n;|]/);
  });
});
