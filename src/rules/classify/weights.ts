/** The written form of the model's weights: runs of zeros and small numbers as printable characters, which compress well. */

const FIRST = 35;
/** Characters that would need an escape in a string of the source, or look like a template's placeholder. */
const SKIPPED = [36, 39, 92];
const ALPHABET = Array.from({ length: 91 }, (_, index) => index + FIRST).filter((code) => !SKIPPED.includes(code));
/** Weights reach from -LIMIT to LIMIT. */
export const LIMIT = 12;
const LONGEST_RUN = ALPHABET.length - 2 * LIMIT;

const symbolOf = (weight: number): number => (weight > 0 ? weight - 1 : LIMIT - weight - 1);
const character = (symbol: number): string => String.fromCharCode(ALPHABET[symbol] ?? FIRST);

/** Writes weights (whole numbers, feature-major: all stages of feature 0, then of feature 1 …) stage by stage. */
export function packWeights(weights: Int8Array, classes: number): string {
  let text = '';
  let zeros = 0;
  const flush = (): void => {
    for (; zeros > 0; zeros -= LONGEST_RUN) text += character(2 * LIMIT + Math.min(zeros, LONGEST_RUN) - 1);
    zeros = 0;
  };
  for (let stage = 0; stage < classes; stage += 1) {
    for (let at = stage; at < weights.length; at += classes) {
      const weight = weights[at] ?? 0;
      if (weight === 0) zeros += 1;
      else {
        flush();
        text += character(symbolOf(weight));
      }
    }
  }
  flush();
  return text;
}

/** Reads what `packWeights` wrote; the result is feature-major. */
export function unpackWeights(text: string, classes: number, features: number): Int8Array {
  const weights = new Int8Array(classes * features);
  const symbols = new Map(ALPHABET.map((code, symbol) => [code, symbol]));
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const symbol = symbols.get(text.charCodeAt(index)) ?? 0;
    if (symbol >= 2 * LIMIT) at += symbol - 2 * LIMIT + 1;
    else {
      const weight = symbol < LIMIT ? symbol + 1 : LIMIT - symbol - 1;
      weights[(at % features) * classes + Math.floor(at / features)] = weight;
      at += 1;
    }
  }
  return weights;
}
