/** Every rule has its example, and the order of the rules is what makes the examples come out right. */
import { describe, expect, it } from 'vitest';
import { denialsOfDelivery, doubtsAboutDelivery } from '../../../src/rules/classify/evidence.ts';
import { foldInto, MAX_FOLDED } from '../../../src/rules/classify/fold.ts';
import { conceptNames, newHits } from '../../../src/rules/classify/matcher.ts';
import { productMatcher } from '../../../src/rules/classify/text.ts';

const matcher = productMatcher();

import { applyRules, rules } from '../../../src/rules/classify/rules.ts';

const folded = new Uint16Array(MAX_FOLDED);
const hits = newHits();
const read = (text: string) => {
  matcher.match(folded, foldInto(text, folded), hits);
  return conceptNames(hits);
};

describe('the rules', () => {
  it.each(rules)('$stage: $all proves itself by "$example"', (rule) => {
    const found = read(rule.example);
    expect(found).toEqual(expect.arrayContaining([...rule.all]));
    expect(found.filter((concept) => rule.none.includes(concept))).toEqual([]);
    expect(applyRules(hits)).toBe(rule.stage);
  });

  it('name at least one concept each, and none both as wanted and unwanted', () => {
    for (const { all, none, example } of rules) {
      expect(all.length, example).toBeGreaterThan(0);
      expect(
        all.filter((concept) => none.includes(concept)),
        example,
      ).toEqual([]);
    }
  });

  it('put returns before everything and make a delivery only of what was collected', () => {
    const stages = rules.map(({ stage }) => stage);
    expect(stages.lastIndexOf('returned')).toBeLessThan(stages.findIndex((stage) => stage !== 'returned'));
    for (const { stage, all } of rules) if (stage === 'delivered') expect(all).toContain('collected');
    expect(denialsOfDelivery).toEqual(expect.arrayContaining(['not', 'will', 'fail']));
    expect(doubtsAboutDelivery).toEqual(expect.arrayContaining(['return', 'sender', 'hub']));
  });
});
