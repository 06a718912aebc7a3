/** The numbers of an order, each with a copy button: the order's own, and every tracking number its parcels have or had. */

import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { FAILED, useAnnounce } from './Announcer.tsx';
import { useSurroundings } from './surroundings.ts';
import { TypedNumbers } from './TypedNumbers.tsx';

export function Numbers({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const { order } = stored;
  const { parcels } = order;
  return (
    <Disclosure title={texts.say('ui_numbers')}>
      <dl class="numbers">
        {parcels.map((parcel) => (
          <NumberLine
            key={parcel.number}
            name={texts.say('ui_tracking_number')}
            number={parcel.number}
            aside={[parcel.carrier, ...otherNumbers(parcel.aliases)].filter(Boolean).join(' · ')}
          />
        ))}
        {order.site !== 'elsewhere' && <NumberLine name={texts.say('ui_order_id')} number={stored.orderId} aside="" />}
      </dl>
      {parcels.length === 0 && <p class="soft">{texts.say('ui_no_number')}</p>}
      <TypedNumbers stored={stored} />
    </Disclosure>
  );

  function otherNumbers(aliases: readonly string[] = []): string[] {
    return aliases.map((number) => texts.say('ui_also_number', { number }));
  }
}

interface NumberLineProps {
  readonly name: string;
  readonly number: string;
  readonly aside: string;
}

function NumberLine({ name, number, aside }: NumberLineProps) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const copy = () => {
    surroundings.copy(number).then(
      () => announce(texts.say('ui_copied_number', { number })),
      () => announce(texts.say('ui_copy_failed'), FAILED),
    );
  };
  return (
    <div class="number-line">
      <dt class="tiny">{name}</dt>
      <dd>
        <span class="grow">
          <bdi class="number">{number}</bdi>
          {aside !== '' && <span class="tiny number-aside">{aside}</span>}
        </span>
        <button
          type="button"
          class="button button-icon"
          aria-label={texts.say('ui_copy_number', { number })}
          title={texts.say('ui_copy_number', { number })}
          onClick={copy}
        >
          <Icon name="copy" />
        </button>
      </dd>
    </div>
  );
}
