/**
 * The large tables that rules look things up in. They are given from outside before the first question, because a worker
 * that carried them in its code would be a third larger: it reads them from a file of the package.
 */

import * as z from 'zod/mini';
import { STAGES } from '../domain/stage.ts';

const codeTableSchema = z.object({
  carriers: z.array(z.string()),
  distinctive: z.optional(z.literal(true)),
  rough: z.optional(z.literal(true)),
  dressed: z.optional(z.literal(true)),
  stages: z.partialRecord(z.enum(STAGES), z.string()),
});

export const ruleTablesSchema = z.object({
  words: z.object({
    /** The words of all languages, as classify/lexicon.ts writes them. */
    lexicon: z.string(),
    /** One number a stage, in the order of STAGES. */
    bias: z.array(z.number()),
    /** As classify/weights.ts writes them. */
    weights: z.string(),
  }),
  /** Event codes, see classify/code-table.ts. */
  codes: z.array(codeTableSchema),
  /** Cities that other languages call by another name; the writings of one city parted by `|`. */
  cities: z.array(z.string()),
  /** Words that name a shipping method, in the order in which they are tried. */
  methods: z.array(
    z.tuple([z.enum(['M-STD', 'M-SAVER', 'M-PREM', 'M-EPKT', 'M-POST', 'M-EXPR', 'M-OTHER']), z.array(z.string())]),
  ),
  /** The posts that issue S10 numbers, by the last two letters. */
  posts: z.record(z.string(), z.string()),
});
export type RuleTables = z.infer<typeof ruleTablesSchema>;

/** Where the build puts them, from the root of the package. */
export const RULE_TABLES_FILE = 'rules/tables.json';

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
