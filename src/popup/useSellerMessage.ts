/** The finished text for the seller that fits an order, and the way into the clipboard. */

import { useCallback, useMemo } from 'preact/hooks';
import { composeMessage } from '../i18n/messages.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { useEnglish, useTexts } from '../ui/words.ts';
import { useAnnounce } from './Announcer.tsx';
import { useQuestions } from './OpenQuestionsProvider.tsx';
import type { Question } from './questions.ts';
import { useSurroundings } from './surroundings.ts';

export interface SellerMessage {
  /** English, complete; null where no message fits. */
  readonly text: string | null;
  /** Puts it into the clipboard and asks `question` from then on. */
  copy(question: Question): void;
}

export function useSellerMessage(stored: StoredOrder): SellerMessage {
  const { orderId, verdict } = stored;
  const english = useEnglish();
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const { ask } = useQuestions();
  const text = useMemo(() => composeMessage(verdict.message, english), [verdict.message, english]);
  const copy = useCallback(
    (question: Question) => {
      if (text === null) return;
      surroundings.copy(text).then(
        () => {
          ask(orderId, question);
          announce(texts.say('ui_copied_message'));
        },
        () => announce(texts.say('ui_copy_failed')),
      );
    },
    [text, orderId, surroundings, announce, ask, texts],
  );
  return { text, copy };
}
