/** Gives the rules their tables at start, where nothing has to be read first: commands, tests, benches. */

import { allTables } from './all-tables.ts';
import { giveTables } from './tables.ts';

giveTables(allTables);
