/** Nothing was read yet: three short steps that end on My Orders. */

import { MY_ORDERS } from '../domain/moves.ts';
import { useNow } from '../order/useNow.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { ReadAllNotice, ReadAllOffer } from './ReadAll.tsx';

export function FirstRun() {
  const texts = useTexts();
  const now = useNow();
  return (
    <main class="first-run tone-calm">
      <span class="first-mark">
        <Icon name="parcel" />
      </span>
      <h1 class="state">{texts.say('ui_first_title')}</h1>
      <p class="soft">{texts.say('ui_first_lead')}</p>
      <ol class="first-steps">
        {[1, 2, 3].map((step) => (
          <li key={step}>{texts.say(`ui_first_step_${step}`)}</li>
        ))}
      </ol>
      <ExternalLink href={MY_ORDERS} class="button button-main">
        {texts.say('ui_open_my_orders')}
      </ExternalLink>
      <ReadAllNotice now={now} />
      <ReadAllOffer now={now} />
      <p class="tiny">{texts.say('ui_first_privacy')}</p>
    </main>
  );
}
