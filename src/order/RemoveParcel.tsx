/** Takes a parcel that the user added out of the list again. */

import type { StoredOrder } from '../storage/schema.ts';
import { useTexts } from '../ui/words.ts';
import { useTell } from './useTell.ts';

export interface RemoveParcelProps {
  readonly stored: StoredOrder;
  readonly onRemoved: () => void;
}

export function RemoveParcel({ stored, onRemoved }: RemoveParcelProps) {
  const texts = useTexts();
  const tell = useTell();
  const remove = async () => {
    if (await tell({ type: 'remove_parcel', orderId: stored.orderId }, texts.say('ui_typed_removed'))) onRemoved();
  };
  return (
    <button type="button" class="button button-small" onClick={() => void remove()}>
      {texts.say('ui_typed_remove')}
    </button>
  );
}
