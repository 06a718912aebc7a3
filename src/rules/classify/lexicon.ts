/** The written form of the lexicons: one sorted list of folded words of all languages, each with the concept it stands for. */
import { CONCEPTS } from './concepts.ts';

/** One folded word (or words parted by single spaces) and what it means. */
export interface LexiconEntry {
  readonly word: string;
  /** Index into CONCEPTS. */
  readonly concept: number;
  /** Also inside a word, not only at its beginning. */
  readonly anywhere: boolean;
  /** Only up to the end of a word: endings are not covered. */
  readonly whole: boolean;
}

/**
 * Front-coded entries, sorted by word. `shared` has one character an entry (how many letters it shares with the entry
 * before), `rest` the remaining letters and `=` (whole) or `*` (anywhere), one line an entry, `concepts` one character an entry.
 */
export interface PackedLexicon {
  readonly shared: string;
  readonly rest: string;
  readonly concepts: string;
}

/** First printable character that needs no escape in a source string; the codes count on from it, leaving out the backslash. */
const FIRST = 40;
const BACKSLASH = 92;
/** From Hebrew on, scripts glue particles to words or do not part words at all: their entries match anywhere. */
const GLUED_SCRIPTS = 0x590;

const numberToCode = (value: number): number => (value + FIRST < BACKSLASH ? value + FIRST : value + FIRST + 1);
const codeToNumber = (code: number): number => (code > BACKSLASH ? code - FIRST - 1 : code - FIRST);

export const isGlued = (word: string): boolean => word.charCodeAt(0) >= GLUED_SCRIPTS;

/** Packs entries; they need not be sorted. A word may stand for several concepts. */
export function packLexicon(entries: readonly LexiconEntry[]): PackedLexicon {
  const sorted = [...entries].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.concept - b.concept));
  let before = '';
  let shared = '';
  let concepts = '';
  const rest: string[] = [];
  for (const { word, concept, anywhere, whole } of sorted) {
    let same = 0;
    while (same < before.length && same < word.length && before[same] === word[same]) same += 1;
    shared += String.fromCharCode(numberToCode(same));
    rest.push(word.slice(same) + (whole ? '=' : '') + (anywhere && !isGlued(word) ? '*' : ''));
    concepts += String.fromCharCode(numberToCode(concept));
    before = word;
  }
  return { shared, rest: rest.join('\n'), concepts };
}

/** Reads what `packLexicon` wrote. */
export function unpackLexicon(packed: PackedLexicon): LexiconEntry[] {
  let word = '';
  return packed.rest.split('\n').map((line, index) => {
    const anywhere = line.endsWith('*');
    const bare = anywhere ? line.slice(0, -1) : line;
    const whole = bare.endsWith('=');
    word = word.slice(0, codeToNumber(packed.shared.charCodeAt(index))) + (whole ? bare.slice(0, -1) : bare);
    const concept = Math.min(codeToNumber(packed.concepts.charCodeAt(index)), CONCEPTS.length - 1);
    return { word, concept, anywhere: anywhere || isGlued(word), whole };
  });
}
