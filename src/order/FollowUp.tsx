/** After a text was copied or a form opened: the way to the seller's chat, and once, "Sent it?". */

import { useEffect, useRef } from 'preact/hooks';
import { chatLink, detailLink, disputeLink } from '../domain/moves.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useTexts } from '../ui/words.ts';
import { useQuestions } from './OpenQuestionsProvider.tsx';
import { markOfYes, type Question } from './questions.ts';
import { useSurroundings } from './surroundings.ts';
import { markMessages, useTell } from './useTell.ts';

const LINKS: Readonly<Record<Question, (stored: StoredOrder) => string>> = {
  message: chatLink,
  extension: detailLink,
  dispute: disputeLink,
};

/** Milliseconds. */
const JUST_NOW = 2_000;

export function FollowUp({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const { now } = useSurroundings();
  const { open, settle } = useQuestions();
  const tell = useTell();
  const asked = open[stored.orderId];
  const place = useRef<HTMLDivElement>(null);
  const at = asked?.at;
  /** The question must be seen when it comes up; one from an earlier time must not move the page. */
  useEffect(() => {
    if (at !== undefined && now() - at < JUST_NOW) place.current?.scrollIntoView({ block: 'nearest' });
  }, [at, now]);
  if (asked === undefined) return null;
  const { question } = asked;
  const yes = async () => {
    const [mark, back] = markMessages(stored, markOfYes(question, now()));
    if (await tell(mark, texts.say(`ui_noted_${question}`), back)) settle(stored.orderId);
  };
  return (
    <div class="follow-up" ref={place}>
      <p>
        {texts.say(`ui_next_${question}`)}{' '}
        <ExternalLink href={LINKS[question](stored)}>{texts.say(`ui_open_${question}`)}</ExternalLink>
      </p>
      <fieldset class="moves">
        <legend class="question">{texts.say(`ui_done_${question}`)}</legend>
        <button type="button" class="button button-tinted grow" onClick={() => void yes()}>
          {texts.say('ui_yes')}
        </button>
        <button type="button" class="button grow" onClick={() => settle(stored.orderId)}>
          {texts.say('ui_not_yet')}
        </button>
      </fieldset>
    </div>
  );
}
