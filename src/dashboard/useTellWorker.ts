/** Tells the worker what the user wants of the product as a whole, and the user whether it was done. */

import { useCallback } from 'preact/hooks';
import type { OwnMessage, Reply } from '../messages/protocol.ts';
import { FAILED, useAnnounce } from '../order/Announcer.tsx';
import { useTexts } from '../ui/words.ts';
import { useDashboard } from './surroundings.ts';

/** `said` is announced once it is done; a refusal in its own words. Resolves to the reply, null when it cannot be reached. */
export type TellWorker = (message: OwnMessage, said?: string) => Promise<Reply | null>;

export function useTellWorker(): TellWorker {
  const dashboard = useDashboard();
  const texts = useTexts();
  const announce = useAnnounce();
  return useCallback<TellWorker>(
    async (message, said) => {
      const reply = await dashboard.send(message).catch(() => null);
      if (reply === null || !reply.ok) announce(texts.say(`ui_problem_${reply?.problem ?? 'unreachable'}`), FAILED);
      else if (said !== undefined) announce(said);
      return reply;
    },
    [dashboard, texts, announce],
  );
}
