/** A finished text to read, with the button that puts it into the clipboard. */

import { FAILED, useAnnounce } from '../../order/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { useDashboard } from '../surroundings.ts';

export interface CopyTextProps {
  readonly text: string;
  readonly lang: string;
  readonly words: string;
  /** Said once it is in the clipboard. */
  readonly said: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly note?: string;
  /** What the text says, in the buyer's language, to read and never to send; null where that is the same. */
  readonly reading?: string | null;
}

export function CopyText({ text, lang, words, said, direction = 'ltr', note, reading = null }: CopyTextProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { evidence } = useDashboard();
  const copy = () => {
    evidence.copy(text).then(
      () => announce(said),
      () => announce(texts.say('ui_copy_failed'), FAILED),
    );
  };
  return (
    <div class="evidence-text">
      <blockquote class="evidence-quote" lang={lang} dir={direction}>
        {text}
      </blockquote>
      <div class="row">
        <button type="button" class="button button-tinted" onClick={copy}>
          <Icon name="copy" />
          <span>{words}</span>
        </button>
        {note !== undefined && <span class="tiny">{note}</span>}
      </div>
      {reading !== null && reading !== text && (
        <div>
          <h4 class="tiny">{texts.say('ui_message_reading')}</h4>
          <p class="soft">{reading}</p>
        </div>
      )}
    </div>
  );
}
