/** Adds a parcel that is not from AliExpress: a name, a number, and the dates the user knows. */

import { useId, useState } from 'preact/hooks';
import { CarrierChoice, NumberWords, useNumberCheck } from '../../order/NumberCheck.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useTexts } from '../../ui/words.ts';
import { hashOf } from '../routes.ts';
import { useTellWorker } from '../useTellWorker.ts';

const EMPTY = { title: '', number: '', carrier: '', placedAt: '', protectionEndsAt: '' };
type Draft = typeof EMPTY;

export function AddParcel() {
  const texts = useTexts();
  const tell = useTellWorker();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const check = useNumberCheck(draft.number);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const add = async (event: Event) => {
    event.preventDefault();
    const { title, number, carrier, placedAt, protectionEndsAt } = draft;
    const reply = await tell(
      {
        type: 'add_parcel',
        title: title.trim(),
        number: number.trim(),
        ...(carrier && { carrier }),
        ...(placedAt && { placedAt }),
        ...(protectionEndsAt && { protectionEndsAt }),
      },
      texts.say('ui_typed_added', { title: title.trim() }),
    );
    if (!reply?.ok || reply.orderId === undefined) return;
    setDraft(EMPTY);
    location.hash = hashOf({ place: 'orders', orderId: reply.orderId });
  };
  const ready = draft.title.trim() !== '' && check !== null && check.problem !== 'N-ORDERNO';
  return (
    <Disclosure title={texts.say('ui_typed_add')} heading="h2">
      <form class="keep add-parcel" onSubmit={(event) => void add(event)}>
        <p class="tiny">{texts.say('ui_typed_add_lead')}</p>
        <TextField words={texts.say('ui_typed_title')} value={draft.title} onText={(title) => change({ title })} />
        <TextField words={texts.say('ui_typed_number')} value={draft.number} onText={(number) => change({ number })} />
        {check !== null && <NumberWords check={check} onTake={(number) => change({ number })} />}
        {check !== null && (
          <CarrierChoice likely={check.carriers} chosen={draft.carrier} onChosen={(carrier) => change({ carrier })} />
        )}
        <DayField
          words={texts.say('ui_typed_placed')}
          value={draft.placedAt}
          onDay={(placedAt) => change({ placedAt })}
        />
        <DayField
          words={texts.say('ui_typed_protected')}
          value={draft.protectionEndsAt}
          onDay={(protectionEndsAt) => change({ protectionEndsAt })}
        />
        <button type="submit" class="button button-tinted" disabled={!ready}>
          {texts.say('ui_typed_add_do')}
        </button>
      </form>
    </Disclosure>
  );
}

interface TextFieldProps {
  readonly words: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

function TextField({ words, value, onText }: TextFieldProps) {
  const id = useId();
  return (
    <>
      <label class="tiny" for={id}>
        {words}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        value={value}
        maxLength={200}
        autocomplete="off"
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </>
  );
}

interface DayFieldProps {
  readonly words: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}

function DayField({ words, value, onDay }: DayFieldProps) {
  const id = useId();
  return (
    <>
      <label class="tiny" for={id}>
        {words}
      </label>
      <input
        id={id}
        class="field field-date"
        type="date"
        value={value}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
    </>
  );
}
