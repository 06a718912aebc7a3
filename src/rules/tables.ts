/**
 * The large tables that rules look things up in. They are given from outside before the first question, because a worker
 * that carried them in its code would be a third larger: it reads them from files of the package.
 */

import * as z from 'zod/mini';

export const packedWordsSchema = z.object({
  /** The words of all languages, as classify/lexicon.ts writes them. */
  lexicon: z.string(),
  /** One number a stage, in the order of STAGES. */
  bias: z.array(z.number()),
  /** As classify/weights.ts writes them. */
  weights: z.string(),
});

/** Cities that other languages call by another name; the writings of one city parted by `|`. */
export const citiesSchema = z.array(z.string());

export interface RuleTables {
  readonly words: z.infer<typeof packedWordsSchema>;
  readonly cities: z.infer<typeof citiesSchema>;
}

let given: RuleTables | undefined;

/** Must be called before the first verdict or classification; later calls change nothing. */
export function giveTables(tables: RuleTables): void {
  given ??= tables;
}

/** Throws when nobody gave the tables: a verdict without them would be a guess. */
export function ruleTables(): RuleTables {
  if (given === undefined) throw new Error('the tables of the rules were not given');
  return given;
}
