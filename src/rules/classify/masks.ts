/** Sets of concepts as bit masks over the bits of a text's hits. */
import { CONCEPTS, type Concept } from './concepts.ts';

/** Bit i of word i>>5 stands for concept i. */
export function maskOf(concepts: readonly Concept[]): Int32Array {
  const mask = new Int32Array(Math.ceil(CONCEPTS.length / 32));
  for (const concept of concepts) {
    const index = CONCEPTS.indexOf(concept);
    mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
  }
  return mask;
}

/** Whether `bits` and `mask` have a concept in common. */
export function hasAny(bits: Int32Array, mask: Int32Array): boolean {
  for (let word = 0; word < mask.length; word += 1) if (((bits[word] ?? 0) & (mask[word] ?? 0)) !== 0) return true;
  return false;
}
