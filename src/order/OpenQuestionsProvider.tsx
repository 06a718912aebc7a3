/** Keeps the open "Sent it?" questions for every card, and across the popup's closings. */

import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { type OpenQuestions, type Question, withoutQuestion, withQuestion } from './questions.ts';
import { useSurroundings } from './surroundings.ts';

interface Questions {
  readonly open: OpenQuestions;
  ask(orderId: string, question: Question): void;
  /** Takes the question away, whatever the answer was. */
  settle(orderId: string): void;
}

const QuestionsContext = createContext<Questions>({ open: {}, ask: () => undefined, settle: () => undefined });

export function useQuestions(): Questions {
  return useContext(QuestionsContext);
}

export function OpenQuestionsProvider({ children }: { readonly children: ComponentChildren }) {
  const surroundings = useSurroundings();
  const [open, setOpen] = useState<OpenQuestions>(() => surroundings.readQuestions());
  const questions = useMemo<Questions>(() => {
    const keep = (next: OpenQuestions) => {
      surroundings.writeQuestions(next);
      setOpen(next);
    };
    return {
      open,
      ask: (orderId, question) => keep(withQuestion(open, orderId, question, surroundings.now())),
      settle: (orderId) => keep(withoutQuestion(open, orderId)),
    };
  }, [surroundings, open]);
  return <QuestionsContext.Provider value={questions}>{children}</QuestionsContext.Provider>;
}
