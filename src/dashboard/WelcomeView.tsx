/** The first page after installing: what to do in three steps, nothing asked, ending on My Orders. */

import { MY_ORDERS } from '../domain/moves.ts';
import icon from '../icons/icon-128.png';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useTexts } from '../ui/words.ts';
import { useTellWorker } from './useTellWorker.ts';

const STEPS = ['open', 'scroll', 'look'] as const;

export function WelcomeView() {
  const texts = useTexts();
  const tell = useTellWorker();
  const showDemo = async () => {
    const reply = await tell({ type: 'demo', on: true });
    if (reply?.ok) location.hash = '#orders';
  };
  return (
    <main class="welcome tone-calm">
      <img src={icon} alt="" width="72" height="72" />
      <h1>{texts.say('ui_first_hello')}</h1>
      <p class="welcome-lead">{texts.say('ui_first_what')}</p>
      <ol class="welcome-steps">
        {STEPS.map((step, index) => (
          <li key={step} class="welcome-step">
            <span class="welcome-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h2>{texts.say(`ui_first_${step}_title`)}</h2>
              <p class="soft">{texts.say(`ui_first_${step}_text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <div class="row welcome-moves">
        <ExternalLink href={MY_ORDERS} class="button button-main">
          {texts.say('ui_open_my_orders')}
        </ExternalLink>
        <button type="button" class="button" onClick={() => void showDemo()}>
          {texts.say('ui_first_demo')}
        </button>
      </div>
      <p class="soft welcome-promise">{texts.say('ui_first_promise')}</p>
    </main>
  );
}
