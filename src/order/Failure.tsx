/** The storage could not be read: says so, keeps calm, tries again. */

import { MY_ORDERS } from '../domain/moves.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';

export function Failure({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  const texts = useTexts();
  return (
    <main class="first-run tone-watch">
      <span class="first-mark">
        <Icon name="alert" />
      </span>
      <h1 class="state">{texts.say('ui_storage_title')}</h1>
      <p class="soft">{texts.say('ui_storage_lead')}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={onRetry}>
          {texts.say('ui_try_again')}
        </button>
        <ExternalLink href={MY_ORDERS} class="button">
          {texts.say('ui_open_my_orders')}
        </ExternalLink>
      </div>
      <p class="tiny">{detail}</p>
    </main>
  );
}
