/** The finished texts that fit an order, for the seller or for a dispute, and the way into the clipboard. */

import { useCallback, useMemo } from 'preact/hooks';
import { isInEuropeanUnion } from '../domain/countries.ts';
import type { Reason } from '../domain/verdict.ts';
import { composeDisputeText, composeMessage, translateMessage } from '../i18n/messages.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { useEnglish, useTexts } from '../ui/words.ts';
import { useAnnounce } from './Announcer.tsx';
import { useQuestions } from './OpenQuestionsProvider.tsx';
import type { Question } from './questions.ts';
import { useSurroundings } from './surroundings.ts';

export interface FinishedText {
  /** English, complete; null where none fits. */
  readonly text: string | null;
  /** The same in the buyer's language, to read and never to send; null where that is English too. */
  readonly reading: string | null;
  /** Puts it into the clipboard, says so, and asks `question` from then on. */
  copy(question: Question): void;
}

/** The message to the seller that the verdict chose. */
export function useSellerMessage(stored: StoredOrder): FinishedText {
  return useMessage(stored, stored.verdict.message);
}

/** The answer to a seller who asks to wait, where the buyer said so and the verdict chose another message. */
export function usePromiseReply(stored: StoredOrder): FinishedText {
  const { verdict, marks, orderId } = stored;
  const fits = marks.sellerAsksToWaitAt !== undefined && verdict.level !== 'closed';
  const reply = useMemo<Reason | null>(
    () => (fits ? { id: 'seller-promise-reply', figures: { orderId } } : null),
    [fits, orderId],
  );
  return useMessage(stored, verdict.message?.id === 'seller-promise-reply' ? null : reply);
}

/** The text for the dispute form. */
export function useDisputeText(stored: StoredOrder): FinishedText {
  const english = useEnglish();
  const template = stored.verdict.disputeText ?? null;
  const inUnion = isInEuropeanUnion(stored.order.shipTo?.country);
  const text = useMemo(() => composeDisputeText(template, english, inUnion), [template, english, inUnion]);
  return { text, reading: null, copy: useCopy(stored.orderId, text) };
}

function useMessage(stored: StoredOrder, template: Reason | null): FinishedText {
  const english = useEnglish();
  const texts = useTexts();
  const text = useMemo(() => composeMessage(template, english), [template, english]);
  const reading = useMemo(() => (isEnglish(texts.lang) ? null : translateMessage(template, texts)), [template, texts]);
  return { text, reading, copy: useCopy(stored.orderId, text) };
}

function isEnglish(lang: string): boolean {
  return /^en(?:$|[-_])/.test(lang);
}

function useCopy(orderId: string, text: string | null): (question: Question) => void {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const { ask } = useQuestions();
  return useCallback(
    (question) => {
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
}
