/** All tables at hand, for contexts that read files at start: the commands, the tests and the benches. */

import words from './classify/packed.json' with { type: 'json' };
import cities from './places/cities.json' with { type: 'json' };
import { giveTables } from './tables.ts';

giveTables({ words, cities });
