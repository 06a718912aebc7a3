/** The list of keys, shown with `?`. */

import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../ui/words.ts';
import { IconButton } from './Header.tsx';

const KEYS = [
  ['/', 'ui_key_search'],
  ['f', 'ui_filter'],
  ['↓ ↑', 'ui_key_move'],
  ['Enter', 'ui_key_open'],
  ['Esc', 'ui_key_back'],
  ['c', 'ui_key_copy'],
  ['?', 'ui_key_keys'],
] as const;

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <div class="row">
        <h2 id="keys-title" class="grow">
          {texts.say('ui_keys')}
        </h2>
        <IconButton icon="close" words={texts.say('ui_close')} onClick={onClose} />
      </div>
      <dl>
        {KEYS.map(([key, words]) => (
          <div key={key} class="key-row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{texts.say(words)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
