/** "Did you get it?" with its two answers; each can be taken back. */

import type { StoredOrder } from '../storage/schema.ts';
import { useTexts } from '../ui/words.ts';
import { markMessages, useTell } from './useTell.ts';

export function ReceivedQuestion({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const tell = useTell();
  /** The headline may be this very question. */
  const asked = stored.verdict.headline.id === 'headline_s_dlv';
  const answer = (received: boolean) => {
    const [mark, back] = markMessages(stored, { received });
    void tell(mark, texts.say(received ? 'ui_noted_received' : 'ui_noted_missing'), back);
  };
  return (
    <fieldset class="moves">
      <legend class={asked ? 'unseen' : 'question'}>{texts.say('ui_received_question')}</legend>
      <button type="button" class="button button-tinted grow" onClick={() => answer(true)}>
        {texts.say('ui_received_yes')}
      </button>
      <button type="button" class="button grow" onClick={() => answer(false)}>
        {texts.say('ui_received_no')}
      </button>
    </fieldset>
  );
}
