/** Bench of the classifier: how many different texts it reads a second, without their codes. */
import { readAllPhrases, readCarrierScans } from '../scripts/classifier/labelled.ts';
import { classify } from '../src/rules/classify/classify.ts';

const TEXTS = 60_000;
const ROUNDS = 15;
const GOAL = 200_000;

/** Different texts: every labelled text with numbers, dates and places around it as carriers print them. */
function texts(): string[] {
  const labelled = [...readCarrierScans(), ...readAllPhrases()].map(({ text }) => text).filter((text) => text !== '');
  return Array.from({ length: TEXTS }, (_, index) => {
    const text = labelled[index % labelled.length] ?? '';
    const number = 100_000 + index;
    return index % 2 === 0 ? `${text} ${number}` : `[${number}] ${text}`;
  });
}

/** Prints the median and the spread of several rounds; returns the median of texts a second. */
export function benchClassify(): number {
  const list = texts();
  const rates: number[] = [];
  let understood = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now();
    for (const text of list) if (classify({ text }).by !== 'none') understood += 1;
    // The first round only warms the machine up.
    if (round > 0) rates.push((1000 * list.length) / (performance.now() - begin));
  }
  rates.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(rates[Math.min(rates.length - 1, Math.floor(rates.length * share))] ?? 0);
  const share = Math.round((100 * understood) / (list.length * (ROUNDS + 1)));
  console.log(
    `classify: ${at(0.5)} texts a second (lowest ${at(0)}, highest ${at(1)}; ${ROUNDS} rounds of ${TEXTS} different texts, ${share} % understood; goal ${GOAL})`,
  );
  return at(0.5);
}
