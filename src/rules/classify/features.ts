/** Numbers the features of the small trained model: every concept, every pair of concepts, and which follows which. */
import { CONCEPTS } from './concepts.ts';
import type { Hits } from './matcher.ts';

const COUNT: number = CONCEPTS.length;
/** Stands for the beginning and the end of the text among the neighbours. */
const EDGE = COUNT;
const PAIRS = COUNT;
const NEIGHBOURS = PAIRS + COUNT * COUNT;
const UNMATCHED = NEIGHBOURS + (COUNT + 1) * (COUNT + 1);
/** None, one, two or more words in which nothing was found. */
const UNMATCHED_KINDS = 3;
export const FEATURE_COUNT = UNMATCHED + COUNT * UNMATCHED_KINDS;
const MAX_FEATURES = 2048;
/** Texts that name more different ideas than this are whole paragraphs; the first ones tell. */
const MAX_PAIRED = 24;

/** The features of one text: the first `count` of `numbers`. */
export interface Features {
  readonly numbers: Uint16Array;
  count: number;
}

export function newFeatures(): Features {
  return { numbers: new Uint16Array(MAX_FEATURES), count: 0 };
}

const found = new Uint8Array(COUNT);

function addConcepts(hits: Hits, features: Features): void {
  let distinct = 0;
  for (let word = 0; word < hits.bits.length; word += 1) {
    for (let bits = hits.bits[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const concept = word * 32 + 31 - Math.clz32(bits & -bits);
      found[distinct++] = concept;
      features.numbers[features.count++] = concept;
    }
  }
  const paired = Math.min(distinct, MAX_PAIRED);
  for (let first = 0; first < paired; first += 1) {
    const row = PAIRS + (found[first] ?? 0) * COUNT;
    for (let second = first + 1; second < paired; second += 1) {
      features.numbers[features.count++] = row + (found[second] ?? 0);
    }
  }
}

function addNeighbours(hits: Hits, features: Features): void {
  let before = EDGE;
  for (let at = 0; at < hits.count; at += 1) {
    const concept = hits.sequence[at] ?? 0;
    if (concept === before) continue;
    features.numbers[features.count++] = NEIGHBOURS + before * (COUNT + 1) + concept;
    before = concept;
  }
  features.numbers[features.count++] = NEIGHBOURS + before * (COUNT + 1) + EDGE;
}

/** A text of one idea means something else when it names a place beside it: `arrived`, `arrived in Riga`. */
function addBareness(hits: Hits, features: Features): void {
  const only = hits.sequence[0] ?? 0;
  for (let at = 1; at < hits.count; at += 1) if (hits.sequence[at] !== only) return;
  const kind = Math.min(hits.unmatched, UNMATCHED_KINDS - 1);
  if (hits.count > 0) features.numbers[features.count++] = UNMATCHED + only * UNMATCHED_KINDS + kind;
}

/** Fills `features` from the concepts of a text. */
export function extractFeatures(hits: Hits, features: Features): void {
  features.count = 0;
  addConcepts(hits, features);
  addNeighbours(hits, features);
  addBareness(hits, features);
}
