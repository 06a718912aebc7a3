/** No order is here yet: says why, and the way out. */

import { MY_ORDERS } from '../../domain/moves.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';

export function Empty({ place, whole }: { readonly place: 'orders' | 'archive'; readonly whole: boolean }) {
  const texts = useTexts();
  if (!whole) return <p class="soft">{texts.say('ui_loading')}</p>;
  return (
    <div class="empty-place">
      <Icon name={place === 'archive' ? 'archive' : 'parcel'} />
      <p>{texts.say(place === 'archive' ? 'ui_dash_archive_empty' : 'ui_dash_orders_empty')}</p>
      {place === 'orders' && (
        <div class="row">
          <ExternalLink href={MY_ORDERS} class="button button-main">
            {texts.say('ui_open_my_orders')}
          </ExternalLink>
          <a class="button" href="#welcome">
            {texts.say('ui_dash_how')}
          </a>
        </div>
      )}
    </div>
  );
}
