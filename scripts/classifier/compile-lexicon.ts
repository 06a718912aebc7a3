/** Turns the readable lexicons into the entries that are packed: folded, cut to the stem that tells, without repetitions. */
import { CONCEPTS, type Lexicon } from '../../src/rules/classify/concepts.ts';
import { foldText } from '../../src/rules/classify/fold.ts';
import { type LexiconEntry, matchesInside } from '../../src/rules/classify/lexicon.ts';

/** A stem keeps at least this many letters of its last word. */
const SHORTEST_STEM = 5;
const SHORTEST_TAIL = 3;

function readEntries(lexicon: Lexicon): LexiconEntry[] {
  return CONCEPTS.flatMap((name, concept) =>
    (lexicon[name] ?? '').split(',').flatMap((written) => {
      const raw = written.trim();
      const anywhere = raw.startsWith('*');
      const whole = raw.endsWith('=');
      const word = foldText(raw.slice(anywhere ? 1 : 0, whole ? -1 : undefined));
      return word === '' ? [] : [{ word, concept, anywhere: anywhere || matchesInside(word, whole), whole }];
    }),
  );
}

/** An entry is a repetition when a shorter one of the same concept matches wherever it does. */
export function dropRepetitions(entries: readonly LexiconEntry[]): LexiconEntry[] {
  const stems = new Map(entries.filter((each) => !each.whole).map((each) => [`${each.concept} ${each.word}`, each]));
  const kept = new Map<string, LexiconEntry>();
  for (const entry of entries) {
    const longest = entry.word.length - (entry.whole ? 0 : 1);
    let repeated = false;
    for (let length = 1; length <= longest && !repeated; length += 1) {
      const stem = stems.get(`${entry.concept} ${entry.word.slice(0, length)}`);
      repeated = stem !== undefined && (stem.anywhere || !entry.anywhere);
    }
    if (!repeated) kept.set(`${entry.concept} ${entry.word} ${entry.whole}`, entry);
  }
  return [...kept.values()];
}

/** Counts how many word beginnings of the vocabulary start with a prefix. */
function newPrefixCounter(vocabulary: readonly string[]): (prefix: string) => number {
  const tails = vocabulary.flatMap((text) => {
    const starts = [...text.matchAll(/(?<= |^)\S/gu)].map((match) => match.index);
    return starts.map((start) => text.slice(start, start + 60));
  });
  tails.sort();
  const below = (key: string): number => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (prefix) => below(`${prefix}￿`) - below(prefix);
}

/** Cuts a word as long as nothing else known begins like what is left: `verteilzentrum` → `verteil`. */
function cut(entry: LexiconEntry, count: (prefix: string) => number): LexiconEntry {
  if (entry.whole || entry.anywhere) return entry;
  const tail = entry.word.lastIndexOf(' ') + 1;
  const shortest = tail === 0 ? SHORTEST_STEM : tail + SHORTEST_TAIL;
  const occurrences = count(entry.word);
  let word = entry.word;
  while (word.length > shortest && count(word.slice(0, -1)) === occurrences) word = word.slice(0, -1);
  return { ...entry, word };
}

/**
 * Compiles lexicons against a vocabulary (texts of the labelled set): stems are cut only where neither another entry nor
 * a word of the vocabulary would be caught by mistake.
 */
export function compileLexicons(lexicons: readonly Lexicon[], texts: readonly string[]): LexiconEntry[] {
  const entries = dropRepetitions(lexicons.flatMap(readEntries));
  const count = newPrefixCounter([...texts.map(foldText), ...new Set(entries.map((each) => each.word))]);
  return dropRepetitions(entries.map((entry) => cut(entry, count)));
}
