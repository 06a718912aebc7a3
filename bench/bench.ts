/** `npm run bench`: every measurement of the engine in one run, each beside its baseline. */

import '../src/aliexpress/whole-words.ts';
import '../src/rules/whole-tables.ts';
import { benchClassify } from './classify.ts';
import { benchJudge } from './judge.ts';
import { benchRead } from './read.ts';

benchJudge();
benchClassify();
const { bytes, parseMs, readMs, ratio } = benchRead();
console.log(
  `read: a list answer of ${Math.round(bytes / 1000)} kB in ${readMs.toFixed(2)} ms, JSON.parse ${parseMs.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (budget 1.5)`,
);
