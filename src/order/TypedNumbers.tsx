/** Numbers the buyer types for an order, with what each one is; and the postcode for carriers that insist on one. */

import { useId, useState } from 'preact/hooks';
import type { StoredOrder } from '../storage/schema.ts';
import { useTexts } from '../ui/words.ts';
import { CarrierChoice, NumberWords, useNumberCheck } from './NumberCheck.tsx';
import { useTell } from './useTell.ts';

export function TypedNumbers({ stored }: { readonly stored: StoredOrder }) {
  return (
    <div class="typed">
      <TypedList stored={stored} />
      <NumberForm stored={stored} />
      <Postcode stored={stored} />
    </div>
  );
}

function TypedList({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const tell = useTell();
  const { orderId, typed } = stored;
  const forget = (number: string) =>
    void tell({ type: 'forget_number', orderId, number }, texts.say('ui_typed_forgotten', { number }));
  return (
    <>
      {(typed?.numbers ?? []).map(({ number }) => (
        <p class="row" key={number}>
          <bdi class="number grow">{number}</bdi>
          <span class="tiny">{texts.say('ui_typed_yours')}</span>
          <button
            type="button"
            class="button button-small"
            aria-label={texts.say('ui_typed_forget_number', { number })}
            onClick={() => forget(number)}
          >
            {texts.say('ui_typed_forget')}
          </button>
        </p>
      ))}
    </>
  );
}

function NumberForm({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const tell = useTell();
  const id = useId();
  const { orderId, order } = stored;
  const first = order.parcels[0]?.number;
  const [text, setText] = useState('');
  const [carrier, setCarrier] = useState('');
  const [sameAs, setSameAs] = useState(first ?? '');
  const check = useNumberCheck(text, orderId);
  const save = async (event: Event) => {
    event.preventDefault();
    const number = check?.number ?? text;
    const more = { ...(carrier && { carrier }), ...(sameAs && { sameAs }) };
    if (await tell({ type: 'type_number', orderId, number, ...more }, texts.say('ui_typed_kept'))) setText('');
  };
  return (
    <form class="keep typed-form" onSubmit={(event) => void save(event)}>
      <label class="tiny" for={id}>
        {texts.say('ui_typed_number')}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        value={text}
        maxLength={60}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {check !== null && <NumberWords check={check} onTake={setText} />}
      {check !== null && <CarrierChoice likely={check.carriers} chosen={carrier} onChosen={setCarrier} />}
      {check !== null && first !== undefined && <ParcelChoice stored={stored} chosen={sameAs} onChosen={setSameAs} />}
      {check !== null && check.problem !== 'N-ORDERNO' && (
        <button type="submit" class="button button-small button-tinted">
          {texts.say('ui_typed_keep')}
        </button>
      )}
    </form>
  );
}

interface ParcelChoiceProps {
  readonly stored: StoredOrder;
  readonly chosen: string;
  readonly onChosen: (number: string) => void;
}

function ParcelChoice({ stored, chosen, onChosen }: ParcelChoiceProps) {
  const texts = useTexts();
  const id = useId();
  return (
    <>
      <label class="tiny" for={id}>
        {texts.say('ui_typed_which')}
      </label>
      <select id={id} class="field" value={chosen} onChange={(event) => onChosen(event.currentTarget.value)}>
        {stored.order.parcels.map(({ number }) => (
          <option key={number} value={number}>
            {texts.say('ui_typed_same', { number })}
          </option>
        ))}
        <option value="">{texts.say('ui_typed_own')}</option>
      </select>
    </>
  );
}

function Postcode({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const tell = useTell();
  const id = useId();
  const { orderId, typed } = stored;
  const kept = typed?.postcode ?? '';
  return (
    <div class="keep">
      <label class="tiny" for={id}>
        {texts.say('ui_typed_postcode')}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        value={kept}
        maxLength={12}
        autocomplete="off"
        onChange={(event) => {
          const postcode = event.currentTarget.value.trim();
          if (postcode !== kept) void tell({ type: 'type_postcode', orderId, postcode }, texts.say('ui_typed_kept'));
        }}
      />
    </div>
  );
}
