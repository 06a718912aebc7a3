/** The language in which a text for the seller is shown and copied: English, until the buyer chooses another. */

import { useState } from 'preact/hooks';
import type { Texts } from '../i18n/texts.ts';
import { useSellersIn, useTexts } from '../ui/words.ts';
import { FAILED, useAnnounce } from './Announcer.tsx';

interface SellerLanguage {
  /** A folder of `_locales`. */
  readonly language: string;
  /** The sentences of that language; absent for English, which is always there. */
  readonly words?: Texts;
  choose(language: string): void;
}

/** Stays with English where the other language cannot be read. */
export function useSellerLanguage(): SellerLanguage {
  const sellersIn = useSellersIn();
  const texts = useTexts();
  const announce = useAnnounce();
  const [words, setWords] = useState<{ readonly language: string; readonly words: Texts } | null>(null);
  const choose = (language: string) => {
    if (language === 'en') setWords(null);
    else
      sellersIn(language).then(
        (read) => setWords({ language, words: read }),
        () => announce(texts.say('ui_problem_storage_error'), FAILED),
      );
  };
  return words === null ? { language: 'en', choose } : { ...words, choose };
}
