/** Gives the rules their tables in the worker: read from the package, once for as long as it lives. */

import { giveTables, RULE_TABLES_FILE, ruleTablesSchema } from '../rules/tables.ts';

let reading: Promise<void> | undefined;

/** Rejects when the package cannot be read; the next call tries again. */
export function readRuleTables(): Promise<void> {
  reading ??= read().catch((problem: unknown) => {
    reading = undefined;
    throw problem;
  });
  return reading;
}

async function read(): Promise<void> {
  const response = await fetch(`/${RULE_TABLES_FILE}`);
  giveTables(ruleTablesSchema.parse(await response.json()));
}
