/** How the buyer keeps an order: quiet until a day, a label, a note, the archive. */

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { DAY } from '../domain/time.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { markMessages, useTell } from './useTell.ts';

const SNOOZE_DAYS = [1, 3, 7] as const;
/** Typing rests this long before it is saved. */
const REST = 400;

export function Keeping({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const tell = useTell();
  const { orderId, archived } = stored;
  const archive = () =>
    void tell(
      { type: 'annotate', orderId, archived: !archived },
      texts.say(archived ? 'ui_unarchived' : 'ui_archived'),
      { type: 'annotate', orderId, archived },
    );
  return (
    <Disclosure title={texts.say('ui_keeping')}>
      <Snooze stored={stored} now={now} />
      <Kept
        words={texts.say('ui_label')}
        value={stored.label}
        longest={100}
        save={(label) => tell({ type: 'annotate', orderId, label })}
      />
      <Kept
        words={texts.say('ui_note')}
        value={stored.note}
        longest={2_000}
        lines
        save={(note) => tell({ type: 'annotate', orderId, note })}
      />
      <button type="button" class="button button-small" onClick={archive}>
        {texts.say(archived ? 'ui_unarchive' : 'ui_archive')}
      </button>
    </Disclosure>
  );
}

function Snooze({ stored, now }: { readonly stored: StoredOrder; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const tell = useTell();
  const until = stored.marks.snoozedUntil;
  const snooze = (snoozedUntil: string | null) => {
    const [mark, back] = markMessages(stored, { snoozedUntil });
    const said =
      snoozedUntil === null
        ? texts.say('ui_awake')
        : texts.say('ui_quiet_until', { date: times.day(snoozedUntil, now) });
    void tell(mark, said, back);
  };
  const inDays = (days: number) => times.calendarDay(now + days * DAY);
  return (
    <fieldset class="keep">
      <legend class="tiny">{texts.say('ui_snooze')}</legend>
      <div class="row">
        {SNOOZE_DAYS.map((days) => (
          <button key={days} type="button" class="button button-small" onClick={() => snooze(inDays(days))}>
            {texts.say('ui_snooze_days', { days })}
          </button>
        ))}
        <input
          type="date"
          class="field field-date"
          aria-label={texts.say('ui_snooze_date')}
          min={inDays(1)}
          value={until?.slice(0, 10) ?? ''}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (day !== '') snooze(day);
          }}
        />
      </div>
      {until !== undefined && (
        <p class="row soft">
          {texts.say('ui_quiet_until', { date: times.day(until, now) })}
          <button type="button" class="button button-small" onClick={() => snooze(null)}>
            {texts.say('ui_wake')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

interface KeptProps {
  readonly words: string;
  readonly value: string;
  readonly longest: number;
  readonly lines?: boolean;
  readonly save: (text: string) => Promise<boolean>;
}

/** A field that saves itself: when typing rests, when it is left, and when the popup closes under it. */
function Kept({ words, value, longest, lines = false, save }: KeptProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const unsaved = useRef<string | null>(null);
  const saving = useRef(save);
  saving.current = save;
  const flush = useRef(() => {
    if (unsaved.current === null) return;
    const saved = unsaved.current;
    unsaved.current = null;
    void saving.current(saved);
  });
  useEffect(() => {
    const timer = setTimeout(flush.current, REST);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const save = flush.current;
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);
  const input = (event: Event & { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    unsaved.current = event.currentTarget.value;
    setText(event.currentTarget.value);
  };
  const shared = { id, class: 'field', value: text, maxLength: longest, onBlur: flush.current };
  return (
    <div class="keep">
      <label class="tiny" for={id}>
        {words}
      </label>
      {lines ? <textarea {...shared} rows={3} onInput={input} /> : <input {...shared} type="text" onInput={input} />}
    </div>
  );
}
