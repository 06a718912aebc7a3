/** The finished text for the seller, to read before it is copied. */

import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { useSellerMessage } from './useSellerMessage.ts';

export function MessagePreview({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const message = useSellerMessage(stored);
  if (message.text === null) return null;
  const question = stored.verdict.message?.id === 'ask-extension' ? 'extension' : 'message';
  return (
    <Disclosure title={texts.say('ui_message')}>
      <blockquote class="message" lang="en" dir="ltr">
        {message.text}
      </blockquote>
      <button type="button" class="button button-small" data-copies="" onClick={() => message.copy(question)}>
        <Icon name="copy" />
        <span>{texts.say('ui_copy_message')}</span>
      </button>
    </Disclosure>
  );
}
