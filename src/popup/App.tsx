/** Puts the popup into its surroundings: words, storage, questions and announcements in reach of every part. */

import { type Words, WordsContext } from '../ui/words.ts';
import { Announcer } from './Announcer.tsx';
import { OpenQuestionsProvider } from './OpenQuestionsProvider.tsx';
import { type OpenedOrder, Popup } from './Popup.tsx';
import { type Surroundings, SurroundingsContext } from './surroundings.ts';

export interface AppProps {
  readonly surroundings: Surroundings;
  readonly words: Words;
  /** The order to show at once, e.g. from a notification. */
  readonly opened?: OpenedOrder | null;
}

export function App({ surroundings, words, opened = null }: AppProps) {
  return (
    <WordsContext.Provider value={words}>
      <SurroundingsContext.Provider value={surroundings}>
        <OpenQuestionsProvider>
          <Announcer>
            <Popup opened={opened} />
          </Announcer>
        </OpenQuestionsProvider>
      </SurroundingsContext.Provider>
    </WordsContext.Provider>
  );
}
