/** The picture of an order: the thumbnail kept when the page was read, or a drawn parcel. Never asks the network. */

import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { useSurroundings } from './surroundings.ts';

export function Picture({ orderId }: { readonly orderId: string }) {
  const address = useThumbnail(orderId);
  return (
    <span class="picture">
      {address === null ? <Icon name="parcel" /> : <img src={address} alt="" width="44" height="44" />}
    </span>
  );
}

/** An address that lives as long as the component; null until the picture is read, or where there is none. */
function useThumbnail(orderId: string): string | null {
  const surroundings = useSurroundings();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    surroundings.readThumbnail(orderId).then(
      (picture) => {
        if (gone || picture === null) return;
        made = URL.createObjectURL(picture);
        setAddress(made);
      },
      () => setAddress(null),
    );
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [surroundings, orderId]);
  return address;
}
