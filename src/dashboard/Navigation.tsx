/** The way between the places of the dashboard. */

import icon from '../icons/icon-48.png';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { hashOf, type Place } from './routes.ts';

const LINKS: readonly (readonly [Exclude<Place, 'welcome' | 'evidence'>, IconName])[] = [
  ['orders', 'list'],
  ['chart', 'chart'],
  ['statistics', 'bars'],
  ['archive', 'archive'],
  ['settings', 'sliders'],
  ['permissions', 'plug'],
  ['data', 'disk'],
];

export function Navigation({ place }: { readonly place: Place }) {
  const texts = useTexts();
  return (
    <header class="side">
      <p class="brand">
        <img src={icon} alt="" width="28" height="28" />
        <span>{texts.say('extName')}</span>
      </p>
      <nav aria-label={texts.say('ui_dash_places')}>
        <ul class="places-list">
          {LINKS.map(([name, drawing]) => (
            <li key={name}>
              <a
                class="place-link"
                href={hashOf({ place: name, orderId: null })}
                aria-current={name === place || (name === 'orders' && place === 'evidence') ? 'page' : undefined}
              >
                <Icon name={drawing} />
                <span>{texts.say(`ui_dash_${name}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="tiny side-foot">{texts.say('ui_stays_here')}</p>
    </header>
  );
}
