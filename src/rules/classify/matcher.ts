/** Finds the concepts of all lexicons in a folded text in one pass over a trie. */
import { CONCEPTS, type Concept } from './concepts.ts';
import type { LexiconEntry } from './lexicon.ts';

const SPACE = 32;
const ANYWHERE = 1;
const WHOLE = 2;
const MAX_HITS = 96;
/** More than there are concepts: an end and a concept fit into one number. */
const CONCEPT_ROOM = 128;

/** The concepts of one text: a bit set (bit i of word i>>5) and the longest match at each place, in reading order. */
export interface Hits {
  readonly bits: Int32Array;
  readonly sequence: Uint8Array;
  count: number;
  /** Words nothing was found in: places, names and whatever is not understood. */
  unmatched: number;
}

/** Looks for concepts; `match` fills `hits` with those of a folded text (see fold.ts for its form). */
export interface Matcher {
  match(folded: Uint16Array, length: number, hits: Hits): void;
}

interface Node {
  readonly next: Map<number, Node>;
  /** Concept index * 4 + flags. */
  readonly ends: number[];
}

/** A trie in arrays, nodes numbered from 1: the matcher runs once a letter and must not chase objects. */
interface Trie {
  readonly roots: Int32Array;
  readonly firstChild: Int32Array;
  readonly sibling: Int32Array;
  readonly letter: Uint16Array;
  readonly firstEnd: Int32Array;
  readonly ends: Uint16Array;
}

function plant(entries: readonly LexiconEntry[]): Node {
  const root: Node = { next: new Map(), ends: [] };
  for (const { word, concept, anywhere, whole } of entries) {
    let node = root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      const next = node.next.get(code) ?? { next: new Map(), ends: [] };
      node.next.set(code, next);
      node = next;
    }
    node.ends.push(concept * 4 + (anywhere ? ANYWHERE : 0) + (whole ? WHOLE : 0));
  }
  return root;
}

function flatten(root: Node): Trie {
  const letter = [0];
  const sibling = [0];
  const firstChild = [0];
  const firstEnd = [0, 0];
  const ends: number[] = [];
  const roots = new Int32Array(0x10000);
  const lay = (node: Node, isRoot: boolean): number => {
    let previous = 0;
    for (const [code, child] of node.next) {
      const below = lay(child, false);
      const number = letter.push(code) - 1;
      sibling.push(isRoot ? 0 : previous);
      firstChild.push(below);
      ends.push(...child.ends);
      firstEnd.push(ends.length);
      if (isRoot) roots[code] = number;
      previous = number;
    }
    return previous;
  };
  lay(root, true);
  return {
    roots,
    letter: Uint16Array.from(letter),
    sibling: Int32Array.from(sibling),
    firstChild: Int32Array.from(firstChild),
    firstEnd: Int32Array.from(firstEnd),
    ends: Uint16Array.from(ends),
  };
}

/** Marks all concepts whose words begin at `start`; answers the end of the longest one and its concept, or 0 where there is none. */
function matchFrom(trie: Trie, folded: Uint16Array, length: number, start: number, bits: Int32Array): number {
  const { roots, letter, sibling, firstChild, firstEnd, ends } = trie;
  const opens = folded[start - 1] === SPACE;
  let node = roots[folded[start] ?? 0] ?? 0;
  let longest = 0;
  for (let at = start + 1; node !== 0; at += 1) {
    const stop = firstEnd[node + 1] ?? 0;
    for (let end = firstEnd[node] ?? 0; end < stop; end += 1) {
      const entry = ends[end] ?? 0;
      if (!opens && (entry & ANYWHERE) === 0) continue;
      if ((entry & WHOLE) !== 0 && folded[at] !== SPACE) continue;
      const concept = entry >> 2;
      longest = at * CONCEPT_ROOM + concept;
      bits[concept >> 5] = (bits[concept >> 5] ?? 0) | (1 << (concept & 31));
    }
    if (at >= length) break;
    const code = folded[at];
    node = firstChild[node] ?? 0;
    while (node !== 0 && letter[node] !== code) node = sibling[node] ?? 0;
  }
  return longest;
}

/** Builds a matcher for the entries of a lexicon. */
export function newMatcher(entries: readonly LexiconEntry[]): Matcher {
  const trie = flatten(plant(entries));
  return {
    match(folded, length, hits) {
      hits.bits.fill(0);
      hits.count = 0;
      hits.unmatched = 0;
      let wordFrom = 1;
      let matchedTo = 0;
      for (let start = 1; start < length; start += 1) {
        if (folded[start] === SPACE) {
          if (matchedTo <= wordFrom && start > wordFrom) hits.unmatched += 1;
          wordFrom = start + 1;
          continue;
        }
        const longest = matchFrom(trie, folded, length, start, hits.bits);
        if (longest === 0) continue;
        matchedTo = Math.max(matchedTo, Math.floor(longest / CONCEPT_ROOM));
        if (hits.count < MAX_HITS) hits.sequence[hits.count++] = longest % CONCEPT_ROOM;
      }
    },
  };
}

export function newHits(): Hits {
  return {
    bits: new Int32Array(Math.ceil(CONCEPTS.length / 32)),
    sequence: new Uint8Array(MAX_HITS),
    count: 0,
    unmatched: 0,
  };
}

/** The names of the concepts found, for tests of the rules and for the evaluation. */
export function conceptNames(hits: Hits): Concept[] {
  return CONCEPTS.filter((_, index) => ((hits.bits[index >> 5] ?? 0) & (1 << (index & 31))) !== 0);
}
