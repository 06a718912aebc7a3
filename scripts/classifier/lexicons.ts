/** All lexicons; they are matched together because a carrier's text rarely says its language. */
import type { Lexicon } from '../../src/rules/classify/concepts.ts';
import { ar } from './lexicon/ar.ts';
import { cs } from './lexicon/cs.ts';
import { de } from './lexicon/de.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fr } from './lexicon/fr.ts';
import { he } from './lexicon/he.ts';
import { it } from './lexicon/it.ts';
import { ja } from './lexicon/ja.ts';
import { ko } from './lexicon/ko.ts';
import { more } from './lexicon/more.ts';
import { nl } from './lexicon/nl.ts';
import { nordic } from './lexicon/nordic.ts';
import { pl } from './lexicon/pl.ts';
import { pt } from './lexicon/pt.ts';
import { ru } from './lexicon/ru.ts';
import { tr } from './lexicon/tr.ts';
import { uk } from './lexicon/uk.ts';
import { zh } from './lexicon/zh.ts';

export const lexicons: readonly Lexicon[] = [
  en,
  de,
  nl,
  fr,
  es,
  pt,
  it,
  pl,
  cs,
  ru,
  uk,
  zh,
  ja,
  ko,
  he,
  ar,
  tr,
  nordic,
  more,
];
