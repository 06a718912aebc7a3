/** What happened outside, as the buyer tells it: each button records it with the day, and pressed again takes it back. */

import { instantOf } from '../domain/time.ts';
import type { MarkPatch } from '../messages/protocol.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { markMessages, useTell } from './useTell.ts';

/** Marks that carry the time they were made. */
const DATED = [
  'messagedSellerAt',
  'sellerAsksToWaitAt',
  'extensionAskedAt',
  'disputeOpenedAt',
  'disputeOfferAt',
] as const;
/** Marks that are only so or not so. */
const FLAGS = ['sellerSendsTemplates', 'weightMismatch'] as const;

export function Marks({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const { marks } = stored;
  const tell = useTell();
  const set = (patch: MarkPatch) => {
    const [mark, back] = markMessages(stored, patch);
    void tell(mark, texts.say('ui_noted'), back);
  };
  return (
    <Disclosure title={texts.say('ui_marks')}>
      <p class="tiny">{texts.say('ui_marks_lead')}</p>
      <div class="marks">
        {DATED.map((name) => (
          <Toggle
            key={name}
            words={texts.say(`ui_mark_${snake(name)}`)}
            pressed={marks[name] !== undefined}
            when={marks[name] === undefined ? '' : times.day(marks[name], now)}
            onPress={() => set({ [name]: marks[name] === undefined ? instantOf(now) : null })}
          />
        ))}
        {[true, false].map((got) => (
          <Toggle
            key={String(got)}
            words={texts.say(got ? 'ui_mark_received' : 'ui_mark_missing')}
            pressed={marks.received === got}
            onPress={() => set({ received: marks.received === got ? null : got })}
          />
        ))}
        {FLAGS.map((name) => (
          <Toggle
            key={name}
            words={texts.say(`ui_mark_${snake(name)}`)}
            pressed={marks[name] === true}
            onPress={() => set({ [name]: marks[name] === true ? null : true })}
          />
        ))}
      </div>
    </Disclosure>
  );
}

interface ToggleProps {
  readonly words: string;
  readonly pressed: boolean;
  readonly when?: string;
  readonly onPress: () => void;
}

function Toggle({ words, pressed, when = '', onPress }: ToggleProps) {
  return (
    <button type="button" class="button mark" aria-pressed={pressed} onClick={onPress}>
      <span class="grow">{words}</span>
      {when !== '' && <span class="tiny">{when}</span>}
      {pressed && <Icon name="done" />}
    </button>
  );
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
