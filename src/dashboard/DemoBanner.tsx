/** Says that the orders on show are invented, and leads back to the user's own. */

import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { useTellWorker } from './useTellWorker.ts';
import { useWatched } from './useWatched.ts';

export function DemoBanner() {
  const texts = useTexts();
  const tell = useTellWorker();
  const demo = useWatched((dashboard) => dashboard.readDemo());
  if (demo !== true) return null;
  return (
    <div class="banner tone-watch" role="note">
      <Icon name="eye" />
      <p class="grow">{texts.say('ui_dash_demo_on')}</p>
      <button
        type="button"
        class="button button-tinted"
        onClick={() => void tell({ type: 'demo', on: false }, texts.say('ui_dash_demo_left'))}
      >
        {texts.say('ui_dash_demo_leave')}
      </button>
    </div>
  );
}
