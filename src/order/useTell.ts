/** Tells the worker what the buyer did, and the buyer whether it was kept. */

import { useMemo } from 'preact/hooks';
import type { MarkPatch, OwnMessage } from '../messages/protocol.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { useTexts } from '../ui/words.ts';
import { FAILED, useAnnounce } from './Announcer.tsx';
import { useSurroundings } from './surroundings.ts';

/** `said` is announced once the worker kept it; a refusal is announced in its own words. Resolves to whether it was kept. */
export type Tell = (message: OwnMessage, said?: string, undo?: OwnMessage) => Promise<boolean>;

export function useTell(): Tell {
  const surroundings = useSurroundings();
  const texts = useTexts();
  const announce = useAnnounce();
  return useMemo(() => {
    const tell: Tell = async (message, said, undo) => {
      const problem = await surroundings.send(message).then(
        (reply) => (reply.ok ? null : reply.problem),
        () => 'unreachable' as const,
      );
      if (problem !== null) announce(texts.say(`ui_problem_${problem}`), FAILED);
      else if (said !== undefined) announce(said, undo && (() => void tell(undo)));
      return problem === null;
    };
    return tell;
  }, [surroundings, texts, announce]);
}

/** The message that sets marks, and the one that puts them back as they were. */
export function markMessages(stored: StoredOrder, marks: MarkPatch): readonly [OwnMessage, OwnMessage] {
  const before: Record<string, unknown> = stored.marks;
  const back = Object.fromEntries(Object.keys(marks).map((name) => [name, before[name] ?? null]));
  const { orderId } = stored;
  return [
    { type: 'mark', orderId, marks },
    { type: 'mark', orderId, marks: back },
  ];
}
