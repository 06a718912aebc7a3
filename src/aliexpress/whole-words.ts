/** Gives the readers their words at start, where nothing has to be asked first: commands, tests, benches. */

import { allPageWords } from './all-words.ts';
import { givePageWords } from './page-words.ts';

givePageWords(allPageWords);
