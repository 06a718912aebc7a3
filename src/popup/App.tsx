/** Puts the popup into its surroundings: words, storage, questions and announcements in reach of every part. */

import { Announcer } from '../order/Announcer.tsx';
import { OpenQuestionsProvider } from '../order/OpenQuestionsProvider.tsx';
import type { OpenedOrder } from '../order/OrderView.tsx';
import { type Surroundings, SurroundingsContext } from '../order/surroundings.ts';
import { type Words, WordsContext } from '../ui/words.ts';
import { Popup } from './Popup.tsx';
import { ReadAllContext, type ReadAllSurroundings } from './readAllSurroundings.ts';
import type { EarlyReading } from './readPopup.ts';
import { type Later, LaterContext } from './useLater.ts';

export interface AppProps {
  readonly surroundings: Surroundings;
  readonly readAll: ReadAllSurroundings;
  readonly words: Words;
  /** Whether keys without Ctrl or Alt may act; arrows and Escape always do. */
  readonly shortcuts?: boolean;
  /** The order to show at once, e.g. from a notification. */
  readonly opened?: OpenedOrder | null;
  /** What was read while the words were loaded. */
  readonly early?: EarlyReading;
  /** How what stands around the list is loaded. */
  readonly loadLater?: () => Promise<Later>;
}

const loadAtOnce = () => import('./later.ts');

export function App({
  surroundings,
  readAll,
  words,
  shortcuts = true,
  opened = null,
  early,
  loadLater = loadAtOnce,
}: AppProps) {
  return (
    <WordsContext.Provider value={words}>
      <SurroundingsContext.Provider value={surroundings}>
        <OpenQuestionsProvider>
          <Announcer>
            <ReadAllContext.Provider value={readAll}>
              <LaterContext.Provider value={loadLater}>
                <Popup opened={opened} shortcuts={shortcuts} early={early} />
              </LaterContext.Provider>
            </ReadAllContext.Provider>
          </Announcer>
        </OpenQuestionsProvider>
      </SurroundingsContext.Provider>
    </WordsContext.Provider>
  );
}
