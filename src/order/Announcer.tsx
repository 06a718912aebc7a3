/** Says what just happened ("Copied"): a line at the bottom, and the same words for screen readers. */

import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';

const SHOWN_FOR = 6_000;

interface Announcement {
  readonly words: string;
  readonly undo?: () => void;
}

type Announce = (words: string, undo?: () => void) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says words that are already in the buyer's language; `undo` adds a button that takes the step back. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [said, setSaid] = useState<Announcement | null>(null);
  const announce = useCallback<Announce>(
    (words, undo) => setSaid(undo === undefined ? { words } : { words, undo }),
    [],
  );
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="toast-place">
        <div role="status">{said !== null && <Toast said={said} onDone={() => setSaid(null)} />}</div>
      </div>
    </AnnounceContext.Provider>
  );
}

function Toast({ said, onDone }: { readonly said: Announcement; readonly onDone: () => void }) {
  const texts = useTexts();
  const undo = () => {
    said.undo?.();
    onDone();
  };
  return (
    <p class="toast">
      <Icon name="done" />
      <span class="grow">{said.words}</span>
      {said.undo !== undefined && (
        <button type="button" class="toast-undo" onClick={undo}>
          {texts.say('ui_undo')}
        </button>
      )}
    </p>
  );
}
