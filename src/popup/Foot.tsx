/** The foot of the list: where the data lives, the way to the settings, the keys. */

import { useSurroundings } from '../order/surroundings.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';

export function Foot({ onKeys }: { readonly onKeys: () => void }) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  return (
    <footer class="foot tiny">
      <span class="grow">{texts.say('ui_stays_here')}</span>
      <a class="foot-link" href={surroundings.dashboardPage('settings')} target="_blank" rel="noopener">
        {texts.say('ui_settings')}
      </a>
      <button type="button" class="foot-link" onClick={onKeys}>
        <Icon name="keys" />
        <span>{texts.say('ui_keys')}</span>
      </button>
    </footer>
  );
}
