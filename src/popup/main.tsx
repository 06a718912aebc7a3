/** Starts the popup: reads the settings, loads the words, then draws. */

import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../ui/tokens.css';
import '../ui/controls.css';
import '../ui/meters.css';
import '../order/parts.css';
import './popup.css';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { browserSurroundings } from '../order/browserSurroundings.ts';
import { loadWords } from '../order/loadWords.ts';
import { readSettings } from '../storage/read.ts';
import { App } from './App.tsx';
import { browserReadAll } from './browserReadAll.ts';

const page = document.documentElement;
if (!isPopup() || isPhone()) page.dataset['place'] = 'page';

const place = document.getElementById('popup');
if (place !== null) {
  /** A storage that cannot be read is told in words further on; the words must come first. */
  const reading = readSettings().catch(() => DEFAULT_SETTINGS);
  const { words, lang, direction } = await loadWords(reading.then(({ language }) => language));
  const settings = await reading;
  if (settings.theme !== 'system') page.dataset['theme'] = settings.theme;
  page.lang = lang;
  page.dir = direction;
  const orderId = new URLSearchParams(location.search).get('order');
  render(
    <App
      surroundings={browserSurroundings}
      readAll={browserReadAll}
      words={words}
      shortcuts={settings.shortcuts}
      opened={orderId === null ? null : { orderId }}
    />,
    place,
  );
}

/** Whether the browser shows this page as the toolbar button's popup, and not in a tab. */
function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** On a phone even the popup fills the screen, which may be narrower than a popup's own width. */
function isPhone(): boolean {
  return screen.width < 400;
}
