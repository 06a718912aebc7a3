/** Says what just happened ("Copied") or failed to: a line at the bottom, and the same words for screen readers. */

import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';

const SHOWN_FOR = 6_000;

interface Announcement {
  readonly words: string;
  readonly after: After;
}

/** Said beside the words: what was tried did not come to be. */
export const FAILED = 'failed';

/** Said beside the words: it has begun, and more will be said. */
export const BEGUN = 'begun';

/** A function adds a button that takes the step back. */
type After = typeof FAILED | typeof BEGUN | (() => void) | undefined;

type Announce = (words: string, after?: After) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says words that are already in the buyer's language. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [said, setSaid] = useState<Announcement | null>(null);
  const announce = useCallback<Announce>((words, after) => setSaid({ words, after }), []);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const toast = said !== null && <Toast said={said} onDone={() => setSaid(null)} />;
  const failed = said?.after === FAILED;
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="toast-place">
        <div role="status">{!failed && toast}</div>
        {failed && <div role="alert">{toast}</div>}
      </div>
    </AnnounceContext.Provider>
  );
}

function Toast({ said, onDone }: { readonly said: Announcement; readonly onDone: () => void }) {
  const texts = useTexts();
  const { words, after } = said;
  const undo = () => {
    if (typeof after === 'function') after();
    onDone();
  };
  return (
    <p class={after === FAILED ? 'toast toast-failed' : 'toast'}>
      <Icon name={after === FAILED ? 'alert' : after === BEGUN ? 'clock' : 'done'} />
      <span class="grow">{words}</span>
      {typeof after === 'function' && (
        <button type="button" class="toast-undo" onClick={undo}>
          {texts.say('ui_undo')}
        </button>
      )}
    </p>
  );
}
