/** AliExpress's words for an order's state, in its languages: the lowest trust of all, asked when no code speaks. */

import type { OrderState } from '../domain/stage.ts';
import { pageWords } from './page-words.ts';
import { foldedText } from './plain-text.ts';

/** The state a text names, as a whole phrase in any language; nothing for a phrase that is not in the table. */
export function stateOfWords(text: string): OrderState | undefined {
  const key = phraseKey(text);
  const { states } = pageWords();
  return Object.hasOwn(states, key) ? states[key] : undefined;
}

const keys = new Map<string, string>();
const MOST_KEYS = 500;

/** A phrase as the table is keyed by: folded, without the stops and marks around it. A list says the same few often. */
export function phraseKey(text: string): string {
  const phrase = text.slice(0, 120);
  const known = keys.get(phrase);
  if (known !== undefined) return known;
  const key = foldedText(phrase).replace(/^[\s.:!…·•]+|[\s.:!…·•]+$/g, '');
  if (keys.size < MOST_KEYS) keys.set(phrase, key);
  return key;
}
