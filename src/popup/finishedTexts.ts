/** The finished texts that fit an order, for the seller or for a dispute, and the way into the clipboard. */

import { useCallback, useMemo } from 'preact/hooks';
import type { Reason } from '../domain/verdict.ts';
import { composeMessage } from '../i18n/messages.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { useEnglish, useTexts } from '../ui/words.ts';
import { useAnnounce } from './Announcer.tsx';
import { useQuestions } from './OpenQuestionsProvider.tsx';
import type { Question } from './questions.ts';
import { useSurroundings } from './surroundings.ts';

export interface FinishedText {
  /** English, complete; null where none fits. */
  readonly text: string | null;
  /** Puts it into the clipboard, says so, and asks `question` from then on. */
  copy(question: Question): void;
}

/** The message to the seller. */
export function useSellerMessage(stored: StoredOrder): FinishedText {
  return useFinishedText(stored.orderId, stored.verdict.message);
}

/** The text for the dispute form. */
export function useDisputeText(stored: StoredOrder): FinishedText {
  return useFinishedText(stored.orderId, stored.verdict.disputeText ?? null);
}

function useFinishedText(orderId: string, template: Reason | null): FinishedText {
  const english = useEnglish();
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const { ask } = useQuestions();
  const text = useMemo(() => composeMessage(template, english), [template, english]);
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
