/** How many different texts the classifier reads a second, without their codes. */

import { readAllPhrases, readCarrierScans } from '../scripts/classifier/labelled.ts';
import { classify } from '../src/rules/classify/classify.ts';
import type { Figure } from './figures.ts';
import { spreadOf, timed } from './stats.ts';

const TEXTS = 60_000;
const ROUNDS = 15;

/** Different texts: every labelled text with numbers around it, as carriers print them. */
function texts(): string[] {
  const labelled = [...readCarrierScans(), ...readAllPhrases()].map(({ text }) => text).filter((text) => text !== '');
  return Array.from({ length: TEXTS }, (_, index) => {
    const text = labelled[index % labelled.length] ?? '';
    const number = 100_000 + index;
    return index % 2 === 0 ? `${text} ${number}` : `[${number}] ${text}`;
  });
}

export function benchClassify(): Figure[] {
  const list = texts();
  const rates: number[] = [];
  let understood = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ms = timed(() => {
      for (const text of list) if (classify({ text }).by !== 'none') understood += 1;
    });
    // The first round only warms the machine up.
    if (round > 0) rates.push((1000 * list.length) / ms);
  }
  const rate = spreadOf(rates);
  return [
    {
      name: 'classify texts',
      unit: 'texts/s',
      value: rate.median,
      spread: rate,
      budget: { of: 'value', least: 200_000 },
    },
    {
      name: 'of these understood',
      unit: '%',
      value: Math.round((100 * understood) / (list.length * (ROUNDS + 1))),
    },
  ];
}
