/** The finished texts that fit an order, for the seller or for a dispute, and the way into the clipboard. */

import { useCallback, useMemo } from 'preact/hooks';
import { isInEuropeanUnion } from '../domain/countries.ts';
import type { Reason } from '../domain/verdict.ts';
import { composeDisputeText, composeMessage, translateMessage } from '../i18n/messages.ts';
import type { Texts } from '../i18n/texts.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { useEnglish, useTexts, useWholeWords } from '../ui/words.ts';
import { FAILED, useAnnounce } from './Announcer.tsx';
import { useQuestions } from './OpenQuestionsProvider.tsx';
import type { Question } from './questions.ts';
import { useSurroundings } from './surroundings.ts';

export interface FinishedText {
  /** English, complete; null where none fits, and while the sentences for sellers are still being loaded. */
  readonly text: string | null;
  /** Whether a text fits, known before its sentences are. */
  readonly fits: boolean;
  /** The same in the buyer's language, to read and never to send; null where that is English too. */
  readonly reading: string | null;
  /** The same in other words for sellers. */
  inWords(words: Texts): string | null;
  /** Puts it into the clipboard, in English unless other words are given; says so, and asks `question` from then on. */
  copy(question: Question, words?: Texts): void;
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
  const template = stored.verdict.disputeText ?? null;
  const inUnion = isInEuropeanUnion(stored.order.shipTo?.country);
  const compose = useCallback((words: Texts) => composeDisputeText(template, words, inUnion), [template, inUnion]);
  const texts = useTexts();
  return { ...useFinished(stored.orderId, template, compose), reading: isEnglish(texts.lang) ? null : compose(texts) };
}

function useMessage(stored: StoredOrder, template: Reason | null): FinishedText {
  const texts = useTexts();
  const compose = useCallback((words: Texts) => composeMessage(template, words), [template]);
  return {
    ...useFinished(stored.orderId, template, compose),
    reading: isEnglish(texts.lang) ? null : translateMessage(template, texts),
  };
}

function useFinished(
  orderId: string,
  template: Reason | null,
  compose: (words: Texts) => string | null,
): Omit<FinishedText, 'reading'> {
  const english = useEnglish();
  const text = compose(english);
  const loading = template !== null && !english.has('message_not_updated');
  return { text, fits: text !== null || loading, inWords: compose, copy: useCopy(orderId, compose) };
}

function isEnglish(lang: string): boolean {
  return /^en(?:$|[-_])/.test(lang);
}

function useCopy(orderId: string, compose: (words: Texts) => string | null): FinishedText['copy'] {
  const english = useEnglish();
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const { ask } = useQuestions();
  const whole = useWholeWords();
  return useCallback(
    (question, words = english) => {
      const copy = async () => {
        if (compose(words) === null) await whole();
        const text = compose(words);
        if (text === null) throw new Error('no text fits');
        await surroundings.copy(text);
      };
      copy().then(
        () => {
          ask(orderId, question);
          announce(texts.say('ui_copied_message'));
        },
        () => announce(texts.say('ui_copy_failed'), FAILED),
      );
    },
    [compose, english, whole, orderId, surroundings, announce, ask, texts],
  );
}
