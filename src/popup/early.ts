/** What the popup asks for before anything is drawn, its page and its styles included: its first cards, its look and its words. */

import { browserSurroundings } from '../order/browserSurroundings.ts';
import { loadWords } from '../order/loadWords.ts';
import { DEFAULT_LOOK, readLook } from '../storage/cards.ts';
import { readEarly, withData } from './readPopup.ts';

/** ms after which the popup's outline is drawn, where the orders are not there yet. */
const PATIENCE = 120;

export const firstCards = withData(readEarly(browserSurroundings, innerHeight), PATIENCE);
/** A storage that cannot be read is told in words further on; the words must come first. */
export const chosenLook = readLook().catch(() => DEFAULT_LOOK);
export const chosenWords = loadWords(
  chosenLook.then(({ language }) => language),
  ['list'],
);
