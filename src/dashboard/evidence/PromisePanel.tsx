/** What the seller promised, whether it is time to answer, and the answer. */

import { useState } from 'preact/hooks';
import { MOST_PROMISES } from '../../domain/evidence.ts';
import { calendarDay } from '../../domain/zones.ts';
import { promiseReply } from '../../evidence/dispute-text.ts';
import { promiseOf } from '../../evidence/promises.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useEnglish, useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useTellWorker } from '../useTellWorker.ts';
import { CopyText } from './CopyText.tsx';
import { useCaseFile, useSaveNotes } from './useCase.ts';

export function PromisePanel() {
  const texts = useTexts();
  const english = useEnglish();
  const file = useCaseFile();
  const promise = promiseOf(file);
  const reply = promiseReply(file, english);
  if (file.stored.verdict.level === 'closed') return null;
  return (
    <Panel title={texts.say('ev_promise')} lead={texts.say('ev_promise_lead')}>
      <Promises />
      {promise !== null && (
        <p class={promise.state === 'stands' ? 'soft' : 'evidence-phase tone-urgent'}>
          {texts.say(`ev_promise_${promise.state}`)}
        </p>
      )}
      <AddPromise />
      {promise !== null && reply !== null && (
        <>
          <h3>{texts.say('ev_promise_reply')}</h3>
          <CopyText
            text={reply}
            lang="en"
            words={texts.say('ui_copy_text')}
            said={texts.say('ui_copied_message')}
            note={texts.say('ui_message_english')}
            reading={promiseReply(file, texts)}
          />
        </>
      )}
    </Panel>
  );
}

function Promises() {
  const texts = useTexts();
  const { notes, stored } = useCaseFile();
  const save = useSaveNotes();
  const tell = useTellWorker();
  const remove = async (at: number) => {
    const promises = notes.promises.filter((_, index) => index !== at);
    if (!(await save({ promises }))) return;
    await tell({
      type: 'mark',
      orderId: stored.orderId,
      marks: {
        sellerAsksToWaitAt: promises.at(-1)?.saidAt ?? null,
        sellerPromisedBy: promises.at(-1)?.until ?? null,
      },
    });
  };
  if (notes.promises.length === 0) return null;
  return (
    <ul class="evidence-list">
      {notes.promises.map(({ saidAt, until }, index) => (
        <li key={`${saidAt} ${index}`}>
          <span class="grow">
            {texts.say('ev_promise_line', { said: saidAt, ...(until === undefined ? {} : { until }) })}
          </span>
          <button
            type="button"
            class="button button-icon"
            aria-label={texts.say('ev_promise_remove')}
            title={texts.say('ev_promise_remove')}
            onClick={() => void remove(index)}
          >
            <Icon name="bin" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Noted here with its day, and as a mark, by which the verdict moves (rule P-PROMISE). */
function AddPromise() {
  const texts = useTexts();
  const { notes, stored, now, timeZone } = useCaseFile();
  const save = useSaveNotes();
  const tell = useTellWorker();
  const [until, setUntil] = useState('');
  const today = calendarDay(now, timeZone);
  const add = async () => {
    const promise = { saidAt: today, ...(until === '' ? {} : { until }) };
    if (!(await save({ promises: [...notes.promises, promise].slice(-MOST_PROMISES) }))) return;
    setUntil('');
    await tell(
      {
        type: 'mark',
        orderId: stored.orderId,
        marks: { sellerAsksToWaitAt: today, sellerPromisedBy: promise.until ?? null },
      },
      texts.say('ev_promise_noted'),
    );
  };
  return (
    <div class="row evidence-add">
      <label class="keep">
        <span class="tiny">{texts.say('ev_promise_until')}</span>
        <input
          type="date"
          class="field field-date"
          min={today}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button" onClick={() => void add()}>
        {texts.say('ev_promise_add')}
      </button>
    </div>
  );
}
