/** What a typed number is, in words, and the choice of its carrier. */

import { useEffect, useId, useState } from 'preact/hooks';
import type { AskableCarrier, NumberVerdict } from '../messages/protocol.ts';
import { useTexts } from '../ui/words.ts';
import { useSurroundings } from './surroundings.ts';

/** Typing rests this long before a number is looked at. */
const REST = 300;

/** What a number is, once typing rests; null while there is nothing to look at. */
export function useNumberCheck(text: string, orderId?: string): NumberVerdict | null {
  const surroundings = useSurroundings();
  const [check, setCheck] = useState<NumberVerdict | null>(null);
  useEffect(() => {
    let gone = false;
    const number = text.trim();
    if (number.length < 5) {
      setCheck(null);
      return;
    }
    const timer = setTimeout(() => {
      surroundings.send({ type: 'check_number', number, ...(orderId === undefined ? {} : { orderId }) }).then(
        (reply) => {
          if (!gone && reply.ok) setCheck(reply.check ?? null);
        },
        () => undefined,
      );
    }, REST);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [surroundings, text, orderId]);
  return check;
}

interface NumberWordsProps {
  readonly check: NumberVerdict;
  readonly onTake: (number: string) => void;
}

/** Says what was typed; offers the number that was probably meant, and never takes it by itself. */
export function NumberWords({ check, onTake }: NumberWordsProps) {
  const texts = useTexts();
  const { problem, valid, carriers, suggestion } = check;
  const names = carriers.slice(0, 3).map(({ name }) => name);
  const words =
    problem === 'N-ORDERNO'
      ? texts.say('ui_typed_is_order')
      : problem === 'N-CHECK'
        ? texts.say('ui_typed_wrong_digit')
        : names.length > 0
          ? texts.say(valid === true ? 'ui_typed_fits_well' : 'ui_typed_fits', { names: names.join(', ') })
          : texts.say('ui_typed_unknown');
  return (
    <p class="tiny" role="status">
      {words}
      {suggestion !== undefined && (
        <button type="button" class="button button-small" onClick={() => onTake(suggestion)}>
          {texts.say('ui_typed_meant', { number: suggestion })}
        </button>
      )}
    </p>
  );
}

interface CarrierChoiceProps {
  readonly likely: NumberVerdict['carriers'];
  /** A carrier's id; empty for "let Waitwise find it". */
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
}

export function CarrierChoice({ likely, chosen, onChosen }: CarrierChoiceProps) {
  const texts = useTexts();
  const id = useId();
  const others = useAskable().filter((carrier) => !likely.some((one) => one.id === carrier.id));
  return (
    <>
      <label class="tiny" for={id}>
        {texts.say('ui_typed_carrier')}
      </label>
      <select id={id} class="field" value={chosen} onChange={(event) => onChosen(event.currentTarget.value)}>
        <option value="">{texts.say('ui_typed_carrier_any')}</option>
        {[...likely, ...others].map((carrier) => (
          <option key={carrier.id} value={carrier.id}>
            {carrier.name}
          </option>
        ))}
      </select>
    </>
  );
}

function useAskable(): readonly AskableCarrier[] {
  const surroundings = useSurroundings();
  const [carriers, setCarriers] = useState<readonly AskableCarrier[]>([]);
  useEffect(() => {
    surroundings.send({ type: 'list_carriers' }).then(
      (reply) => setCarriers(reply.ok ? (reply.carriers ?? []) : []),
      () => undefined,
    );
  }, [surroundings]);
  return carriers;
}
