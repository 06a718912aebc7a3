/**
 * `npm run eval`: how well the classifier reads the project's own labelled set, as shipped and, which is the honest figure,
 * on what its model never saw: phrases held back, texts in five folds, and carriers left out one after the other.
 */
import { STAGES, type Stage } from '../src/domain/stage.ts';
import { type ClassifiedEvent, classify, newClassifier } from '../src/rules/classify/classify.ts';
import { foldText } from '../src/rules/classify/fold.ts';
import { newTextReader, productMatcher } from '../src/rules/classify/text.ts';
import '../src/rules/whole-tables.ts';
import { type Labelled, readAllPhrases, readCarrierScans } from './classifier/labelled.ts';
import { exampleOf, train } from './classifier/train.ts';

type Classify = (event: ClassifiedEvent) => { stage: Stage; by: string };
interface Answer {
  readonly labelled: Labelled;
  readonly stage: Stage;
  readonly by: string;
}

const FOLDS = 5;
const CARRIER_GROUPS = 12;
const WORST_SHOWN = 40;
const SMALLEST_GROUP = 10;

const matcher = productMatcher();
const phrases = readAllPhrases();
const scans = readCarrierScans();

const isRight = ({ labelled, stage }: Answer): boolean => stage === labelled.stage || stage === labelled.alternative;
const share = (answers: readonly Answer[]): string =>
  `${((100 * answers.filter(isRight).length) / Math.max(1, answers.length)).toFixed(1)} %`;
const falseDeliveries = (answers: readonly Answer[]): Answer[] =>
  answers.filter((answer) => answer.stage === 'delivered' && !isRight(answer));

function ask(using: Classify, asked: readonly Labelled[], withCode: boolean): Answer[] {
  return asked.map((labelled) => {
    const event = withCode ? labelled : { text: labelled.text };
    return { labelled, ...using(event) };
  });
}

function trainOn(known: readonly Labelled[]): Classify {
  const model = train(known.map((labelled) => exampleOf(labelled, matcher)));
  return newClassifier(newTextReader(matcher, model));
}

/** Asks every scan with a model that never saw its group. */
function crossValidate(groupOf: (scan: Labelled) => string, groups: number, withCode: boolean): Answer[] {
  const names = [...new Set(scans.map(groupOf))].sort();
  const numberOf = new Map(names.map((name, index) => [name, index % groups]));
  return Array.from({ length: groups }, (_, group) => {
    const unseen = scans.filter((scan) => numberOf.get(groupOf(scan)) === group);
    const seen = scans.filter((scan) => numberOf.get(groupOf(scan)) !== group);
    return ask(trainOn([...phrases, ...seen]), unseen, withCode);
  }).flat();
}

function report(title: string, answers: readonly Answer[]): void {
  const wrong = falseDeliveries(answers);
  console.log(`${title}: ${share(answers)} of ${answers.length}; called delivered by mistake: ${wrong.length}`);
}

function reportBy(title: string, answers: readonly Answer[], groupOf: (answer: Answer) => string): void {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) groups.set(groupOf(answer), [...(groups.get(groupOf(answer)) ?? []), answer]);
  const rows = [...groups]
    .filter(([, group]) => group.length >= SMALLEST_GROUP)
    .sort((a, b) => b[1].length - a[1].length);
  console.log(`  by ${title}: ${rows.map(([name, group]) => `${name} ${share(group)} (${group.length})`).join(', ')}`);
}

function reportConfusion(answers: readonly Answer[]): void {
  console.log('\nConfusion (rows: labelled, columns: answered)');
  const short = (stage: string): string => stage.slice(0, 9).padStart(10);
  console.log(`${''.padEnd(20)}${STAGES.map(short).join('')}`);
  for (const row of STAGES) {
    const of = answers.filter(({ labelled }) => labelled.stage === row);
    const counts = STAGES.map(
      (column) => of.filter((answer) => (isRight(answer) ? row : answer.stage) === column).length,
    );
    console.log(`${row.padEnd(20)}${counts.map((count) => String(count).padStart(10)).join('')}`);
  }
}

/** The worse a mistake the earlier it is shown: a false delivery, then progress for a return, then the rest. */
function weightOf(answer: Answer): number {
  if (answer.stage === 'delivered') return 0;
  return answer.labelled.stage === 'returned' ? 1 : 2;
}

function reportWorst(answers: readonly Answer[]): void {
  console.log('\nWorst mistakes');
  const mistakes = answers.filter((answer) => !isRight(answer)).sort((a, b) => weightOf(a) - weightOf(b));
  for (const { labelled, stage } of mistakes.slice(0, WORST_SHOWN)) {
    console.log(`  ${labelled.lang} ${labelled.carrier}: "${labelled.text}" is ${labelled.stage}, answered ${stage}`);
  }
}

const shipped = ask(classify, [...scans, ...phrases], true);
report('As shipped, everything', shipped);
reportBy('language', shipped, ({ labelled }) => labelled.lang);
reportBy('stage', shipped, ({ labelled }) => labelled.stage);
reportBy('carrier', shipped, ({ labelled }) => labelled.carrier || 'phrases');

console.log('\nOn what the model did not see');
const heldBack = phrases.filter((phrase) => phrase.heldBack);
const unseenPhrases = ask(trainOn([...scans, ...phrases.filter((phrase) => !phrase.heldBack)]), heldBack, true);
report('Phrases held back', unseenPhrases);
reportBy('language', unseenPhrases, ({ labelled }) => labelled.lang);
const folds = crossValidate((scan) => foldText(scan.text), FOLDS, true);
report(`Scans in ${FOLDS} folds, with their codes`, folds);
report(
  `Scans in ${FOLDS} folds, words only`,
  crossValidate((scan) => foldText(scan.text), FOLDS, false),
);
const leftOut = crossValidate((scan) => scan.carrier, CARRIER_GROUPS, true);
report(`Carriers left out (${CARRIER_GROUPS} groups), with their codes`, leftOut);
reportBy('language', leftOut, ({ labelled }) => labelled.lang);
const words = crossValidate((scan) => scan.carrier, CARRIER_GROUPS, false);
report(`Carriers left out (${CARRIER_GROUPS} groups), words only`, words);
reportBy('language', words, ({ labelled }) => labelled.lang);
reportBy('stage', words, ({ labelled }) => labelled.stage);
reportConfusion(words);
reportWorst(words);
