/** All tables of the rules at hand: what the build writes into the package, and what contexts without a package use. */

import { codeTables } from './classify/code-tables.ts';
import words from './classify/packed.json' with { type: 'json' };
import { METHOD_NAMES } from './method-names.ts';
import { ISSUING_POSTS } from './numbers/issuing-posts.ts';
import cities from './places/cities.json' with { type: 'json' };
import { type RuleTables, ruleTablesSchema } from './tables.ts';

export const allTables: RuleTables = ruleTablesSchema.parse({
  words,
  codes: codeTables,
  cities,
  methods: METHOD_NAMES,
  posts: ISSUING_POSTS,
});
