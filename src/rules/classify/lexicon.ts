/** The written form of the lexicons: the folded words of all languages by script and concept, sorted, each only as far as it differs from the one before. */
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

/** Code points at which the next script begins; words of one script compress well beside each other. */
const SCRIPTS = [0x370, 0x400, 0x590, 0x600, 0x700, 0x3040, 0xac00, 0xd7b0];
/** From Hebrew on, scripts glue particles to words; from Thai on, they do not part words at all. */
const GLUED_SCRIPTS = 0x590;
const UNPARTED_SCRIPTS = 0xe00;
const FIRST_MARK = 65;
const LAST_MARK = 90;
/** `A` stands for this many letters shared with the word before. */
const SHORTEST_SHARED = 2;
const WORD = /([A-Z,])([^A-Z,]*)/g;

/** Whether words of this script match anywhere without being told to; a whole word needs a script that parts words. */
export const matchesInside = (word: string, whole: boolean): boolean =>
  word.charCodeAt(0) >= (whole ? UNPARTED_SCRIPTS : GLUED_SCRIPTS);

const scriptOf = (word: string): number => SCRIPTS.filter((first) => word.charCodeAt(0) >= first).length;

function packWords(entries: readonly LexiconEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.word < b.word ? -1 : 1));
  let before = '';
  let line = '';
  for (const { word, anywhere, whole } of sorted) {
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared += 1;
    shared = Math.min(shared, LAST_MARK - FIRST_MARK + SHORTEST_SHARED);
    const told = shared >= SHORTEST_SHARED ? shared : 0;
    const mark = told === 0 ? ',' : String.fromCharCode(FIRST_MARK + told - SHORTEST_SHARED);
    line += mark + word.slice(told) + (whole ? '=' : '') + (anywhere && !matchesInside(word, whole) ? '*' : '');
    before = word;
  }
  return line;
}

/**
 * Packs entries, in any order. One line a script and concept; each word is led by a comma, or by a capital letter that says
 * how many letters it shares with the word before; `=` and `*` after it as in the readable lexicons.
 */
export function packLexicon(entries: readonly LexiconEntry[]): string {
  const lines: string[] = [];
  for (let script = 0; script <= SCRIPTS.length; script += 1) {
    const ofScript = entries.filter(({ word }) => scriptOf(word) === script);
    for (const concept of CONCEPTS.keys()) lines.push(packWords(ofScript.filter((entry) => entry.concept === concept)));
  }
  return lines.join('\n');
}

function unpackWords(line: string, concept: number): LexiconEntry[] {
  let word = '';
  return Array.from(line.matchAll(WORD), ([, mark = ',', told = '']) => {
    const anywhere = told.endsWith('*');
    const bare = anywhere ? told.slice(0, -1) : told;
    const whole = bare.endsWith('=');
    const shared = mark === ',' ? 0 : mark.charCodeAt(0) - FIRST_MARK + SHORTEST_SHARED;
    word = word.slice(0, shared) + (whole ? bare.slice(0, -1) : bare);
    return { word, concept, anywhere: anywhere || matchesInside(word, whole), whole };
  });
}

/** Reads what `packLexicon` wrote. */
export function unpackLexicon(packed: string): LexiconEntry[] {
  return packed.split('\n').flatMap((line, index) => unpackWords(line, index % CONCEPTS.length));
}
