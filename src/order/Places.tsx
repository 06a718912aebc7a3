/** Where a parcel can be looked up by hand, the most telling place first. */

import { useEffect, useState } from 'preact/hooks';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useTexts } from '../ui/words.ts';
import { type Place, useSurroundings } from './surroundings.ts';

export function Places({ stored, open }: { readonly stored: StoredOrder; readonly open: boolean }) {
  const texts = useTexts();
  const places = usePlaces(stored);
  const own = stored.order.links?.tracking;
  return (
    <Disclosure id="section-places" title={texts.say('ui_places')} open={open}>
      {places.length === 0 && own === undefined && <p class="soft">{texts.say('ui_no_places')}</p>}
      <ul class="places">
        {own !== undefined && (
          <li>
            <ExternalLink href={own}>{texts.say('ui_place_aliexpress')}</ExternalLink>
          </li>
        )}
        {places.map((place) => (
          <li key={place.url}>
            <ExternalLink href={place.url}>{place.name}</ExternalLink>
            {place.says !== undefined && <span class="tiny"> {texts.say(`ui_place_${place.says}`)}</span>}
            {!place.prefilled && <span class="tiny"> {texts.say('ui_place_paste')}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function usePlaces(stored: StoredOrder): readonly Place[] {
  const surroundings = useSurroundings();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    let gone = false;
    surroundings.placesToCheck(stored).then(
      (found) => {
        if (!gone) setPlaces(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [surroundings, stored]);
  return places;
}
