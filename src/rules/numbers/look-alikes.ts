/** Corrections of a mistyped number: signs that look alike, swapped where that makes exactly one valid number. */

/** Signs that are taken for one another (guide A: "it is easy to confuse zero and the letter O"). */
const CLASSES = ['0O', '1IL', '5S', '8B', '2Z'] as const;

/** More candidates than this means that a number could be almost anything. */
const MOST = 20_000;

/** The one valid number that swapping look-alikes gives; null when there is none or more than one. */
export function soleCorrection(number: string, isValid: (candidate: string) => boolean): string | null {
  const choices = [...number].map((sign) => CLASSES.find((signs) => signs.includes(sign)) ?? sign);
  const count = choices.reduce((product, signs) => product * signs.length, 1);
  if (count === 1 || count > MOST) return null;
  let found: string | null = null;
  for (const candidate of combinations(choices)) {
    if (candidate === number || !isValid(candidate)) continue;
    if (found !== null) return null;
    found = candidate;
  }
  return found;
}

function* combinations(choices: readonly string[], at = 0, prefix = ''): Generator<string> {
  const signs = choices[at];
  if (signs === undefined) {
    yield prefix;
    return;
  }
  for (const sign of signs) yield* combinations(choices, at + 1, prefix + sign);
}
