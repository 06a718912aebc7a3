/** The project's labelled set: whole, without anybody's data, and read as well as the closing figures say. */
import { describe, expect, it } from 'vitest';
import { type Labelled, readAllPhrases, readCarrierScans } from '../../../scripts/classifier/labelled.ts';
import { STAGES } from '../../../src/domain/stage.ts';
import { classify } from '../../../src/rules/classify/classify.ts';

const phrases = readAllPhrases();
const scans = readCarrierScans();
const isRight = (labelled: Labelled): boolean => {
  const { stage } = classify(labelled);
  return stage === labelled.stage || stage === labelled.alternative;
};
const share = (rows: readonly Labelled[]): number => rows.filter(isRight).length / rows.length;

/** Languages of the carriers most AliExpress parcels go through. */
const MAIN_LANGUAGES = [
  'en',
  'ru',
  'zh',
  'nl',
  'ko',
  'pt',
  'de',
  'pl',
  'fr',
  'es',
  'uk',
  'cs',
  'it',
  'he',
  'ar',
  'ja',
  'tr',
];

describe('the labelled set', () => {
  it('has phrases of every stage in every language, a third of them held back', () => {
    for (const lang of new Set(phrases.map((each) => each.lang))) {
      const own = phrases.filter((each) => each.lang === lang);
      expect(new Set(own.map(({ stage }) => stage)), lang).toEqual(new Set(STAGES));
    }
    for (const lang of MAIN_LANGUAGES) {
      for (const stage of STAGES) {
        expect(
          phrases.filter((each) => each.lang === lang && each.stage === stage).length,
          `${lang} ${stage}`,
        ).toBeGreaterThanOrEqual(10);
      }
    }
    const heldBack = phrases.filter((each) => each.heldBack).length;
    expect(heldBack / phrases.length).toBeGreaterThan(0.2);
  });

  it('holds nobody’s number, address or name', () => {
    for (const { text } of [...phrases, ...scans]) {
      expect(text, text).not.toMatch(/\d{5}|@|[A-Z]{2}\d{9}[A-Z]{2}/);
    }
  });

  it('does not contradict itself', () => {
    const readings = new Map<string, Labelled>();
    for (const each of [...phrases, ...scans]) {
      if (each.code !== '' || each.carrier !== '') continue;
      const known = readings.get(each.text);
      const stages = [each.stage, each.alternative];
      if (known) expect(stages.includes(known.stage) || known.alternative === each.stage, each.text).toBe(true);
      readings.set(each.text, each);
    }
  });
});

describe('the classifier on the labelled set', () => {
  it('reads carriers’ scans', () => {
    expect(share(scans)).toBeGreaterThan(0.98);
    const cainiao = scans.filter(
      ({ carrier, code }) => code !== '' && (carrier === 'cainiao' || carrier === 'aliexpress'),
    );
    expect(share(cainiao)).toBeGreaterThan(0.99);
  });

  it.each(MAIN_LANGUAGES)('reads the phrases of %s', (lang) => {
    expect(share(phrases.filter((each) => each.lang === lang))).toBeGreaterThan(0.9);
  });

  it('never calls a parcel delivered that is not, nor a return progress', () => {
    const wrong = [...phrases, ...scans].filter((each) => !isRight(each));
    expect(wrong.filter((each) => classify(each).stage === 'delivered').map(({ text }) => text)).toEqual([]);
    const harmless = new Set(['returned', 'exception', 'info_only', 'customs']);
    expect(
      wrong.filter((each) => each.stage === 'returned' && !harmless.has(classify(each).stage)).map(({ text }) => text),
    ).toEqual([]);
  });
});
