/** Hands the buyer's language and clock to every component below. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../i18n/texts.ts';
import type { Times } from './times.ts';

export interface Words {
  readonly texts: Texts;
  /** English sentences: messages to sellers are always English. */
  readonly english: Texts;
  readonly times: Times;
  /** Loads the sentences that were left out of a first load, those for sellers among them; resolves once all are there. */
  whole(): Promise<void>;
  /** The sentences for sellers in another language, a folder of `_locales`; rejects where they cannot be read. */
  sellersIn(language: string): Promise<Texts>;
}

export const WordsContext = createContext<Words | null>(null);

/** The sentences of the buyer's language. */
export function useTexts(): Texts {
  return useWords().texts;
}

/** English, for what sellers read. */
export function useEnglish(): Texts {
  return useWords().english;
}

/** Resolves once every sentence is there. */
export function useWholeWords(): () => Promise<void> {
  return useWords().whole;
}

/** Reads the sentences for sellers in another language. */
export function useSellersIn(): (language: string) => Promise<Texts> {
  return useWords().sellersIn;
}

/** Dates and times as the buyer writes them. */
export function useTimes(): Times {
  return useWords().times;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('WordsContext is not provided');
  return words;
}
