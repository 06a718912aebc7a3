/** The case of one order, read again after each write of the worker. */

import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CaseNotes } from '../../domain/evidence.ts';
import type { CaseFile } from '../../evidence/casefile.ts';
import { useDashboard } from '../surroundings.ts';
import { type TellWorker, useTellWorker } from '../useTellWorker.ts';

export type CaseState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'gone' }
  | { readonly phase: 'failed'; readonly detail: string }
  | { readonly phase: 'ready'; readonly file: CaseFile };

export function useCase(orderId: string): CaseState {
  const dashboard = useDashboard();
  const [state, setState] = useState<CaseState>({ phase: 'loading' });
  useEffect(() => {
    let turn = 0;
    const read = () => {
      turn += 1;
      const mine = turn;
      const show = (next: CaseState) => {
        if (turn === mine) setState(next);
      };
      dashboard.evidence.readCase(orderId).then(
        (file) => show(file === null ? { phase: 'gone' } : { phase: 'ready', file }),
        (problem: unknown) => show({ phase: 'failed', detail: String(problem) }),
      );
    };
    read();
    const stop = dashboard.onChange(read);
    return () => {
      turn = -1;
      stop();
    };
  }, [dashboard, orderId]);
  return state;
}

export const CaseContext = createContext<CaseFile | null>(null);

/** The case every panel of the view is about. */
export function useCaseFile(): CaseFile {
  const file = useContext(CaseContext);
  if (file === null) throw new Error('CaseContext is not provided');
  return file;
}

/** Saves a part of the notes; the rest stays. Resolves to whether it was kept. */
export function useSaveNotes(): (changed: Partial<CaseNotes>, said?: string) => Promise<boolean> {
  const { stored, notes } = useCaseFile();
  const tell: TellWorker = useTellWorker();
  return async (changed, said) => {
    const reply = await tell({ type: 'save_notes', orderId: stored.orderId, notes: { ...notes, ...changed } }, said);
    return reply?.ok === true;
  };
}
