/** Where a parcel can be looked up by hand, the most telling place first. */

import { useEffect, useState } from 'preact/hooks';
import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useTexts } from '../ui/words.ts';
import { type Place, useSurroundings } from './surroundings.ts';

export function Places({ stored, open }: { readonly stored: StoredOrder; readonly open: boolean }) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    surroundings.placesToCheck(stored).then(setPlaces, () => setPlaces([]));
  }, [surroundings, stored]);
  return (
    <Disclosure id="section-places" title={texts.say('ui_places')} open={open}>
      {places.length === 0 ? (
        <p class="soft">{texts.say('ui_no_places')}</p>
      ) : (
        <ul class="places">
          {places.map((place) => (
            <li key={place.url}>
              <ExternalLink href={place.url}>{place.name}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
